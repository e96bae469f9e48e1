import type { UsageStatusState } from '@lotse/contract'

/** The fields whose changes a reader wants to see, in the order of the dialog. */
export const comparedFields = [
  'count',
  'part',
  'splitReason',
  'approval',
  'l1',
  'l2',
  'l3',
  'intentNote',
  'nextAction',
  'nextActionDate',
  'targetDate',
  'owner',
  'startDate',
] as const
export type ComparedField = (typeof comparedFields)[number]

/** One change of one record: the state after it, the one before (null: it was new), and the fields that differ. */
export interface StatusChange {
  readonly state: UsageStatusState
  readonly before: UsageStatusState | null
  readonly fields: readonly ComparedField[]
}

/** What was changed, newest first. @param history in any order */
export function changesOf(history: readonly UsageStatusState[]): readonly StatusChange[] {
  const states = new Map(history.map((state) => [`${state.id} ${state.version}`, state]))
  return history
    .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt) || b.version - a.version)
    .map((state) => {
      const before = states.get(`${state.id} ${state.version - 1}`) ?? null
      const fields = before === null ? [] : comparedFields.filter((field) => before[field] !== state[field])
      return { state, before, fields }
    })
}
