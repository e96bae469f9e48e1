import type { Note } from '../notes.ts'
import { toIsoDate } from '../reading/dates.ts'
import type { UsageSettings } from '../settings.ts'
import type { Concealment, SnapshotSource } from '../snapshot.ts'
import type { AnyRow } from './form.ts'
import type { FormSection } from './form-section.ts'
import type { ReadingFrame, ReportBody } from './readings.ts'

/** What was read under one heading, judged. `fileRemarks` are those that concern the whole file. */
export function readingOf(
  section: FormSection,
  source: SnapshotSource,
  settings: UsageSettings,
  fileRemarks: readonly Note[],
): ReadingFrame & ReportBody {
  const { form } = section
  const rows = section.rows()
  const [refreshDay] = section.refreshDays.keys()
  const [period = null] = section.periods
  const users = usersIn(section, rows)
  const concealed = users === null ? 'none' : concealmentOf(users)
  return {
    ...form.body(rows, section.missing),
    refreshDate: refreshDay === undefined ? null : toIsoDate(refreshDay),
    reportPeriod: section.periods.size === 1 ? period : null,
    month: null,
    rows: {
      total: section.total,
      accepted: section.accepted,
      duplicates: section.duplicates,
      rejected: section.rejected,
    },
    users: users?.size ?? null,
    concealed,
    usableForMau: false,
    obstacles: [note(form.obstacle), ...flawsOf(section, settings)],
    source,
    rejections: section.rejections,
    remarks: [...fileRemarks, ...remarksOf(section, concealed)],
  }
}

function usersIn({ form }: FormSection, rows: readonly AnyRow[]): ReadonlySet<string> | null {
  const { user } = form
  return user === null ? null : new Set(rows.map(user))
}

/** Pseudonyms are 32 hexadecimal digits (usage.md §3). */
function concealmentOf(users: ReadonlySet<string>): Concealment {
  const pseudonyms = [...users].filter((user) => /^[0-9a-f]{32}$/.test(user)).length
  if (pseudonyms === 0) return 'none'
  return pseudonyms === users.size ? 'all' : 'mixed'
}

/** What keeps a report from being whole, whatever it is used for. */
function flawsOf({ total, rejected, periods, cutOff, pagesMissing }: FormSection, settings: UsageSettings): Note[] {
  const flaws: Note[] = []
  if (total === 0) flaws.push(note('no-rows'))
  if (periods.size > 1) {
    flaws.push(note('several-periods', { periods: [...periods].sort((a, b) => a - b).join(', ') }))
  }
  if (cutOff) flaws.push(note('cut-off'))
  if (pagesMissing) flaws.push(note('pages-missing'))
  if (rejected * 100 > settings.maxRejectedPercent * total) {
    flaws.push(note('too-many-rejected', { rejected, total, limit: settings.maxRejectedPercent }))
  }
  return flaws
}

function remarksOf({ missing, unknown }: FormSection, concealed: Concealment): Note[] {
  const remarks: Note[] = []
  if (concealed === 'all') remarks.push(note('names-concealed'))
  if (concealed === 'mixed') remarks.push(note('names-partly-concealed'))
  if (missing.size > 0) remarks.push(note('missing-columns', { columns: [...missing].sort().join(', ') }))
  if (unknown.size > 0) remarks.push(note('unknown-columns', { columns: [...unknown].join(', ') }))
  return remarks
}

const note = (code: string, params: Note['params'] = {}): Note => ({ code, params })
