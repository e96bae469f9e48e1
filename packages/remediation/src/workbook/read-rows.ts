import { addressOf, type CellRead, type RowRead, type SheetRead } from '@lotse/documents'
import { answerRow, itemRow } from '../merge/run-cells.ts'
import { type Cells, cellKey, type EditedRow, type NotUnderstood, tidy } from '../merge/three-way.ts'
import type { TableFound } from './find-table.ts'

export interface RowsRead {
  readonly rows: readonly EditedRow[]
  readonly notUnderstood: readonly NotUnderstood[]
}

/**
 * The rows of questionnaire or checklist as edited rows. Cells that a program worked out, and guarded texts that say
 * something else than was written, are shown and not taken. `known`: which keys the template has.
 */
export function readRows(
  { name }: SheetRead,
  table: TableFound,
  known: (key: string) => boolean,
  written: Cells | null,
): RowsRead {
  const notUnderstood: NotUnderstood[] = []
  const above = table.above.map((row) => foreignRow(name, row, '', table))
  const rows = table.rows.map((row): EditedRow => {
    const id = idIn(row, table)
    const key = id === '' ? '' : table.kind === 'question' ? answerRow(id) : itemRow(id)
    if (!known(key)) return foreignRow(name, row, id === '' ? '' : key, table)
    const at = placeOf(name, row)
    const cells: Record<string, string> = {}
    const told = (code: NotUnderstood['code'], field: string, text: string): void => {
      notUnderstood.push({ code, id: key, cells: { [field]: text }, at })
    }
    for (const [column, { field, editable }] of table.columns) {
      const cell = row.cells.get(column)
      if (editable === true) {
        if (cell === undefined || cell.kind === 'value') cells[field] = cell?.text ?? ''
        else told(cell.kind, field, cell.text)
      } else if (field !== 'id' && isOther(cell, written?.get(cellKey(key, field)), written)) {
        told('fixed-cell', field, cell?.text ?? '')
      }
    }
    return { id: key, at, cells: { ...cells, ...foreignCells(row, table) } }
  })
  return { rows: [...above, ...rows], notUnderstood }
}

/** Whether a guarded cell holds a text of its own. An emptied one holds nothing that could be lost. */
function isOther(cell: CellRead | undefined, before: string | undefined, written: Cells | null): boolean {
  return written !== null && cell !== undefined && tidy(cell.text) !== '' && tidy(cell.text) !== tidy(before ?? '')
}

function idIn(row: RowRead, { columns }: TableFound): string {
  const column = [...columns].find(([, { field }]) => field === 'id')?.[0] ?? -1
  return tidy(row.cells.get(column)?.text ?? '')
}

/** A row of somebody's own: every cell by its heading, or by its address where it has none. */
function foreignRow(sheet: string, row: RowRead, id: string, table: TableFound): EditedRow {
  const named = [...row.cells].map(([column, { text }]) => {
    const heading = table.columns.get(column)?.field ?? table.others.get(column)
    return [heading ?? addressOf(row.number - 1, column), text]
  })
  return { id, at: placeOf(sheet, row), cells: Object.fromEntries(named) }
}

/** Cells beside the table, by their headings, or by their address; one that is empty is none. */
function foreignCells(row: RowRead, { columns, others }: TableFound): Readonly<Record<string, string>> {
  const beside = [...row.cells].filter(([column, { text }]) => !columns.has(column) && tidy(text) !== '')
  return Object.fromEntries(
    beside.map(([column, { text }]) => {
      const address = addressOf(row.number - 1, column)
      const heading = others.get(column)
      return [heading === undefined ? address : `${heading} (${address})`, text]
    }),
  )
}

const placeOf = (sheet: string, { number }: RowRead): string => `${sheet}!${number}`
