import type { IsoDate } from '@lotse/calendar'
import type { L1, L2, UsageStatus, Workload } from '@lotse/contract'
import {
  type DemandedFieldId,
  missingFields,
  reachableFrom,
  reasonsOf,
  type Stage,
  transitions,
  usageStatusIds,
} from '@lotse/playbook'
import { type StatusValues, statusInput } from './status-values.ts'

/** The L1 values that may be chosen: all for the first time, later those that a transition leads to. */
export function statusChoices(record: UsageStatus | null): readonly L1[] {
  return record ? reachableFrom(record.l1) : usageStatusIds
}

/** The L2 values that may be chosen for an L1, as the way there and the task 1247 allow. */
export function reasonChoices(
  record: UsageStatus | null,
  l1: L1,
  workload: Workload,
  deployed: boolean,
): readonly L2[] {
  const possible = reasonsOf(l1, workload)
  if (record && transitions[record.l1][l1] === 'onlyUnresponsive') {
    return possible.filter((id) => id === 'customerUnresponsive')
  }
  const early = record?.l2 === 'technicalOnboarding' && !deployed
  return possible.filter((id) => !(id === 'userAdoption' && early))
}

/** Whether the step itself asks why: leaving Duplicate, or going back to technical onboarding (engagement.md §5). */
export function asksWhy(record: UsageStatus | null, { l1, l2 }: Pick<StatusValues, 'l1' | 'l2'>): boolean {
  if (record === null) return false
  if (transitions[record.l1][l1] === 'managerWithReason') return true
  return record.l2 === 'userAdoption' && l2 === 'technicalOnboarding'
}

/** Whether a changed start date asks why. */
export function asksStartReason(record: UsageStatus | null, startDate: string): boolean {
  return record !== null && record.startDate !== null && startDate !== '' && startDate !== record.startDate
}

/** The fields the chosen status demands of exactly these values, filled or not. */
export function demandedFieldsOf(
  values: StatusValues,
  record: UsageStatus | null,
  stage: Stage,
  today: IsoDate,
): readonly DemandedFieldId[] {
  const l1Since = record?.l1 === values.l1 ? record.l1Since : today
  const { l1, l2 } = statusInput(values, stage)
  const empty = {
    owner: null,
    intentNote: null,
    nextAction: null,
    targetDate: null,
    nextActionDate: null,
    startDate: null,
  }
  const withoutReason = missingFields({ ...empty, l1, l2: null, l1Since }, stage, today)
  return l2 === null
    ? withoutReason
    : [...new Set([...withoutReason, ...missingFields({ ...empty, l1, l2, l1Since }, stage, today)])]
}

/** Why an L1 is offered with a condition, or not at all; null where nothing stands in the way. */
export type Hurdle = 'never' | 'onlyUnresponsive' | 'askWhy'

/** What stands between the record and every L1: what cannot be chosen is shown with its why (engagement.md §5). */
export function hurdleTo(record: UsageStatus | null, l1: L1): Hurdle | null {
  if (record === null) return null
  switch (transitions[record.l1][l1]) {
    case 'allowed':
      return null
    case 'managerWithReason':
      return 'askWhy'
    case 'never':
      return 'never'
    case 'onlyUnresponsive':
      return 'onlyUnresponsive'
  }
}
