import { isIsoDate } from '@lotse/calendar'
import type { Division, NewRecord, SplitReason } from '@lotse/contract'
import { type DemandedFieldId, reasonIds, reasons, type Stage, splitReasonIds, usageStatusIds } from '@lotse/playbook'
import { isAsked } from '../status-values.ts'

/** A record of the division as the form holds it. */
interface KeptValues {
  readonly id: string
  readonly count: string
  readonly part: string
  readonly merge: boolean
}

/** A new record as the form holds it; all as words. */
export interface AddedValues {
  readonly count: string
  readonly part: string
  readonly splitReason: string
  readonly l1: string
  readonly l2: string
  readonly targetDate: string
  readonly owner: string
  readonly intentNote: string
  readonly nextAction: string
  readonly nextActionDate: string
  readonly startDate: string
}

export interface DivisionValues {
  readonly total: string
  readonly records: readonly KeptValues[]
  readonly add: readonly AddedValues[]
  readonly reason: string
}

export const emptyRecord: AddedValues = {
  count: '',
  part: '',
  splitReason: '',
  l1: 'unknown',
  l2: '',
  targetDate: '',
  owner: '',
  intentNote: '',
  nextAction: '',
  nextActionDate: '',
  startDate: '',
}

/** The tenant's number until now: what somebody set, else what the records sum to. */
export const totalOf = ({ override, records }: Division): number =>
  override?.count ?? records.reduce((sum, { count }) => sum + count, 0)

export function divisionValues(division: Division): DivisionValues {
  return {
    total: String(totalOf(division)),
    records: division.records.map(({ id, count, part }) => ({
      id,
      count: String(count),
      part: part ?? '',
      merge: false,
    })),
    add: [],
    reason: '',
  }
}

const whole = (words: string): number => (/^\d+$/.test(words.trim()) ? Number(words) : 0)

/** How far the counts are from the total: positive where some are missing, negative where there are too many. */
export function missingOf({ total, records, add }: DivisionValues): number {
  const kept = records.filter(({ merge }) => !merge)
  return whole(total) - [...kept, ...add].reduce((sum, { count }) => sum + whole(count), 0)
}

const words = (value: string): string | null => value.trim() || null
const day = (value: string) => (isIsoDate(value) ? value : null)

/** What is sent: every record exactly once, all counts together. */
export function divisionInput(values: DivisionValues, stage: Stage) {
  const { total, records, add, reason } = values
  return {
    total: whole(total),
    records: records
      .filter(({ merge }) => !merge)
      .map(({ id, count, part }) => ({ id, count: whole(count), part: words(part) })),
    merge: records.filter(({ merge }) => merge).map(({ id }) => id),
    add: add.map((added) => newRecord(added, stage)),
    reason: words(reason),
  }
}

function newRecord(added: AddedValues, stage: Stage): NewRecord {
  const l1 = usageStatusIds.find((id) => id === added.l1) ?? 'unknown'
  const asked = (field: DemandedFieldId) => isAsked(field, l1, stage)
  return {
    count: whole(added.count),
    part: added.part.trim(),
    splitReason: splitReasonIds.find((id) => id === added.splitReason) ?? null,
    l1,
    l2: asked('l2') ? (reasonIds.find((id) => id === added.l2 && reasons[id].of === l1) ?? null) : null,
    l3: null,
    targetDate: asked('targetDate') ? day(added.targetDate) : null,
    owner: asked('owner') ? words(added.owner) : null,
    intentNote: asked('intentNote') ? words(added.intentNote) : null,
    nextAction: asked('nextAction') ? words(added.nextAction) : null,
    nextActionDate: asked('nextActionDate') ? day(added.nextActionDate) : null,
    startDate: asked('startDate') ? day(added.startDate) : null,
  }
}

/** A new record after its reason was chosen: new seats begin as unknown, because nobody has asked for intent yet. */
export function afterReason(added: AddedValues, splitReason: SplitReason): AddedValues {
  if (splitReason !== 'newSeats') return { ...added, splitReason }
  return { ...added, splitReason, l1: 'unknown', l2: 'newSubscription' }
}

/** One's own form on top of what somebody else saved meanwhile: own numbers where the record still exists. */
export function rebased(mine: DivisionValues, theirs: Division): DivisionValues {
  const fresh = divisionValues(theirs)
  return {
    ...mine,
    records: fresh.records.map((record) => mine.records.find(({ id }) => id === record.id) ?? record),
  }
}
