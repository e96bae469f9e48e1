import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, isoDate, pageInput, pageOf, personRef, prose, text } from './shared.ts'
import { noteCategory } from './vocabulary.ts'

/** Notes: written once, never changed or deleted; a correction is a note that names the one it corrects. */

const tag = 'Notes'
const place = { customerId: id, engagementId: id }

export const note = z.object({
  id,
  category: noteCategory,
  text: z.string(),
  nextAction: z.string().nullable(),
  nextActionDate: isoDate.nullable(),
  nextActionOwner: z.string().nullable(),
  writtenBy: personRef,
  writtenAt: instant,
  corrects: id.nullable(),
  correctedBy: id.nullable(),
})
export type Note = z.infer<typeof note>

export const notes = {
  list: read('/customers/{customerId}/engagements/{engagementId}/notes', {
    summary: 'The notes of an engagement, newest first',
    tag,
    input: { ...place, ...pageInput, search: text(100).optional() },
    output: pageOf(note),
  }),
  write: act('/customers/{customerId}/engagements/{engagementId}/notes', {
    summary: 'Write a management note, with its next action',
    tag,
    input: {
      ...place,
      category: noteCategory.default('engagementManagement'),
      text: prose(),
      nextAction: prose(500).nullable().default(null),
      nextActionDate: isoDate.nullable().default(null),
      nextActionOwner: text(200).nullable().default(null),
      corrects: id.nullable().default(null),
    },
    output: note,
  }),
}
