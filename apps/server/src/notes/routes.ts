import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { listNotes } from './list-notes.ts'
import { mayReadNotes, mayWriteNote } from './policy.ts'
import { writeNote } from './write-note.ts'

export const noteRoutes = {
  list: api.notes.list.use(allow(mayReadNotes, 'read')).handler(({ context, input }) => listNotes(context, input)),
  write: api.notes.write.use(allow(mayWriteNote)).handler(({ context, input }) => writeNote(context, input)),
}
