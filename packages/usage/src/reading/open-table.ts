import { formOf } from '../reports/catalogue.ts'
import { formColumns } from '../reports/form.ts'
import { FormTable } from '../reports/form-table.ts'
import { APP_USER_DETAIL } from '../snapshot.ts'
import { columnsOf } from './columns.ts'
import type { Layout } from './layout.ts'
import { refusal } from './refusal.ts'
import type { ReportTable } from './report-table.ts'
import type { KnownReport } from './reports.ts'
import { TableReader } from './table.ts'
import type { Refusal } from './types.ts'

/** Which reports are read; the others are refused by name. */
export type Accepted = 'app-user-detail' | 'every-report'

/** What reads the rows of a recognised report, or why nothing can. */
export function tableFor(report: KnownReport, layout: Layout, accepted: Accepted): ReportTable | Refusal {
  const { id, title, isInventory } = report
  if (id === APP_USER_DETAIL) {
    const columns = columnsOf(layout.headings)
    return columns === null ? refusal('unreadable', 'missing-key-columns') : new TableReader(layout, columns)
  }
  const form = accepted === 'every-report' ? formOf(id) : null
  if (form === null) {
    const note = isInventory ? 'device-inventory' : 'other-report'
    return refusal('unsupported-report', note, { report: id, titleDe: title.de, titleEn: title.en })
  }
  const { missingRequired } = formColumns(form, layout.headings)
  if (missingRequired.length === 0) return new FormTable(form, layout)
  const columns = missingRequired.join(', ')
  return refusal('unreadable', 'missing-columns-of', { titleDe: title.de, titleEn: title.en, columns })
}
