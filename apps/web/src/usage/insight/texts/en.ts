import type { SameKeys } from '../../../language/text-key.ts'
import type { insight as german } from './de.ts'

/** What the reports say besides active use: apps, platforms, other definitions, changes of state. */
export const insight: SameKeys<typeof german> = {
  apps: {
    none: 'No figures of apps yet',
    noneWhy: 'They come with the first usable report of a closed month.',
    definition:
      'People of the report of 30 days up to {{date}}, {{users}} in all; also people who are not entitled. Whoever uses several apps counts with each.',
    byApp: 'By app',
    byPlatform: 'By platform',
    table: 'People by app and platform, month by month',
    users: 'Users',
    withoutDesktop: 'Browser or mobile only',
    unknown: 'not known',
    change: '{{people}} since {{month}}',
    outlook: 'Outlook',
    word: 'Word',
    excel: 'Excel',
    powerPoint: 'PowerPoint',
    oneNote: 'OneNote',
    teams: 'Teams',
    windows: 'Windows',
    mac: 'Mac',
    mobile: 'Mobile',
    web: 'Browser',
  },
  programme: {
    title: 'By the definitions of the programme',
    lead: 'Two named figures beside Lotse’s own. They count otherwise and cannot be compared with it.',
    inForce: 'in force here',
    none: 'No closed month yet.',
    unknown: 'not known',
    months: 'Months',
    active: 'Active (28 days)',
    units: 'Units',
    rate: 'Rate',
    table: '{{name}}: months',
  },
  changes: {
    none: 'The state has not changed yet.',
    title_one: '{{count}} change of state',
    title_other: '{{count}} changes of state',
    definition: 'Each with the numbers that caused it; counted is {{numerator}}.',
    early: 'confirmed early',
    list: 'Changes of state',
  },
}
