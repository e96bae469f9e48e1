import { normalHeading } from '../reading/columns.ts'
import type { RowFault } from '../reading/rows.ts'
import type { Cell, Column } from './cells.ts'
import type { ReportBody } from './readings.ts'

/** A row of a report, read: one value per column. */
export type RowOf<Columns> = {
  readonly [Name in keyof Columns]: Columns[Name] extends Column<infer Value extends Cell> ? Value : never
}

export type AnyRow = Readonly<Record<string, Cell>>

/** What has to be said about one kind of report so that it can be read: everything else is the same for all. */
export interface FormOf<Columns, Body extends ReportBody> {
  readonly report: Body['report']
  readonly columns: Columns
  /** Rows with the same key are about the same thing: the later ones are duplicates, and are merged. */
  readonly key: (row: RowOf<Columns>) => string
  /** Who a row is about, where rows are about people. */
  readonly user?: (row: RowOf<Columns>) => string
  /** What can be wrong with a row as a whole although each of its fields can be read. */
  readonly check?: (row: RowOf<Columns>) => RowFault | null
  /** Code of the note that says why this report gives no monthly active use (usage.md §1). */
  readonly obstacle: string
  /** False where rows do not say whose they are, so that files of one folder must not be joined. */
  readonly joins?: boolean
  /** What the report says; `rows` are merged and in the order of their keys. */
  readonly body: (rows: readonly RowOf<Columns>[], missing: ReadonlySet<string>) => Omit<Body, 'report'>
}

/** A form without its types: how rows travel between reading and body. */
export interface ReportForm {
  readonly report: ReportBody['report']
  readonly columns: Readonly<Record<string, Column<Cell>>>
  readonly key: (row: AnyRow) => string
  readonly user: ((row: AnyRow) => string) | null
  readonly check: (row: AnyRow) => RowFault | null
  readonly obstacle: string
  readonly joins: boolean
  readonly body: (rows: readonly AnyRow[], missing: ReadonlySet<string>) => ReportBody
}

/**
 * Takes the types off a form. Rows are made by reading exactly these columns, so that what comes back as a row is one;
 * the compiler cannot follow that through a table of columns.
 */
export const form =
  <Body extends ReportBody>() =>
  <const Columns extends object>(typed: FormOf<Columns, Body>): ReportForm => ({
    report: typed.report,
    obstacle: typed.obstacle,
    joins: typed.joins ?? true,
    columns: typed.columns as ReportForm['columns'],
    key: typed.key as ReportForm['key'],
    user: (typed.user as ReportForm['user'] | undefined) ?? null,
    check: (typed.check as ReportForm['check'] | undefined) ?? (() => null),
    body: (rows, missing) =>
      ({ report: typed.report, ...typed.body(rows as readonly RowOf<Columns>[], missing) }) as unknown as Body,
  })

/** Where a form's columns are among the headings of a file. */
export interface FormColumns {
  /** Names of the form's columns with their places, those that are there. */
  readonly places: readonly { readonly name: string; readonly column: Column<Cell>; readonly index: number }[]
  /** Number of fields every row has to have. */
  readonly width: number
  /** Headings of columns that are missing, and of those without which nothing can be read. */
  readonly missing: readonly string[]
  readonly missingRequired: readonly string[]
  /** Headings the form does not use. */
  readonly unknown: readonly string[]
}

/** Finds the columns of a form by heading, in any order (usage.md §2). */
export function formColumns({ columns }: ReportForm, headings: readonly string[]): FormColumns {
  const normal = headings.map(normalHeading)
  const found = Object.entries(columns).map(([name, column]) => {
    const words = [normalHeading(column.heading), ...column.aliases]
    return { name, column, index: normal.findIndex((heading) => words.includes(heading)) }
  })
  const used = new Set(found.map(({ index }) => index))
  const absent = found.filter(({ index }) => index < 0).map(({ column }) => column)
  return {
    places: found.filter(({ index }) => index >= 0),
    width: normal.findLastIndex((heading) => heading !== '') + 1,
    missing: absent.filter((column) => column.optional !== true).map(({ heading }) => heading),
    missingRequired: absent.filter((column) => column.required).map(({ heading }) => heading),
    unknown: headings.filter((_, index) => normal[index] !== '' && !used.has(index)).map((heading) => heading.trim()),
  }
}
