import { z } from 'zod'
import { contactRef } from './contacts.ts'
import { act, change, read } from './route.ts'
import { id, instant, isoDate, line, pageInput, pageOf, personRef, prose, text, version } from './shared.ts'
import { taskId } from './vocabulary.ts'

/** The decisions log of an engagement. As CSV it is `/customers/{customerId}/engagements/{engagementId}/decisions.csv`. */

const tag = 'Decisions'
const place = { customerId: id, engagementId: id }
const one = { ...place, decisionId: id }

export const decisionStates = ['open', 'proposed', 'decided', 'deferred'] as const
export const decisionState = z.enum(decisionStates)
export type DecisionState = z.infer<typeof decisionState>

/** Whether people of the customer read it too. */
export const decisionAudience = z.enum(['team', 'both'])
export type DecisionAudience = z.infer<typeof decisionAudience>

/** Somebody who owns or took a decision: a person of Lotse or a contact, never both. */
export const decider = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), ...personRef.shape }),
  z.object({ kind: z.literal('contact'), ...contactRef.shape }),
])
export type Decider = z.infer<typeof decider>
const deciderInput = z.object({ kind: z.enum(['person', 'contact']), id })
export type DeciderInput = z.infer<typeof deciderInput>

export const decision = z.object({
  id,
  engagementId: id,
  slug: z.string().nullable().meta({ description: 'the decision point of the workshop it answers; null for others' }),
  title: z.string(),
  context: z.string().nullable(),
  options: z.array(z.string()),
  choice: z.array(z.string()).meta({ description: 'at a decision point: the options chosen, by id' }),
  state: decisionState,
  outcome: z.string().nullable().meta({ description: 'what was decided' }),
  deferredUntil: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  isDue: z.boolean().meta({ description: 'undecided, and its day has come' }),
  owner: decider.nullable(),
  decidedBy: decider.nullable(),
  decidedOn: isoDate.nullable(),
  meetingId: id.nullable(),
  taskId: taskId.nullable(),
  audience: decisionAudience,
  supersededBy: id.nullable(),
  supersedes: id.nullable(),
  createdAt: instant,
  createdBy: personRef.nullable(),
  changedAt: instant,
  removedAt: instant.nullable(),
  version,
  may: z.object({ change: z.boolean() }),
})
export type Decision = z.infer<typeof decision>

/** A decision as it was after one change. */
export const decisionMoment = z.object({
  version,
  changedAt: instant,
  changedBy: personRef.nullable(),
  reason: z.string().nullable(),
  title: z.string(),
  state: decisionState,
  context: z.string().nullable(),
  options: z.array(z.string()),
  outcome: z.string().nullable(),
  deferredUntil: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  owner: decider.nullable(),
  decidedBy: decider.nullable(),
  decidedOn: isoDate.nullable(),
})
export type DecisionMoment = z.infer<typeof decisionMoment>

const fields = {
  title: line(200),
  context: prose(4000).nullable(),
  options: z.array(line(500)).max(20),
  state: decisionState,
  outcome: prose(4000).nullable(),
  deferredUntil: isoDate.nullable(),
  dueOn: isoDate.nullable(),
  owner: deciderInput.nullable(),
  decidedBy: deciderInput.nullable(),
  decidedOn: isoDate.nullable(),
  meetingId: id.nullable(),
  taskId: taskId.nullable(),
  audience: decisionAudience,
}

const created = {
  title: fields.title,
  context: fields.context.default(null),
  options: fields.options.default([]),
  state: fields.state.default('open'),
  outcome: fields.outcome.default(null),
  deferredUntil: fields.deferredUntil.default(null),
  dueOn: fields.dueOn.default(null),
  owner: fields.owner.default(null),
  decidedBy: fields.decidedBy.default(null),
  decidedOn: fields.decidedOn.default(null),
  meetingId: fields.meetingId.default(null),
  taskId: fields.taskId.default(null),
  audience: fields.audience.default('both'),
}
const newDecision = z.object(created)
export type NewDecision = z.infer<typeof newDecision>
const decisionChange = z.object(fields).partial()
export type DecisionChange = z.infer<typeof decisionChange>

export const decisionSort = z.enum(['due', 'changed', 'title', 'state'])
export type DecisionSort = z.infer<typeof decisionSort>

/** What a list of decisions may be narrowed to; the CSV takes the same. */
export const decisionFilter = {
  search: text(100).optional(),
  state: decisionState.optional(),
  /** Only those whose day has come. */
  due: z.stringbool().or(z.boolean()).optional(),
  /** Also those that a later one replaced. */
  superseded: z.stringbool().or(z.boolean()).default(false),
  taskId: taskId.optional(),
  meetingId: id.optional(),
  sort: decisionSort.default('due'),
  descending: z.stringbool().or(z.boolean()).default(false),
}
const filterShape = z.object(decisionFilter)
export type DecisionFilter = z.infer<typeof filterShape>

export const decisions = {
  list: read('/customers/{customerId}/engagements/{engagementId}/decisions', {
    summary: 'The decisions of an engagement',
    tag,
    input: { ...place, ...pageInput, ...decisionFilter },
    output: pageOf(decision).extend({
      due: z.int().nonnegative().meta({ description: 'how many are due, whatever the filter' }),
      may: z.object({ create: z.boolean() }),
    }),
  }),
  get: read('/customers/{customerId}/engagements/{engagementId}/decisions/{decisionId}', {
    summary: 'One decision',
    tag,
    input: one,
    output: decision,
  }),
  history: read('/customers/{customerId}/engagements/{engagementId}/decisions/{decisionId}/history', {
    summary: 'Every state a decision had, newest first',
    tag,
    input: one,
    output: z.array(decisionMoment),
  }),
  create: act('/customers/{customerId}/engagements/{engagementId}/decisions', {
    summary: 'Record a decision, taken or still to be taken',
    tag,
    input: { ...place, ...created },
    output: decision,
  }),
  change: change('/customers/{customerId}/engagements/{engagementId}/decisions/{decisionId}', {
    summary: 'Change a decision; its earlier state stays in its history',
    tag,
    params: one,
    body: { ...decisionChange.shape, reason: prose(1000).optional() },
    output: decision,
  }),
  supersede: act('/customers/{customerId}/engagements/{engagementId}/decisions/{decisionId}/supersede', {
    summary: 'Replace a decision by a new one; the old one stays and points to it',
    tag,
    input: { ...one, ...created },
    output: decision,
  }),
  remove: act('/customers/{customerId}/engagements/{engagementId}/decisions/{decisionId}', {
    summary: 'Remove a decision; it can be restored for 30 days',
    tag,
    method: 'DELETE',
    input: one,
    output: z.object({}),
  }),
  restore: act('/customers/{customerId}/engagements/{engagementId}/decisions/{decisionId}/restore', {
    summary: 'Restore a removed decision',
    tag,
    input: one,
    output: decision,
  }),
}
