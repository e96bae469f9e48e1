import type { Decision } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { fillInDecided } from '../remediation/fill-in.ts'
import { answered, keyOf, living } from './save-decision.ts'
import { findDecision, isAnswered, supersededBy, updateDecision } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly decisionId: string
}

/** Removes a decision; it can be restored. Problems: `not-found`, `rule-refused` for one that replaced another. */
export async function removeDecision(context: ActingContext, place: Place): Promise<Record<string, never>> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      await holdEngagementOf(change, place.engagementId)
      const row = await living(change, place.engagementId, place.decisionId)
      const key = keyOf(change, place.engagementId)
      if ((await supersededBy(change.tx, key, [row.id])).size > 0) throw replacesAnother()
      const by = { changedAt: change.now, changedBy: context.actor.personId }
      await updateDecision(change.tx, row, { deletedAt: change.now, deletedBy: context.actor.personId, ...by })
      await change.record({
        event: 'decision.removed',
        engagementId: place.engagementId,
        subject: row.title,
        after: { decision: row.id },
      })
      await evaluateEngagement(change, place.engagementId)
      return {}
    },
    repeatOf(context),
  )
}

/**
 * Brings a removed decision back. Problems: `not-found`, `already-exists` where another one answers its decision point by
 * now.
 */
export async function restoreDecision(context: ActingContext, place: Place): Promise<Decision> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      await holdEngagementOf(change, place.engagementId)
      const row = await findDecision(change.tx, keyOf(change, place.engagementId), place.decisionId)
      if (row === null || row.deletedAt === null)
        throw notFound({ de: 'Diese entfernte Entscheidung', en: 'This removed decision' })
      if (row.supersededBy === null && row.slug !== null && (await isAnswered(change.tx, row, row.slug)))
        throw otherAnswers()
      const by = { changedAt: change.now, changedBy: context.actor.personId }
      const restored = await updateDecision(change.tx, row, { deletedAt: null, deletedBy: null, ...by })
      await change.record({
        event: 'decision.restored',
        engagementId: place.engagementId,
        subject: row.title,
        after: { decision: row.id },
      })
      if (restored.slug !== null) await fillInDecided(change, keyOf(change, place.engagementId))
      await evaluateEngagement(change, place.engagementId)
      return answered(change, context, restored)
    },
    repeatOf(context),
  )
}

function otherAnswers(): Problem {
  return new Problem('already-exists', {
    detail: {
      de: 'Zu diesem Entscheidungspunkt gibt es inzwischen eine andere Entscheidung. Entfernen Sie zuerst jene.',
      en: 'There is another decision on this decision point by now. Remove that one first.',
    },
  })
}

function replacesAnother(): Problem {
  return new Problem('rule-refused', {
    detail: {
      de: 'Diese Entscheidung hat eine frühere abgelöst; ohne sie fehlte der Verlauf. Lösen Sie sie durch eine neue ab.',
      en: 'This decision replaced an earlier one; without it the course of events would be missing. Supersede it by a new one.',
    },
  })
}
