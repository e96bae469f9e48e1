import type { IsoDate } from '@lotse/calendar'
import type { Decider, DeciderInput, Decision, DecisionAudience, DecisionState } from '@lotse/contract'
import { decisionStates } from './search.ts'

/** What the form of a decision holds: text only, so that two sides of a conflict can be laid side by side. */

const decisionFields = [
  'title',
  'state',
  'context',
  'options',
  'outcome',
  'decidedBy',
  'decidedOn',
  'deferredUntil',
  'dueOn',
  'owner',
  'taskId',
  'meetingId',
  'audience',
] as const
export type DecisionField = (typeof decisionFields)[number]
export type DecisionValues = Record<DecisionField, string>

/** The task whose decisions have a place in the workshop. */
const WORKSHOP_TASK = '3080'

/** The decision of the workshop that this one answers; null for others, and for one that was replaced. */
export const workshopPointOf = ({ slug, supersededBy, taskId }: Decision): string | null =>
  supersededBy === null && taskId === WORKSHOP_TASK ? slug : null

export function valuesOf(decision: Decision): DecisionValues {
  return {
    title: decision.title,
    state: decision.state,
    context: decision.context ?? '',
    options: decision.options.join('\n'),
    outcome: decision.outcome ?? '',
    decidedBy: writeDecider(decision.decidedBy),
    decidedOn: decision.decidedOn ?? '',
    deferredUntil: decision.deferredUntil ?? '',
    dueOn: decision.dueOn ?? '',
    owner: writeDecider(decision.owner),
    taskId: decision.taskId ?? '',
    meetingId: decision.meetingId ?? '',
    audience: decision.audience,
  }
}

export const newValues = (): DecisionValues => ({
  ...(Object.fromEntries(decisionFields.map((field) => [field, ''])) as DecisionValues),
  state: 'open',
  audience: 'both',
})

/** What begins in place of an earlier decision: its question, and nothing of who took it when. */
export const replacing = (earlier: Decision): DecisionValues => ({
  ...valuesOf(earlier),
  outcome: '',
  decidedBy: '',
  decidedOn: '',
  deferredUntil: '',
})

/** The values as the API takes them. What a state has no use for is left out. */
export function inputOf(values: DecisionValues) {
  const state = stateOf(values.state)
  const text = (field: DecisionField) => values[field].trim() || null
  const day = (field: DecisionField) => text(field) as IsoDate | null
  return {
    title: values.title,
    state,
    context: text('context'),
    options: values.options.split('\n').flatMap((line) => line.trim() || []),
    outcome: state === 'decided' || state === 'proposed' ? text('outcome') : null,
    decidedBy: state === 'decided' ? readDecider(values.decidedBy) : null,
    decidedOn: state === 'decided' ? day('decidedOn') : null,
    deferredUntil: state === 'deferred' ? day('deferredUntil') : null,
    dueOn: day('dueOn'),
    owner: readDecider(values.owner),
    taskId: text('taskId'),
    meetingId: text('meetingId'),
    audience: audienceOf(values.audience),
  }
}

export const stateOf = (value: string): DecisionState => decisionStates.find((one) => one === value) ?? 'open'
export const audienceOf = (value: string): DecisionAudience => (value === 'team' ? 'team' : 'both')

export const writeDecider = (who: Pick<Decider, 'kind' | 'id'> | null): string => (who ? `${who.kind}:${who.id}` : '')

export function readDecider(value: string): DeciderInput | null {
  const [kind, id] = value.split(':')
  return (kind === 'person' || kind === 'contact') && id ? { kind, id } : null
}
