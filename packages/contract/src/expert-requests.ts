import {
  type ExpertRequestForm,
  expertRejectionIds,
  expertRequestParties,
  expertRequestStateIds,
  expertRequestStepIds,
  expertRoleIds,
  expertSegmentIds,
  expertTargetIds,
  expertTopicIds,
  regionIds,
} from '@lotse/playbook'
import { z } from 'zod'
import { technicalStatus } from './note-structure.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, localised, pageInput, pageOf, personRef, text, version } from './shared.ts'
import { workload } from './vocabulary.ts'

/**
 * Requests for an expert (SME). As text for the vendor's own form a request is
 * `/customers/{customerId}/engagements/{engagementId}/expert-requests/{requestId}/form.txt?language=en`.
 */

const tag = 'Expert requests'
const place = { customerId: id, engagementId: id }
const one = { ...place, requestId: id }
const base = '/customers/{customerId}/engagements/{engagementId}/expert-requests'

const expertRequestState = z.enum(expertRequestStateIds)
const expertTopic = z.enum(expertTopicIds)
const step = z.enum(expertRequestStepIds)

/** A language such as de or pt-BR, or nothing. */
const language = z.string().regex(/^([a-z]{2,3}(-[A-Z]{2})?)?$/, 'expected a language such as de or pt-BR')

/** What a person fills in. Texts may be empty and choices null as long as it is a draft. */
const fields = {
  tenantId: text(100),
  tenantName: text(200),
  segment: z.enum(expertSegmentIds).nullable(),
  seats: z.int().positive().max(10_000_000).nullable(),
  deliveryTeam: text(500),
  partner: text(200),
  region: z.enum(regionIds).nullable(),
  contactAddress: text(254),
  requestedRole: z.enum(expertRoleIds).nullable(),
  primaryLanguage: language,
  secondaryLanguage: language,
  topic: expertTopic.nullable(),
  approver: text(200),
  justification: text(4000),
  tried: text(8000),
  blocker: text(1000),
  readinessRun: text(200),
  desiredOutcome: text(2000),
  exitCriteria: text(2000),
  endOn: isoDate.nullable(),
}
const filled = z.object(fields).partial()
export type ExpertRequestFields = z.infer<typeof filled>
/** What was kept before languages were looked at stays readable. */
const form = z.object({
  ...fields,
  primaryLanguage: text(50),
  secondaryLanguage: text(50),
  workload,
}) satisfies z.ZodType<ExpertRequestForm>

const expertAgreement = z.object({
  expectations: text(2000),
  outcome: text(2000),
  exitCriteria: text(2000),
  endOn: isoDate.nullable(),
})

const expertClosing = z.object({ status: technicalStatus, nextAction: text(500), nextActionDate: isoDate.nullable() })

/** Whose turn it is, for what and until when. */
const turn = z.object({
  party: z.enum(expertRequestParties),
  target: z.enum(expertTargetIds).nullable(),
  dueOn: isoDate.nullable(),
  overdue: z.boolean(),
})

const expertRequestRow = z.object({
  id,
  customerId: id,
  customerName: z.string(),
  engagementId: id,
  workload,
  state: expertRequestState,
  round: z.int().nonnegative().meta({ description: 'how often it was submitted' }),
  topic: expertTopic.nullable(),
  partner: z.string(),
  requester: personRef.nullable(),
  expert: personRef.nullable(),
  createdAt: instant,
  submittedAt: instant.nullable(),
  turn: turn.nullable(),
})
export type ExpertRequestRow = z.infer<typeof expertRequestRow>

/** One step that was taken; `by` is null where Lotse itself acted, as with the receipt. */
const expertRequestMoment = z.object({
  id,
  step: z.enum([...expertRequestStepIds, 'receive']),
  round: z.int(),
  at: instant,
  by: personRef.nullable(),
  words: z.string(),
  rejection: z.enum(expertRejectionIds).nullable(),
  expert: personRef.nullable(),
  form: form.nullable().meta({ description: 'what was submitted then' }),
  agreement: expertAgreement.nullable().meta({ description: 'what was agreed then' }),
})
export type ExpertRequestMoment = z.infer<typeof expertRequestMoment>

const expertRequest = expertRequestRow.extend({
  caseId: id.nullable().meta({ description: 'the acceleration case it was made for' }),
  form,
  question: z.string().nullable().meta({ description: 'what the approver wants to know and nobody answered yet' }),
  rejection: z.object({ kind: z.enum(expertRejectionIds), words: z.string() }).nullable(),
  agreement: expertAgreement.nullable(),
  summary: z.string().nullable(),
  noteId: id.nullable().meta({ description: 'the technical note that the summary became' }),
  confirmedAt: instant.nullable(),
  confirmedBy: personRef.nullable(),
  targets: z.array(
    z.object({
      target: z.enum(expertTargetIds),
      dueOn: isoDate.nullable(),
      doneOn: isoDate.nullable(),
      late: z.boolean(),
    }),
  ),
  moments: z.array(expertRequestMoment),
  removedAt: instant.nullable(),
  version,
  may: z.object({ edit: z.boolean(), remove: z.boolean(), steps: z.array(step) }),
})
export type ExpertRequest = z.infer<typeof expertRequest>

/** What the list across customers may be narrowed to. */
const expertRequestView = z.enum(['toDecide', 'mine', 'all'])
export type ExpertRequestView = z.infer<typeof expertRequestView>
const filter = {
  view: expertRequestView.default('all').meta({
    description:
      'toDecide: the approvers’ turn; mine: what one asked for or helps with; all: every one that was submitted',
  }),
  state: expertRequestState.optional(),
  topic: expertTopic.optional(),
  overdue: z.stringbool().or(z.boolean()).optional(),
  search: text(100).optional(),
}
const filterShape = z.object(filter)
export type ExpertRequestFilter = z.infer<typeof filterShape>

export const expertRequestRoutes = {
  queue: read('/expert-requests', {
    summary: 'Requests for experts across customers, overdue ones first',
    tag,
    input: { ...pageInput, ...filter },
    output: pageOf(expertRequestRow).extend({
      counts: z.object({ toDecide: z.int(), mine: z.int(), overdue: z.int() }).meta({
        description: 'what waits for approvers, for oneself, and what is overdue, whatever the filter',
      }),
      may: z.object({ approve: z.boolean() }),
    }),
  }),
  list: read(base, {
    summary: 'The requests for experts of an engagement, the newest first',
    tag,
    input: place,
    output: z.object({ items: z.array(expertRequestRow), may: z.object({ request: z.boolean() }) }),
  }),
  prefill: read(`${base}/prefill`, {
    summary: 'The form of a new request, filled with what Lotse knows of the engagement',
    tag,
    input: place,
    output: z.object({
      form,
      blockers: z.array(localised).meta({ description: 'what holds it up, to choose from' }),
    }),
  }),
  repetitions: read('/expert-requests/repetitions', {
    summary: 'How often the partner asked about a topic in the last twelve months, and what came of it',
    tag,
    input: { topic: expertTopic, partner: text(200), requestId: id.optional() },
    output: z.object({
      earlier: z.int().nonnegative(),
      warning: localised.nullable(),
      requests: z.array(expertRequestRow.extend({ summary: z.string().nullable() })).max(10),
    }),
  }),
  get: read(`${base}/{requestId}`, { summary: 'One request for an expert', tag, input: one, output: expertRequest }),
  create: act(base, {
    summary: 'Begin a request for an expert as a draft; what is not given is filled with what Lotse knows',
    tag,
    input: { ...place, form: filled.default({}), caseId: id.nullable().default(null) },
    output: expertRequest,
  }),
  save: change(`${base}/{requestId}`, {
    summary: 'Fill in a draft, a question or a rejected request',
    tag,
    params: one,
    body: filled.shape,
    output: expertRequest,
  }),
  remove: act(`${base}/{requestId}`, {
    summary: 'Remove a draft; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act(`${base}/{requestId}/restore`, {
    summary: 'Restore a removed draft',
    tag,
    input: one,
    output: expertRequest,
  }),
  step: change('/expert-requests/{requestId}/step', {
    summary: 'Submit, triage, ask, answer, approve, assign, begin, close, confirm, reject or withdraw',
    tag,
    params: { requestId: id },
    body: {
      step,
      words: text(8000).default('').meta({ description: 'the question, the answer, the reason or the summary' }),
      rejection: z.enum(expertRejectionIds).nullable().default(null),
      personId: id.nullable().default(null).meta({ description: 'who helps; with approving it is assigned at once' }),
      agreement: expertAgreement.nullable().default(null),
      closing: expertClosing
        .nullable()
        .default(null)
        .meta({ description: 'how it stands and what is next, for the technical note with which an expert closes' }),
    },
    output: expertRequest,
  }),
}
