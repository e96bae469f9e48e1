import type { ImportResult } from '@lotse/contract'
import type { UsageSnapshotReading } from '@lotse/usage'
import { newId } from '../platform/id.ts'
import type { ReadFile } from './read-files.ts'
import type { ImportedSnapshot } from './store.ts'

type Outcome = ImportResult['files'][number]['outcome']

/** What is to become of one report of an import. */
export interface PlannedReport extends ReadFile {
  /** The id its row gets where it is stored. */
  readonly id: string
  readonly snapshot: UsageSnapshotReading
  readonly outcome: Exclude<Outcome, 'refused'>
  /** The current report whose place it takes. */
  readonly replaces: string | null
  /** Kept as provenance only: it cannot be used, and a usable report of the same day stays in force. */
  readonly isSetAside: boolean
}

/** A report that is there already, as far as the plan looks at it. */
export type KnownSnapshot = Pick<
  ImportedSnapshot,
  'id' | 'refreshDate' | 'reportPeriod' | 'usable' | 'importedAt' | 'replacedAt'
> & { readonly file: { readonly sha256: string } }

/**
 * Decides what becomes of each report in the files that were read (usage.md §9.2): the same content again changes
 * nothing; another reading of the same refresh date and period takes the earlier one's place. `known` are all reports
 * of the tenant; `now` is the moment of the import. Refused files hold no report and are not in the plan.
 */
export function planImport(read: readonly ReadFile[], known: readonly KnownSnapshot[], now: Date): PlannedReport[] {
  const present = [...known]
  const plan: PlannedReport[] = []
  for (const { file, reading } of read) {
    for (const snapshot of reading.snapshots) {
      const planned = { file, reading, snapshot, ...decide(snapshot, file.sha256, present) }
      plan.push(planned)
      if (planned.outcome !== 'unchanged') apply(planned, present, now)
    }
  }
  return plan
}

type Decision = Pick<PlannedReport, 'id' | 'outcome' | 'replaces' | 'isSetAside'>

function decide(snapshot: UsageSnapshotReading, sha256: string, present: readonly KnownSnapshot[]): Decision {
  const same = present.filter(
    ({ refreshDate, reportPeriod }) => refreshDate === snapshot.refreshDate && reportPeriod === snapshot.reportPeriod,
  )
  const twin = same.find((one) => one.file.sha256 === sha256 && (one.replacedAt === null || wasSetAside(one)))
  if (twin) return { id: twin.id, outcome: 'unchanged', replaces: null, isSetAside: false }
  const id = newId()
  const current = same.find(({ replacedAt }) => replacedAt === null)
  if (current === undefined) return { id, outcome: 'imported', replaces: null, isSetAside: false }
  if (current.usable && !snapshot.usableForMau) return { id, outcome: 'imported', replaces: null, isSetAside: true }
  return { id, outcome: 'replaced', replaces: current.id, isSetAside: false }
}

/** Never in force, not even for a moment. */
const wasSetAside = ({ usable, importedAt, replacedAt }: KnownSnapshot): boolean =>
  !usable && replacedAt?.getTime() === importedAt.getTime()

/** Later reports of the same import see the earlier ones as if they were stored. */
function apply({ id, file, snapshot, replaces, isSetAside }: PlannedReport, present: KnownSnapshot[], now: Date): void {
  const index = present.findIndex((one) => one.id === replaces)
  const replaced = present[index]
  if (replaced) present[index] = { ...replaced, replacedAt: now }
  present.push({
    id,
    refreshDate: snapshot.refreshDate,
    reportPeriod: snapshot.reportPeriod,
    usable: snapshot.usableForMau,
    importedAt: now,
    replacedAt: isSetAside ? now : null,
    file: { sha256: file.sha256 },
  })
}
