import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { L1, L2, UsageStatus, UsageStatusChangeInput } from '@lotse/contract'
import { type DemandedFieldId, demandsOf, reasonIds, type Stage } from '@lotse/playbook'

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

/** The form as it begins: what is recorded, or nothing. */
export function statusValues(record: UsageStatus | null): StatusValues {
  return {
    count: record ? String(record.count) : '',
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

/**
 * The form after another L1 was chosen: what belongs to the old status starts empty, the start date stays, and going
 * back to the recorded status brings its words back (engagement.md §5).
 */
export function afterMoving(values: StatusValues, l1: L1, record: UsageStatus | null): StatusValues {
  const begin = statusValues(record?.l1 === l1 ? record : null)
  return { ...begin, l1, count: values.count, startDate: values.startDate }
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
  const l2: L2 | null = reasonIds.find((id) => id === values.l2) ?? null
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
