import type { ExpertRequest } from '@lotse/contract'
import { decideExpertStep, type ExpertStepWish } from '@lotse/playbook'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { activeAssignments } from '../engagements/look-up.ts'
import { type Change, change } from '../platform/change.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { effectOf } from './effects.ts'
import { isStaffMember } from './known.ts'
import { expertActorIn } from './policy.ts'
import { nowOf } from './present.ts'
import { refusedStep, thisRequest } from './problems.ts'
import { wholeRequest } from './read-request.ts'
import { living } from './save-request.ts'
import type { StepWish } from './step-wish.ts'
import { type ExpertRequestRow, insertStep, placeOfRequest, stepsOf, updateRequest } from './store.ts'
import { tellOf } from './tell.ts'

interface StepRequest {
  readonly params: { readonly requestId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: StepWish
}

/**
 * Takes a request one step further, as far as the playbook lets whoever asks; approving somebody by name assigns them as
 * well. Problems: `not-found`, `changed-meanwhile` with the present request, `not-allowed`, `rule-refused` at its fields.
 */
export async function takeStep(context: ActingContext, { params, headers, body }: StepRequest): Promise<ExpertRequest> {
  const { database } = context.services
  const place = await database.transaction('portfolio', (tx) => placeOfRequest(tx, params.requestId))
  if (place === null) throw notFound(thisRequest)
  const { customerId, engagementId } = place
  return change(context, customerId, async (change) => {
    await holdEngagementOf(change, engagementId)
    let row = await living(change, engagementId, params.requestId)
    const whole = (of: ExpertRequestRow) => wholeRequest(change.tx, of, { actor: context.actor, today: change.today })
    if (row.version !== expectedVersion(headers)) throw changedMeanwhile(await whole(row))
    const assignsToo = body.step === 'approve' && body.personId !== null
    row = await oneStep(change, context, row, body)
    // What was said stands with the approval.
    if (assignsToo) row = await oneStep(change, context, row, { ...body, step: 'assign', words: '' })
    await evaluateEngagement(change, engagementId)
    return whole(row)
  })
}

async function oneStep(
  change: Change,
  context: ActingContext,
  row: ExpertRequestRow,
  wish: StepWish,
): Promise<ExpertRequestRow> {
  const { tx, now, record } = change
  const { actor } = context
  const decision = decideExpertStep(nowOf(row), await wishOf(change, context, row, wish))
  if (!decision.ok) throw refusedStep(decision.problems)
  const { values, event } = await effectOf(change, actor, row, wish)
  const after = await updateRequest(tx, row, { ...values, state: decision.to, changedAt: now })
  const expertId = wish.step === 'assign' ? wish.personId : null
  const step = {
    customerId: row.customerId,
    requestId: row.id,
    engagementId: row.engagementId,
    round: after.round,
    at: now,
    rejection: null,
    expertId: null,
    form: null,
    agreement: null,
  }
  await insertStep(tx, {
    ...{ ...step, step: wish.step, by: actor.personId, words: wish.words, expertId },
    rejection: wish.step === 'reject' ? wish.rejection : null,
    form: wish.step === 'submit' || wish.step === 'answer' ? row.form : null,
    agreement: await agreedAt(change, row, after, wish),
  })
  // The receipt is confirmed in the same moment, by nobody.
  if (wish.step === 'submit') await insertStep(tx, { ...step, step: 'receive', by: null, words: '' })
  // What was said stands with the step: it may name people, and the trail cannot forget.
  const person = (await namesOf(tx, [expertId]))(expertId)
  await record({
    event,
    engagementId: row.engagementId,
    ...(after.form.topic !== null && { subject: after.form.topic }),
    after: { request: row.id, requestState: after.state, ...(person && { person: person.name }) },
  })
  await tellOf(change, { before: row, row: after }, wish)
  return after
}

/**
 * What was agreed stays with the step that began it. Steps of earlier releases do not hold it: then it stays with the one
 * that assigns somebody else.
 */
async function agreedAt(
  { tx }: Change,
  before: ExpertRequestRow,
  after: ExpertRequestRow,
  { step }: StepWish,
): Promise<ExpertRequestRow['agreement']> {
  if (step === 'begin') return after.agreement
  if (step !== 'assign' || before.agreement === null) return null
  const latest = (await stepsOf(tx, before)).findLast((one) => one.step === 'begin')
  return latest?.agreement == null ? before.agreement : null
}

async function wishOf(
  change: Change,
  { actor }: ActingContext,
  row: ExpertRequestRow,
  wish: StepWish,
): Promise<ExpertStepWish> {
  const held = await activeAssignments(change.tx, { customerId: row.customerId, engagementId: row.engagementId })
  const { personId } = wish
  if (wish.step === 'assign' && personId !== null && !(await isStaffMember(change.tx, personId)))
    throw atField('rule-refused', 'personId', 'notStaff', {
      de: 'Ein Experte gehört zur Lieferorganisation und muss sich anmelden können. Laden Sie ihn zuerst unter „Personen“ ein.',
      en: 'An expert belongs to the delivery organisation and must be able to sign in. Invite them under “People” first.',
    })
  return {
    ...wish,
    actor: expertActorIn(actor, row.engagementId),
    person:
      personId === null
        ? null
        : { id: personId, roles: held.filter((one) => one.personId === personId).map(({ role }) => role) },
    assignedRoles: held.map(({ role }) => role),
    today: change.today,
  }
}
