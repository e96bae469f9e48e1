import type { AccelerationView } from '@lotse/contract'
import type { CaseState, Evidence, Localised } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import type { Known } from '../engagements/facts.ts'
import { locate } from '../engagements/locate.ts'
import { type Change, change } from '../platform/change.ts'
import { dayOf } from '../platform/clock.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import type { Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { accelerationView } from './acceleration-view.ts'
import { gatherEvidence } from './evidence/gather.ts'
import { caseClosed, noCase } from './problems.ts'
import { proofsOf } from './proofs.ts'
import { type CaseRow, type EngagementKey, findCase, isApproved, partsOf } from './store.ts'

export interface EngagementPlace {
  readonly customerId: string
  readonly engagementId: string
}
export interface CasePlace extends EngagementPlace {
  readonly caseId: string
}

/** Where a use case works: the engagement, held for this change, with everything known about it. */
export interface Here {
  readonly change: Change
  readonly context: ActingContext
  readonly key: EngagementKey
  readonly known: Known
}

/**
 * Works on the acceleration of an engagement in one transaction, evaluates it, and answers with how it stands then, and with
 * what the work has to say beside that.
 */
export async function accelerate<Said>(
  context: ActingContext,
  place: EngagementPlace,
  work: (here: Here) => Promise<Said>,
): Promise<AccelerationView & Said> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const known = await locate(change, place.engagementId)
      const key = { customerId: change.customerId, engagementId: place.engagementId }
      const said = await work({ change, context, key, known })
      await evaluateEngagement(change, place.engagementId)
      return Object.assign(await accelerationView(change.tx, context.actor, key), said)
    },
    repeatOf(context),
  )
}

/** An open case with what decisions on it ask for. */
export interface OpenCase extends Here {
  readonly row: CaseRow
  readonly state: CaseState
}

/** The same on an open case. Problems: `not-found`, `rule-refused` where it is closed. */
export async function accelerateCase<Said>(
  context: ActingContext,
  place: CasePlace,
  work: (here: OpenCase) => Promise<Said>,
): Promise<AccelerationView & Said> {
  return accelerate(context, place, async (here) => {
    const row = await findCase(here.change.tx, here.key, place.caseId)
    if (row === null) throw noCase()
    if (row.closedAt !== null) throw caseClosed()
    return work({ ...here, row, state: await stateOf(here, row) })
  })
}

async function stateOf({ change: { tx }, key, known }: Here, row: CaseRow): Promise<CaseState> {
  const { causes, steps } = await partsOf(tx, key)
  const own = steps.filter(({ caseId }) => caseId === row.id)
  return {
    outcome: row.outcome,
    causes: causes.filter(({ caseId }) => caseId === row.id).map(({ cause }) => cause),
    primaryCause: row.primaryCause,
    plan: {
      roles: known.facts.engagement.assignedRoles,
      steps: own,
      proof: await proofsOf(tx, key, { caseId: row.id, since: dayOf(row.openedAt) }),
      expertApproved: isApproved(own),
    },
  }
}

/** What speaks for which cause now, gathered anew. */
export async function evidenceNow({ change: { tx, today }, key, known }: Here): Promise<readonly Evidence[]> {
  const seen = { tx, key, tenantId: known.engagement.tenantId, today, known }
  return (await gatherEvidence(seen, known.acceleration.kept)).evidence
}

/** Somebody was faster: the answer shows how it stands. */
export const faster = async ({ change, context, key }: Here): Promise<Problem> =>
  changedMeanwhile(await accelerationView(change.tx, context.actor, key))

/** Words in the language of whoever acts. */
export const saidIn = ({ context }: Pick<Here, 'context'>, words: Localised): string => words[context.language]
