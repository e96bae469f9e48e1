import { daysBetween, type IsoDate } from '@lotse/calendar'
import { type Demand, type DemandedFieldId, demandedFieldIds, demandsOf, type Stage } from '../vocabulary/demands.ts'
import type { EntitlementRecord } from './facts.ts'

/** Days for which a blocked record may leave the date of its next action open (engagement.md §5). */
export const OPEN_DATE_DAYS = 30

type RecordFields = Pick<EntitlementRecord, 'l1' | 'l1Since' | DemandedFieldId>

/** The fields that this record's state demands and that are empty, in the order they are asked for. */
export function missingFields(record: RecordFields, stage: Stage, today: IsoDate): readonly DemandedFieldId[] {
  const demands = demandsOf(record.l1, stage)
  return demandedFieldIds.filter((field) => isEmpty(record[field]) && isDemanded(demands[field], record, today))
}

/** The filled fields that this record's state does not know. */
export function surplusFields(record: RecordFields, stage: Stage): readonly DemandedFieldId[] {
  const demands = demandsOf(record.l1, stage)
  return demandedFieldIds.filter((field) => demands[field] === 'absent' && !isEmpty(record[field]))
}

function isDemanded(demand: Demand, record: RecordFields, today: IsoDate): boolean {
  switch (demand) {
    case 'required':
      return true
    case 'requiredOpenFor30Days':
      return daysBetween(record.l1Since, today) > OPEN_DATE_DAYS
    case 'requiredWhenUnresponsive':
      return record.l2 === 'customerUnresponsive'
    case 'optional':
    case 'absent':
    case 'kept':
      return false
  }
}

function isEmpty(value: string | null): boolean {
  return value === null || value.trim() === ''
}
