import { addressOf, type SheetRead } from '@lotse/documents'
import { rulesOf } from '../merge/run-cells.ts'
import { type Cells, type EditedRow, type NotUnderstood, tidy } from '../merge/three-way.ts'
import type { Template } from '../template/types.ts'
import { findTable } from './find-table.ts'
import { readRows } from './read-rows.ts'
import { isOurs, readStamp, type Stamp, type StampRead } from './stamp.ts'
import { SHEETS } from './words.ts'

/** An edited workbook, understood as far as it can be. */
export interface ChecklistWorkbookRead {
  /** What it is of; `null` where its hidden sheet is gone or was changed. */
  readonly stamp: Stamp | null
  /** What was written; `null` like the stamp: then every difference is a conflict. */
  readonly base: Cells | null
  readonly rows: readonly EditedRow[]
  readonly notUnderstood: readonly NotUnderstood[]
}

/** Why a workbook is none that could be merged: it holds neither table, or a newer program wrote it. */
export type WorkbookRefusal = 'no-checklist' | 'newer-form'

/**
 * Reads a workbook back after people edited it, in whatever order sheets, columns and rows stand, in either language.
 * Whatever is in it comes out: as a cell of a known row, or among what is not understood.
 */
export function readChecklistWorkbook(
  sheets: readonly SheetRead[],
  template: Template,
): ChecklistWorkbookRead | WorkbookRefusal {
  const stamps = sheets.flatMap((sheet) => readStamp(sheet) ?? [])
  if (stamps.some(({ isNewer }) => isNewer)) return 'newer-form'
  // Two of them, when sheets of another workbook were moved in: none counts.
  const [read]: readonly (StampRead | undefined)[] = stamps.length === 1 ? stamps : []
  const written = read?.written ?? null
  const { fields } = rulesOf(template)
  const rows: EditedRow[] = []
  const notUnderstood: NotUnderstood[] = []
  let tables = 0
  for (const sheet of sheets.filter((one) => !isOurs(one))) {
    const table = findTable(sheet)
    if (table === null) {
      notUnderstood.push(...strangeTexts(sheet, written))
      continue
    }
    tables += 1
    const found = readRows(sheet, table, (key) => fields(key) !== null, written)
    rows.push(...found.rows)
    notUnderstood.push(...found.notUnderstood)
  }
  if (tables === 0) return 'no-checklist'
  return {
    stamp: read?.stamp ?? null,
    base: written === null ? null : editableOf(written, template),
    rows,
    notUnderstood,
  }
}

/** What people may edit, of everything that was written. */
function editableOf(written: Cells, template: Template): Cells {
  const { fields } = rulesOf(template)
  return new Map(
    [...written].filter(([key]) => {
      const at = key.lastIndexOf('/')
      return fields(key.slice(0, at))?.includes(key.slice(at + 1)) === true
    }),
  )
}

/** Texts of a sheet that is neither table: of the overview those that were not written there, of others all. */
function strangeTexts({ name, rows }: SheetRead, written: Cells | null): readonly NotUnderstood[] {
  const isOverview = Object.values(SHEETS.overview).some((one) => one === name)
  const own = new Set([...(written ?? [])].filter(([key]) => key.startsWith('overview:')).map(([, text]) => tidy(text)))
  if (isOverview && written === null) return []
  const cells = rows.flatMap(({ number, cells: inRow }) =>
    [...inRow].flatMap(([column, { text, kind }]) =>
      tidy(text) === '' || (isOverview && (kind !== 'value' || own.has(tidy(text))))
        ? []
        : [[addressOf(number - 1, column), text] as const],
    ),
  )
  return cells.length === 0 ? [] : [{ code: 'unknown-sheet', id: name, cells: Object.fromEntries(cells), at: name }]
}
