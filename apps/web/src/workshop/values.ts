import { sayChoice } from '@lotse/assessment'
import type { IsoDate } from '@lotse/calendar'
import type { Decision } from '@lotse/contract'
import { readDecider, stateOf, writeDecider } from '../decisions/values.ts'

/** What the form of a decision point holds: text only, so that two sides of a conflict can be laid side by side. */
const takingFields = [
  'choice',
  'state',
  'words',
  'because',
  'decidedBy',
  'decidedOn',
  'deferredUntil',
  'dueOn',
  'owner',
  'reason',
] as const
export type TakingField = (typeof takingFields)[number]
export type TakingValues = Record<TakingField, string>

/** The values a form begins with; null: nothing is written yet. Words that only name the options, or their ids, are left out. */
export function valuesOf(decisionId: string, decision: Decision | null): TakingValues {
  const choice = decision?.choice ?? []
  const names = [choice.join(', '), ...(['de', 'en'] as const).map((one) => sayChoice(decisionId, choice, one))]
  const words = decision?.outcome ?? ''
  return {
    choice: choice.join(' '),
    state: decision?.state ?? 'decided',
    words: names.includes(words) ? '' : words,
    because: decision?.context ?? '',
    decidedBy: writeDecider(decision?.decidedBy ?? null),
    decidedOn: decision?.decidedOn ?? '',
    deferredUntil: decision?.deferredUntil ?? '',
    dueOn: decision?.dueOn ?? '',
    owner: writeDecider(decision?.owner ?? null),
    reason: '',
  }
}

/** The values as the API takes them. What a state has no use for is left out. */
export function bodyOf(values: TakingValues) {
  const state = stateOf(values.state)
  const text = (field: TakingField) => values[field].trim() || null
  const day = (field: TakingField) => text(field) as IsoDate | null
  const reason = text('reason')
  return {
    choice: listOf(values.choice),
    state,
    words: text('words'),
    because: text('because'),
    owner: readDecider(values.owner),
    decidedBy: state === 'decided' ? readDecider(values.decidedBy) : null,
    decidedOn: state === 'decided' ? day('decidedOn') : null,
    deferredUntil: state === 'deferred' ? day('deferredUntil') : null,
    dueOn: day('dueOn'),
    ...(reason !== null && { reason }),
  }
}

const listOf = (value: string): string[] => value.split(/[\s,;]+/).filter(Boolean)
