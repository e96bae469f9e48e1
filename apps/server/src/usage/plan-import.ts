import type { IsoDate } from '@lotse/calendar'
import type { ImportResult } from '@lotse/contract'
import { APP_USER_DETAIL, isWhole } from '@lotse/usage'
import { newId } from '../platform/id.ts'
import type { KeptFile, KeptReading } from './kept-file.ts'

type Outcome = Exclude<ImportResult['files'][number]['outcome'], 'refused'>

/** What tells reports apart, and which of two of the same day is worth more. */
interface PlanItem {
  readonly report: string
  readonly refreshDate: IsoDate | null
  readonly reportPeriod: number | null
  /** It can be used for what its kind is for. */
  readonly usable: boolean
  /** Digest of the file it came in. */
  readonly sha256: string
}

/** A report that is there already, as far as the plan looks at it. */
export interface KnownReport extends PlanItem {
  readonly id: string
  readonly importedAt: Date
  readonly replacedAt: Date | null
}

/** What is to become of one report of an import. */
export interface Decision {
  /** The id its row gets where it is stored; of the twin where it is known already. */
  readonly id: string
  readonly outcome: Outcome
  /** The current report whose place it takes. */
  readonly replaces: string | null
  /** Kept as provenance only: it cannot be used, and a usable report of the same day stays in force. */
  readonly isSetAside: boolean
}

/** A report of an import with what is to become of it. */
export interface PlannedReport extends KeptFile, Decision {
  readonly report: KeptReading
  readonly usable: boolean
}

/** Decides what becomes of each report in the files that were read. Refused files hold no report. */
export function planImport(read: readonly KeptFile[], known: readonly KnownReport[], now: Date): PlannedReport[] {
  const found = read.flatMap(({ file, reading }) =>
    reading.readings.map((report) => ({ file, reading, report, item: itemOf(report, file.sha256) })),
  )
  const decisions = planReports(
    found.map(({ item }) => item),
    known,
    now,
  )
  return found.flatMap(({ item, ...one }, index) => {
    const decision = decisions[index]
    return decision === undefined ? [] : [{ ...one, usable: item.usable, ...decision }]
  })
}

/** A report as the plan looks at it. */
function itemOf(reading: KeptReading, sha256: string): PlanItem {
  const { report, refreshDate, reportPeriod, usableForMau } = reading
  const usable = report === APP_USER_DETAIL ? usableForMau : isWhole(reading)
  return { report, refreshDate, reportPeriod, usable, sha256 }
}

/**
 * Decides one after another (usage.md §9.2): the same content again changes nothing; another reading of the same report,
 * refresh date and period takes the earlier one's place. `known` are all reports of the tenant; `now` is the moment of the
 * import. Gives a decision for each item.
 */
export function planReports(items: readonly PlanItem[], known: readonly KnownReport[], now: Date): Decision[] {
  const present = [...known]
  return items.map((item) => {
    const decision = decide(item, present)
    if (decision.outcome !== 'unchanged') apply(item, decision, present, now)
    return decision
  })
}

function decide(item: PlanItem, present: readonly KnownReport[]): Decision {
  const same = present.filter(
    ({ report, refreshDate, reportPeriod }) =>
      report === item.report && refreshDate === item.refreshDate && reportPeriod === item.reportPeriod,
  )
  const twin = same.find((one) => one.sha256 === item.sha256 && (one.replacedAt === null || wasSetAside(one)))
  if (twin) return { id: twin.id, outcome: 'unchanged', replaces: null, isSetAside: false }
  const id = newId()
  const current = same.find(({ replacedAt }) => replacedAt === null)
  if (current === undefined) return { id, outcome: 'imported', replaces: null, isSetAside: false }
  if (current.usable && !item.usable) return { id, outcome: 'imported', replaces: null, isSetAside: true }
  return { id, outcome: 'replaced', replaces: current.id, isSetAside: false }
}

/** Never in force, not even for a moment. */
const wasSetAside = ({ usable, importedAt, replacedAt }: KnownReport): boolean =>
  !usable && replacedAt?.getTime() === importedAt.getTime()

/** Later reports of the same import see the earlier ones as if they were stored. */
function apply(item: PlanItem, { id, replaces, isSetAside }: Decision, present: KnownReport[], now: Date): void {
  const index = present.findIndex((one) => one.id === replaces)
  const replaced = present[index]
  if (replaced) present[index] = { ...replaced, replacedAt: now }
  present.push({ ...item, id, importedAt: now, replacedAt: isSetAside ? now : null })
}
