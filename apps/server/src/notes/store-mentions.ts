import { and, eq, ne } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { person } from '../tables/identity.ts'
import { type note, noteMention } from '../tables/notes.ts'
import { mentionsIn } from './mentions-in.ts'
import { plainText } from './plain-text.ts'

type NoteRow = typeof note.$inferSelect

/** Keeps who of the team is mentioned in a note, except its writer. People of the customer never read notes. */
export async function storeMentions({ tx, customerId }: Change, row: NoteRow): Promise<void> {
  const written = [plainText(row), row.nextAction ?? ''].join('\n')
  if (!written.includes('@')) return
  const team = await tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(eq(person.customerId, ORGANISATION), ne(person.state, 'disabled')))
  const mentioned = mentionsIn(written, team).filter((id) => id !== row.writtenBy)
  if (mentioned.length === 0) return
  await tx.insert(noteMention).values(mentioned.map((personId) => ({ customerId, noteId: row.id, personId })))
}
