import type { ExpertRequest, ExpertRequestFields } from '@lotse/contract'
import { type ExpertRequestForm, mayEditExpertRequest } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { hasCase } from './known.ts'
import { expertActorIn } from './policy.ts'
import { prefilled } from './prefill.ts'
import { nowOf } from './present.ts'
import { noSuchCase, notEditable, thisRequest } from './problems.ts'
import { wholeRequest } from './read-request.ts'
import { type ExpertRequestRow, holdRequest, insertRequest, updateRequest } from './store.ts'

interface NewRequest {
  readonly customerId: string
  readonly engagementId: string
  readonly form: ExpertRequestFields
  readonly caseId: string | null
}

/** Begins a request as a draft; what nobody filled in is taken from the engagement. Problems: `not-found`, `input-not-valid`. */
export async function createRequest(context: ActingContext, input: NewRequest): Promise<ExpertRequest> {
  const { actor } = context
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const { tx, now, today } = change
      const { engagementId, caseId } = input
      await holdEngagementOf(change, engagementId)
      const key = { customerId: change.customerId, engagementId }
      if (caseId !== null && !(await hasCase(tx, key, caseId))) throw noSuchCase()
      const form = { ...(await prefilled(tx, key, actor)), ...given(input.form) }
      const row = await insertRequest(tx, {
        ...{
          ...key,
          id: newId(),
          caseId,
          state: 'draft',
          form,
          createdAt: now,
          createdBy: actor.personId,
          changedAt: now,
        },
        waitsFor: 'requester',
      })
      await change.record({ event: 'expertRequest.drafted', engagementId, after: { request: row.id } })
      await evaluateEngagement(change, engagementId)
      return wholeRequest(tx, row, { actor, today })
    },
    repeatOf(context),
  )
}

interface SaveRequest {
  readonly params: { readonly customerId: string; readonly engagementId: string; readonly requestId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: ExpertRequestFields
}

/**
 * Fills in a draft, a request that was asked about, or a rejected one. As with drafts of notes this leaves no trace: what
 * is submitted then is kept word by word with that step. Problems: `not-found`, `changed-meanwhile` with the present
 * request, `rule-refused` where its details are settled.
 */
export async function saveRequest(
  { services, actor }: ActingContext,
  { params, headers, body }: SaveRequest,
): Promise<ExpertRequest> {
  const { clock, database } = services
  const key = { customerId: customerId(params.customerId), engagementId: params.engagementId }
  return database.transaction({ customer: key.customerId }, async (tx) => {
    const before = await holdRequest(tx, key, params.requestId)
    if (before === null || before.deletedAt !== null) throw notFound(thisRequest)
    const whole = (row: ExpertRequestRow) => wholeRequest(tx, row, { actor, today: clock.today() })
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(await whole(before))
    if (!mayEditExpertRequest(nowOf(before), expertActorIn(actor, key.engagementId))) throw notEditable()
    const form = { ...before.form, ...given(body) }
    return whole(await updateRequest(tx, before, { form, changedAt: clock.now() }))
  })
}

/** A request that is not removed. Problem: `not-found`. */
export async function living(change: Change, engagementId: string, requestId: string): Promise<ExpertRequestRow> {
  const row = await holdRequest(change.tx, { customerId: change.customerId, engagementId }, requestId)
  if (row === null || row.deletedAt !== null) throw notFound(thisRequest)
  return row
}

/** What was really given. */
const given = (fields: ExpertRequestFields): Partial<ExpertRequestForm> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
