import type { SameKeys } from '../../../language/text-key.ts'
import type { annotations as german } from './de.ts'

/** What happened and may explain the curve. */
export const annotations: SameKeys<typeof german> = {
  title: 'What explains the curve',
  none: 'Nothing stands on the curve yet. Add waves, workshops and messages sent, and everybody sees what had an effect.',
  noneRead: 'Nothing stands on the curve yet.',
  sentence_one: '{{count}} event stands on the curve.',
  sentence_other: '{{count}} events stand on the curve.',
  add: 'Add an event',
  edit: 'Change the event',
  save: 'Save',
  change: 'Change',
  changeOf: 'Change “{{words}}”',
  remove: 'Remove',
  removeOf: 'Remove “{{words}}”',
  removed: '“{{words}}” no longer stands on the curve.',
  meetings: 'Show meetings held (kickoff, workshop and other single ones)',
  forTeam: 'for the team only',
  table: 'Events on the curve',
  kind: {
    wave: 'Wave',
    workshop: 'Workshop',
    message: 'Message',
    other: 'Other',
    meeting: 'Meeting',
    effort: 'Acceleration',
  },
  field: {
    kind: 'What',
    day: 'Day',
    when: 'When',
    exact: 'What is known',
    words: 'In words',
    wordsHint: 'As it stands on the curve, for example “Wave 2: sales and purchasing”.',
    audience: 'For whom',
  },
  exact: { day: 'the day', month: 'only the month of this day' },
  audience: { both: 'team and customer', team: 'the team only' },
}
