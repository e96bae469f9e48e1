import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { L1, L2, UsageStatus, UsageStatusChangeInput } from '@lotse/contract'
import { type DemandedFieldId, demandsOf, reasonIds, reasons, type Stage } from '@lotse/playbook'

/** What the status dialog holds; everything as fields hold it, empty where nothing is said. */
export interface StatusValues {
  readonly count: string
  readonly l1: L1
  readonly l2: string
  readonly l3: string
  readonly targetDate: string
  readonly owner: string
  readonly intentNote: string
  readonly nextAction: string
  readonly nextActionDate: string
  readonly startDate: string
  readonly startDateReason: string
  readonly reason: string
}

/**
 * The form as it begins: what is recorded, or nothing.
 * @param seats the entitlements the engagement was created with: the count of the first record begins with them
 */
export function statusValues(record: UsageStatus | null, seats: number | null = null): StatusValues {
  return {
    count: String(record?.count ?? seats ?? ''),
    l1: record?.l1 ?? 'unknown',
    l2: record?.l2 ?? '',
    l3: record?.l3 ?? '',
    targetDate: record?.targetDate ?? '',
    owner: record?.owner ?? '',
    intentNote: record?.intentNote ?? '',
    nextAction: record?.nextAction ?? '',
    nextActionDate: record?.nextActionDate ?? '',
    startDate: record?.startDate ?? '',
    startDateReason: '',
    reason: '',
  }
}

/** Words that mean the same whatever the status is. A reason (L2) belongs to its own status only. */
const carried = [
  'l3',
  'targetDate',
  'owner',
  'intentNote',
  'nextAction',
  'nextActionDate',
  'startDateReason',
  'reason',
] as const

/**
 * The form after another L1 was chosen: what was recorded about the old status stays behind, the start date stays, and
 * going back to the recorded status brings its words back (engagement.md §5). Nothing somebody typed is lost: it goes
 * along where the new status has nothing of its own, and waits where they go back.
 * @param left the form as it was when this person last left that L1; null where they did not
 */
export function afterMoving(
  values: StatusValues,
  l1: L1,
  record: UsageStatus | null,
  left: StatusValues | null = null,
): StatusValues {
  const stays = { l1, count: values.count, startDate: values.startDate }
  if (left) return { ...left, ...stays }
  const begin = statusValues(record?.l1 === l1 ? record : null)
  const recorded = statusValues(record?.l1 === values.l1 ? record : null)
  const typed = carried.filter((name) => begin[name] === '' && values[name] !== recorded[name])
  return { ...begin, ...Object.fromEntries(typed.map((name) => [name, values[name]])), ...stays }
}

/**
 * The form with today as the start date, where the status comes to be in progress now and no day was recorded. One that
 * was in progress without a day needs none (engagement.md §5 "Engagement start date").
 */
export function beginning(values: StatusValues, record: UsageStatus | null, today: IsoDate): StatusValues {
  const begins = values.l1 === 'inProgress' && record?.l1 !== 'inProgress' && values.startDate === ''
  return begins ? { ...values, startDate: today } : values
}

/** Whether a field is asked for at all in a status; `kept` fields are shown but not edited. */
export function isAsked(field: DemandedFieldId, l1: L1, stage: Stage): boolean {
  const demand = demandsOf(l1, stage)[field]
  return demand !== 'absent' && demand !== 'kept'
}

const day = (value: string): IsoDate | null => (isIsoDate(value) ? value : null)
const words = (value: string): string | null => value.trim() || null

/** What is sent: everything at once. A field the status does not know is sent empty, a kept one as it was. */
export function statusInput(values: StatusValues, stage: Stage): UsageStatusChangeInput {
  const { l1 } = values
  const asked = (field: DemandedFieldId) => isAsked(field, l1, stage)
  // A reason chosen for another status is not shown any more, and so not meant.
  const l2: L2 | null = reasonIds.find((id) => id === values.l2 && reasons[id].of === l1) ?? null
  return {
    count: Number(values.count),
    l1,
    l3: l1 === 'duplicate' ? null : words(values.l3),
    l2: asked('l2') ? l2 : null,
    targetDate: asked('targetDate') ? day(values.targetDate) : null,
    owner: asked('owner') ? words(values.owner) : null,
    intentNote: asked('intentNote') ? words(values.intentNote) : null,
    nextAction: asked('nextAction') ? words(values.nextAction) : null,
    nextActionDate: asked('nextActionDate') ? day(values.nextActionDate) : null,
    startDate: asked('startDate') ? day(values.startDate) : null,
    startDateReason: words(values.startDateReason),
    reason: words(values.reason),
  }
}
