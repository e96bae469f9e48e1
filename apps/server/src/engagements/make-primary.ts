import type { Assignment } from '@lotse/contract'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { evaluateEngagement } from './evaluate.ts'
import { locate } from './locate.ts'
import { presentAssignment } from './present.ts'
import { setPrimary } from './store.ts'

interface Wish {
  readonly customerId: string
  readonly engagementId: string
  readonly assignmentId: string
  readonly reason: string | null
}

/** Makes somebody the first in their role (engagement.md §4: each tenant has a primary FM). Problem: `not-found`. */
export async function makePrimary(context: ActingContext, wish: Wish): Promise<Assignment> {
  return change(
    context,
    customerId(wish.customerId),
    async (change) => {
      const { assignments } = await locate(change, wish.engagementId)
      const next = assignments.find(({ id }) => id === wish.assignmentId)
      if (!next) throw notFound({ de: 'Diese Zuweisung', en: 'This assignment' })
      const before = assignments.find(({ role, isPrimary }) => role === next.role && isPrimary)
      await setPrimary(change.tx, { customerId: change.customerId, engagementId: wish.engagementId }, next)
      await change.record({
        event: 'assignment.primaryChanged',
        engagementId: wish.engagementId,
        subject: next.role,
        before: { person: before?.personName ?? null, personId: before?.personId ?? null },
        after: { person: next.personName, personId: next.personId },
        ...(wish.reason !== null && { reason: wish.reason }),
      })
      await evaluateEngagement(change, wish.engagementId)
      return presentAssignment({ ...next, isPrimary: true })
    },
    repeatOf(context),
  )
}
