import { readWorkbook, type SheetRead, type WorkbookSheet, writeWorkbook } from '@lotse/documents'
import type { Run } from '../process/run.ts'
import type { Language, Template } from '../template/types.ts'
import { checklistWorkbook } from '../workbook/checklist-workbook.ts'
import { COLUMNS, type SheetKind } from '../workbook/columns.ts'
import type { Stamp } from '../workbook/stamp.ts'

export const RUN_ID = '0193-run'

export const stampOf = (run: Run, language: Language = 'en'): Stamp => ({
  ...{ run: RUN_ID, customer: 'Nordwerk', template: run.checklist.template, edition: run.edition },
  ...{ version: run.version, language, writtenAt: '2026-11-23' },
})

/** The sheets of a run's workbook as an editor shows them: texts by row and column. */
export interface Grid {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: string[][]
}

/** The workbook of a run, written to a file and opened by an editor. */
export async function opened(template: Template, run: Run, language: Language = 'en'): Promise<Grid[]> {
  const bytes = await writeWorkbook(checklistWorkbook(template, run, stampOf(run, language)))
  return readWorkbook(bytes).map(gridOf)
}

/** The same file saved by the editor and read back: only texts are left, no looks, no rules. */
export async function saved(grids: readonly Grid[]): Promise<readonly SheetRead[]> {
  return readWorkbook(await writeWorkbook({ sheets: grids.map(sheetOf) }))
}

/** The same without the way through a file, for the many cases that are not about files. */
export const reopened = (grids: readonly Grid[]): readonly SheetRead[] =>
  grids.map(({ name, isHidden, rows }) => ({
    name,
    isHidden,
    rows: rows.flatMap((row, index) => {
      const cells = row.flatMap((text, column) =>
        text === '' ? [] : [[column, { text, kind: 'value' as const }] as const],
      )
      return cells.length === 0 ? [] : [{ number: index + 1, cells: new Map(cells) }]
    }),
  }))

const sheetOf = ({ name, isHidden, rows }: Grid): WorkbookSheet => ({
  name,
  ...(isHidden && { visibility: 'hidden' as const }),
  columns: [{ width: 10 }],
  rows: rows.map((cells) => ({ cells: cells.map((value) => (value === '' ? null : { value })) })),
})

function gridOf({ name, isHidden, rows }: SheetRead): Grid {
  const last = rows.at(-1)?.number ?? 0
  const lines = Array.from({ length: last }, (): string[] => [])
  for (const { number, cells } of rows) {
    const width = Math.max(...cells.keys()) + 1
    lines[number - 1] = Array.from({ length: width }, (_, column) => cells.get(column)?.text ?? '')
  }
  return { name, isHidden, rows: lines }
}

/** The sheet that holds questionnaire or checklist, wherever it is. @throws where there is none */
export function gridWith(grids: readonly Grid[], kind: SheetKind): Grid {
  const grid = grids.find(({ rows }) => COLUMNS[kind].every(({ title }) => rows[0]?.includes(title.en)))
  if (grid === undefined) throw new Error(`no ${kind} sheet`)
  return grid
}

/** Writes into the cell of an id beneath a heading. @throws where the row or the column is gone */
export function typeInto(grid: Grid, id: string, heading: string, text: string): void {
  const column = grid.rows[0]?.indexOf(heading) ?? -1
  const row = grid.rows.find((cells) => cells[0] === id)
  if (column < 0 || row === undefined) throw new Error(`no cell ${heading} of ${id}`)
  while (row.length <= column) row.push('')
  row[column] = text
}
