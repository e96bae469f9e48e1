import type { InventoryOverview } from '@lotse/contract'
import type { QuestionId } from '@lotse/inventory'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { endAnswer, findAnswer, insertAnswer } from './answer-store.ts'
import { findingsOf } from './findings.ts'
import { inventoryOverview, readOverview, requireTenant } from './overview.ts'
import { sameValues } from './present.ts'
import { lockInventory, snapshotsOf } from './store.ts'

interface Place {
  readonly customerId: string
  readonly tenantId: string
  readonly questionId: QuestionId
}

/**
 * Notes what a person made of a proposed answer; the numbers it rests on stay with it. Problems: `not-found`, and
 * `changed-meanwhile` where the inventories suggest something else than the person saw.
 */
export async function answerProposal(
  context: ActingContext,
  wanted: Place & { readonly decision: 'accepted' | 'declined'; readonly values: readonly string[] },
): Promise<InventoryOverview> {
  const key = { customerId: customerId(wanted.customerId), tenantId: wanted.tenantId }
  const { questionId, decision, values } = wanted
  return change(
    context,
    key.customerId,
    async (changing) => {
      const { tx, now, today, record } = changing
      await requireTenant(tx, key)
      await lockInventory(tx, key.tenantId)
      const shown = await findingsOf(tx, key, await snapshotsOf(tx, key), today)
      const proposal = shown?.proposals.find((one) => one.questionId === questionId)
      if (proposal === undefined || !sameValues(proposal.values, values))
        throw changedMeanwhile(await readOverview(tx, key, today, context.actor))
      const by = context.actor.personId
      const earlier = await findAnswer(tx, key, questionId)
      if (earlier !== null) await endAnswer(tx, earlier, { withdrawnAt: now, withdrawnBy: by })
      await insertAnswer(tx, {
        ...key,
        id: newId(),
        questionId,
        decision,
        answerValues: [...proposal.values],
        evidence: proposal.evidence,
        givenBy: by,
        givenAt: now,
      })
      await record({
        event: 'inventory.answered',
        subject: questionId,
        ...(earlier && { before: { decision: earlier.decision, values: earlier.answerValues } }),
        after: {
          decision,
          values: proposal.values,
          basis: proposal.basis,
          known: proposal.known,
          devices: proposal.devices,
        },
      })
      return readOverview(tx, key, today, context.actor)
    },
    repeatOf(context),
  )
}

/** Takes back what was made of a proposed answer. Where nobody answered nothing changes. Problem: `not-found`. */
export async function withdrawAnswer(context: ActingContext, place: Place): Promise<InventoryOverview> {
  const key = { customerId: customerId(place.customerId), tenantId: place.tenantId }
  const find = await context.services.database.transaction({ customer: key.customerId }, async (tx) => {
    await requireTenant(tx, key)
    return findAnswer(tx, key, place.questionId)
  })
  if (find === null) return inventoryOverview(context, place)
  return change(
    context,
    key.customerId,
    async ({ tx, now, today, record }) => {
      await lockInventory(tx, key.tenantId)
      const answer = await findAnswer(tx, key, place.questionId)
      if (answer === null) throw changedMeanwhile(await readOverview(tx, key, today, context.actor))
      await endAnswer(tx, answer, { withdrawnAt: now, withdrawnBy: context.actor.personId })
      await record({
        event: 'inventory.answerWithdrawn',
        subject: place.questionId,
        before: { decision: answer.decision, values: answer.answerValues },
      })
      return readOverview(tx, key, today, context.actor)
    },
    repeatOf(context),
  )
}
