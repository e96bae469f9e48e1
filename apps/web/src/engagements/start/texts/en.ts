import type { SameKeys } from '../../../language/text-key.ts'
import type { start as german } from './de.ts'

export const start: SameKeys<typeof german> = {
  title: 'The customer is already under way',
  phase: 'Where does the customer stand?',
  phaseHint: 'You are asked about each mandatory task of the phases before it.',
  choose: 'Choose a phase',
  reason: 'How do we know?',
  reasonHint: 'Stands in the history of each task, for example: minutes of the earlier partner of 4 May.',
  state: { complete: 'done', notStarted: 'still to do', notRequired: 'skipped' },
  skipReason: 'Why it is skipped',
  evidence: 'Evidence',
  evidenceHint: 'At least {{count}} characters: what covers the topic.',
  confirmedBy: 'Confirmed by',
  confirmedOn: 'Confirmed on',
  none: 'Nothing is open before this phase.',
  nothing: 'All tasks say “still to do”. That is how they stand already; there is nothing to save.',
  submit: 'Record',
  saved_one: '{{count}} task recorded',
  saved_other: '{{count}} tasks recorded',
}
