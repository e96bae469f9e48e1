import type { AccelerationCase, UsageStatus } from '@lotse/contract'

/** What is blocked: the case that ends, and the records of which one is blocked, as they were seen. */
export interface Blocking {
  readonly held: AccelerationCase
  readonly records: readonly UsageStatus[]
  /** The record that somebody else changed meanwhile. */
  readonly changed: string | null
}

export type BlockingValues = Record<
  | 'l1'
  | 'recordId'
  | 'barrier'
  | 'l2'
  | 'owner'
  | 'unblockOn'
  | 'nextAction'
  | 'nextActionDate'
  | 'cause'
  | 'causeReason',
  string
>

/** What the record says of what the form asks, to show beside it: the changed one, else the one that is in progress. */
export function blockingValues({ held, records, changed }: Blocking): BlockingValues {
  const record = records.find(({ id }) => id === changed) ?? records.find(({ l1 }) => l1 === 'inProgress') ?? records[0]
  return {
    l1: record?.l1 ?? '',
    recordId: record?.id ?? '',
    barrier: record?.intentNote ?? '',
    l2: record?.l2 ?? '',
    owner: record?.owner ?? '',
    unblockOn: record?.targetDate ?? '',
    nextAction: record?.nextAction ?? '',
    nextActionDate: record?.nextActionDate ?? '',
    cause: held.primaryCause ?? '',
    causeReason: held.causeReason,
  }
}

/** The same on top of what somebody else saved. */
export const withRecord = (blocking: Blocking, current: UsageStatus): Blocking => ({
  ...blocking,
  records: blocking.records.map((record) => (record.id === current.id ? current : record)),
  changed: current.id,
})
