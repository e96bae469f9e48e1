import type { Say } from '../../../language/use-text.ts'

/** What people call an app whose id says something else or too little. */
export function appName(id: string, say: Say): string {
  switch (id) {
    case 'Bing':
    case 'Groove':
    case 'Lync':
    case 'Outlook':
    case 'OutlookForWindows':
    case 'M365Companion':
      return say(`designer:exclusion.${id}`)
    default:
      return id
  }
}
