import type { SameKeys } from '../../language/text-key.ts'
import type { notes as german } from './de.ts'

/** The words of the notes page. */
export const notes: SameKeys<typeof german> = {
  search: 'Search the notes',
  count_one: '{{count}} note',
  count_other: '{{count}} notes',
  more: 'Show more ({{count}})',
  none: 'No note yet',
  noneWhy: 'What happened, how the relationship stands and what is planned will stand here, the newest note first.',
  first: 'Write the first note',
  who: 'Engagement manager (FM)',
  notFound: 'No note contains “{{search}}”',
  notFoundWhy: 'The text of the notes is searched. Fewer letters find more.',
  text: 'Text',
  nextAction: 'Next action',
  nextActionDate: 'Date of the next action',
  nextActionOwner: 'Owner',
  left_one: '{{count}} more character.',
  left_other: '{{count}} more characters.',
  next: 'Next action:',
  save: 'Save',
  written: 'The note is saved.',
  correctThis: 'Correct',
  correctTitle: 'Correct a note',
  corrected: 'The correction is saved. The earlier note stays.',
  isCorrection: 'corrects an earlier note',
  isCorrected: 'corrected, see the new wording',
}
