import { type IsoDate, isIsoDate } from '@lotse/calendar'
import type { FieldError, Localised, PortalField, PortalRow, TaskStatus } from '@lotse/contract'
import { taskStatuses, taskStatusIds } from '@lotse/playbook'

/** A row of the portal's export, understood. */
export interface PortalTask {
  readonly taskId: string
  readonly status: TaskStatus
  readonly percent: number | null
  readonly dueOn: IsoDate | null
  readonly confirmation: { readonly by: string; readonly on: IsoDate } | null
  readonly reason: string | null
}

export type Interpreted =
  | { readonly ok: true; readonly task: PortalTask }
  | { readonly ok: false; readonly errors: readonly FieldError[] }

/**
 * Understands the cells of a row. The thirteen states of the portal map one to one (engagement.md §3); a state that is
 * none of them is named with all that would be, never guessed.
 */
export function interpretRow(row: PortalRow): Interpreted {
  const errors: FieldError[] = []
  const refuse = (field: PortalField, message: Localised): null => {
    errors.push({ field, code: 'not-understood', message })
    return null
  }
  const taskId = /^\s*([A-Z0-9-]{1,12})\b/i.exec(row.task)?.[1]?.toUpperCase()
  const status = statusWords.get(fold(row.status))
  const percent = row.percent === '' ? null : (readPercent(row.percent) ?? refuse('percent', noPercent(row.percent)))
  const dueOn = row.due === '' ? null : (readDay(row.due) ?? refuse('due', noDay(row.due)))
  const confirmedOn =
    row.confirmedOn === '' ? null : (readDay(row.confirmedOn) ?? refuse('confirmedOn', noDay(row.confirmedOn)))
  if (taskId === undefined || !/\d/.test(taskId))
    refuse('task', {
      de:
        row.task === ''
          ? 'Die Aufgabennummer fehlt.'
          : `„${row.task}“ beginnt nicht mit einer Aufgabennummer wie 3080.`,
      en:
        row.task === ''
          ? 'The task number is missing.'
          : `“${row.task}” does not begin with a task number such as 3080.`,
    })
  if (status === undefined)
    refuse('status', {
      de: `„${row.status}“ ist keiner der 13 Zustände. Möglich sind: ${listOf('de')}.`,
      en: `“${row.status}” is none of the 13 states. Use one of: ${listOf('en')}.`,
    })
  if (errors.length > 0 || taskId === undefined || status === undefined) return { ok: false, errors }
  return {
    ok: true,
    task: {
      taskId,
      status,
      percent,
      dueOn,
      confirmation: row.confirmedBy !== '' && confirmedOn !== null ? { by: row.confirmedBy, on: confirmedOn } : null,
      reason: row.reason || null,
    },
  }
}

const listOf = (locale: 'de' | 'en') => taskStatusIds.map((id) => taskStatuses[id].label[locale]).join(', ')

/** "40", "40 %", "0.4" and "0,4" are all forty per cent; 1 is one per cent, 1.0 is a hundred. */
function readPercent(cell: string): number | null {
  const number = Number(cell.replace('%', '').replace(',', '.').trim())
  if (!Number.isFinite(number)) return null
  const isShare = /^[01][.,]\d+$/.test(cell.trim())
  const percent = isShare ? Math.round(number * 100) : number
  return Number.isInteger(percent) && percent >= 0 && percent <= 100 ? percent : null
}

function readDay(cell: string): IsoDate | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell)
  const text = german
    ? `${german[3]}-${(german[2] ?? '').padStart(2, '0')}-${(german[1] ?? '').padStart(2, '0')}`
    : cell.slice(0, 10)
  return isIsoDate(text) ? text : null
}

const noDay = (cell: string): Localised => ({
  de: `„${cell}“ ist kein Tag. Schreiben Sie 2026-11-30 oder 30.11.2026.`,
  en: `“${cell}” is not a day. Write 2026-11-30 or 30.11.2026.`,
})
const noPercent = (cell: string): Localised => ({
  de: `„${cell}“ ist kein Fortschritt; möglich sind ganze Zahlen von 0 bis 100.`,
  en: `“${cell}” is no progress; whole numbers from 0 to 100 are possible.`,
})

/** Words as people vary them: case, blanks and signs make no difference. */
const fold = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How the portal writes some states apart from their labels here (engagement.md §3, the list of states). */
const portalWords: Readonly<Record<string, TaskStatus>> = {
  Paused: 'paused',
  Pausiert: 'paused',
  'Paused - Customer Delay': 'paused',
  Deferred: 'deferred',
  Zurückgestellt: 'deferred',
  'Deferred - Extended Customer Delay': 'deferred',
  Completed: 'complete',
  Abgeschlossen: 'complete',
  'In Bearbeitung': 'inProgress',
  'Blocked - Remediation': 'blockedPendingRemediation',
  'Blocked - Technical (Customer)': 'blockedTechnicalCustomer',
  'Blocked - Technical (Vendor)': 'blockedTechnicalVendor',
  Canceled: 'cancelled',
  Storniert: 'cancelled',
}

const statusWords: ReadonlyMap<string, TaskStatus> = new Map([
  ...taskStatusIds.flatMap((id) =>
    [id, taskStatuses[id].label.de, taskStatuses[id].label.en].map((word) => [fold(word), id] as const),
  ),
  ...Object.entries(portalWords).map(([word, id]) => [fold(word), id] as const),
])
