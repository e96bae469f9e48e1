import type { Choices, Need } from './file-for.ts'

const APPS: Readonly<Record<string, string>> = {
  groove: 'Groove',
  lync: 'Lync',
  bing: 'Bing',
  access: 'Access',
  teams: 'Teams',
  oneDrive: 'OneDrive',
}

/** One of the two Outlooks where decision 12 wants the other only; volume suites have the classic one alone. */
function outlookOf(choices: Choices, volume: boolean): readonly string[] {
  const [option] = choices.outlook ?? []
  if (volume) return []
  return option === 'classic' ? ['OutlookForWindows'] : option === 'new' ? ['Outlook'] : []
}

/** In images that several people use, OneDrive and Teams come in their form for the whole machine. (decision 9) */
export function excludedOf(
  choices: Choices,
  { pooled, volume }: { readonly pooled: boolean; readonly volume: boolean },
  need: Need,
): readonly string[] | undefined {
  need('applications.leftOut', (option) => option)
  const publisher = need('publisher', (option) => (option === 'leaveOut' ? ['Publisher'] : []))
  const chosen = choices['applications.leftOut']
  if (publisher === undefined || chosen === undefined) return undefined
  const apps = [
    ...chosen.flatMap((option) => APPS[option] ?? []),
    ...publisher,
    ...outlookOf(choices, volume),
    ...(pooled ? ['OneDrive', 'Teams'] : []),
  ]
  return [...new Set(apps)]
}
