import type { Note } from '@lotse/contract'
import { decideNote, decideNoteParts } from '@lotse/playbook'
import { and, eq } from 'drizzle-orm'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import type { Known } from '../engagements/facts.ts'
import { locate, locateTask } from '../engagements/locate.ts'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import type { Actor } from '../platform/access/actor.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { note } from '../tables/notes.ts'
import { publishDraft } from './draft-store.ts'
import { noteExists } from './look-up.ts'
import { presentNote } from './present.ts'
import { selectNotes } from './store.ts'
import { type NewNote, type NoteRow, storeNote } from './store-note.ts'
import { wishOf } from './wish-of.ts'

interface Writing extends NewNote {
  readonly customerId: string
  /** The draft that becomes this note, and goes with it. */
  readonly draftId?: string | null
}

/**
 * Writes a note, or a correction of one. Problems: `not-found`, `rule-refused` (category, role, structure, length),
 * `changed-meanwhile` with the correction where somebody corrected the note already.
 */
export async function writeNote(context: ActingContext, { customerId: of, draftId, ...input }: Writing): Promise<Note> {
  const { actor } = context
  return change(
    context,
    customerId(of),
    async (change) => {
      const known = await locate(change, input.engagementId)
      const row = await writeNoteIn(change, actor, known, input)
      if (draftId) await publishDraft(change.tx, change.customerId, actor.personId, draftId)
      await evaluateEngagement(change, input.engagementId)
      return presented(change, row.id)
    },
    repeatOf(context),
  )
}

/** The same inside a running change, without evaluating; the engagement is located. */
export async function writeNoteIn(change: Change, actor: Actor, known: Known, input: NewNote): Promise<NoteRow> {
  const decision = decideNote(wishOf(input, { roles: rolesIn(actor, input.engagementId) }), known.facts)
  if (!decision.ok) throw refusalProblem(decision)
  const { category, structure = null, nextUpdateOn = null } = input
  const parts = decideNoteParts({ category, structure, nextUpdateOn }, change.today)
  if (!parts.ok) throw refusalProblem(parts)
  if (input.taskId) locateTask(known, input.taskId)
  if (input.corrects) await refuseSecondCorrection(change, input.engagementId, input.corrects)
  return storeNote(change, actor, input)
}

async function presented({ tx }: Change, id: string): Promise<Note> {
  const [record] = await selectNotes(tx, [id])
  if (record === undefined) throw new Error('a note was written and is not there')
  return presentNote(record)
}

/** Whoever corrects a note that was corrected meanwhile is shown that correction, and decides again. */
async function refuseSecondCorrection(change: Change, engagementId: string, corrects: string): Promise<void> {
  const { tx, customerId } = change
  if (!(await noteExists(tx, { customerId, engagementId }, corrects)))
    throw notFound({ de: 'Die Notiz, die berichtigt werden soll,', en: 'The note to correct' })
  const [correction] = await tx
    .select({ id: note.id })
    .from(note)
    .where(and(eq(note.customerId, customerId), eq(note.corrects, corrects)))
  if (correction)
    throw new Problem('changed-meanwhile', {
      current: await presented(change, correction.id),
      detail: {
        de: 'Diese Notiz wurde schon berichtigt. Lesen Sie die Berichtigung; wenn noch etwas fehlt, berichtigen Sie diese.',
        en: 'This note was corrected already. Read the correction; if something is still missing, correct that one.',
      },
    })
}
