import type { SameKeys } from '../../language/text-key.ts'
import type { archive as german } from './de.ts'

export const archive: SameKeys<typeof german> = {
  title: 'Archive of “{{name}}”',
  what: 'A ZIP with everything that is stored about this engagement: tasks, status, notes, meetings, decisions, contacts, usage and history as JSON, and each file as it was uploaded or made. A text file in it explains what is where.',
  without: 'Private drafts of notes and what was deleted are not in it.',
  care: 'The archive holds names of people, and product keys where configurations and packages have them; the text file names these files. Keep it accordingly.',
  start: 'Download',
  running: 'The archive is being put together and downloaded',
  received: '{{size}} downloaded',
  cancel: 'Cancel',
  failed: 'The archive did not arrive whole',
  nothingSaved: 'Nothing was saved.',
  done: 'The archive is downloaded: {{size}}.',
}
