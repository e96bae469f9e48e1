import type { Note } from '@lotse/contract'
import { decideNote } from '@lotse/playbook'
import { and, eq } from 'drizzle-orm'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { locate } from '../engagements/locate.ts'
import { rolesIn } from '../engagements/policy.ts'
import { refusalProblem } from '../engagements/refusal.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { note } from '../tables/engagements.ts'
import { presentNote } from './present.ts'
import { type NewNote, storeNote } from './store-note.ts'

/**
 * Writes a note, or a correction of one. Problems: `not-found`, `rule-refused` (category, role, length),
 * `already-exists` where the note was corrected already.
 */
export async function writeNote(
  context: ActingContext,
  { customerId: of, ...input }: NewNote & { customerId: string },
): Promise<Note> {
  const { actor } = context
  return change(
    context,
    customerId(of),
    async (change) => {
      const { facts } = await locate(change, input.engagementId)
      const decision = decideNote(
        {
          category: input.category,
          text: input.text,
          nextAction: input.nextAction ?? null,
          actor: { roles: rolesIn(actor, input.engagementId) },
        },
        facts,
      )
      if (!decision.ok) throw refusalProblem(decision)
      if (input.corrects) await refuseSecondCorrection(change, input.engagementId, input.corrects)
      const row = await storeNote(change, actor, input)
      await evaluateEngagement(change, input.engagementId)
      return presentNote(row, { id: actor.personId, name: actor.name }, null)
    },
    repeatOf(context),
  )
}

async function refuseSecondCorrection(
  { tx, customerId }: Change,
  engagementId: string,
  corrects: string,
): Promise<void> {
  const [original] = await tx
    .select({ id: note.id })
    .from(note)
    .where(and(eq(note.customerId, customerId), eq(note.engagementId, engagementId), eq(note.id, corrects)))
  if (!original) throw notFound({ de: 'Die Notiz, die berichtigt werden soll,', en: 'The note to correct' })
  const [correction] = await tx
    .select({ id: note.id })
    .from(note)
    .where(and(eq(note.customerId, customerId), eq(note.corrects, corrects)))
  if (correction)
    throw new Problem('already-exists', {
      detail: {
        de: 'Diese Notiz wurde schon berichtigt. Berichtigen Sie die Berichtigung.',
        en: 'This note was corrected already. Correct the correction.',
      },
    })
}
