/** A workbook of several sheets that people work in, as plain data. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[]
}

export interface WorkbookSheet {
  /** What the tab is called: at most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string
  /** `secret`: programs do not offer to show it. */
  readonly visibility?: 'hidden' | 'secret'
  readonly columns: readonly { readonly width: number }[]
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly rows: readonly WorkbookRow[]
  /** Lets people filter by the headings of the first row. */
  readonly filter?: boolean
  /** Only cells that say `editable` can be written into; there is no password, it guards against slips. */
  readonly guarded?: boolean
  readonly landscape?: boolean
  readonly choices?: readonly Choice[]
  readonly rules?: readonly FormatRule[]
}

export interface WorkbookRow {
  readonly cells: readonly (WorkbookCell | null)[]
  readonly hidden?: boolean
}

export interface WorkbookCell {
  /** Text stays text, whatever it begins with. */
  readonly value: string | { readonly formula: string }
  readonly look?: CellLook
  readonly editable?: boolean
}

export type CellLook = 'title' | 'heading' | 'strong' | 'quiet' | 'input'

/** Rows and columns counted from 0, the last ones included. */
export interface CellRange {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

/** What may be written into cells: values of a range elsewhere in the workbook, or what makes a formula true. */
export interface Choice {
  readonly at: CellRange
  /** `list`: a range such as `Lists!$A$1:$A$4`. `formula`: about the first cell of `at`. Neither: only a hint. */
  readonly list?: string
  readonly formula?: string
  /** Shown beside the cell when it is chosen. */
  readonly hint?: string
  /** Shown when something else is written; people may insist, since rules stay where they are when rows are sorted. */
  readonly refusal?: string
}

/** How cells look where a formula about the first cell of `at` is true; the first rule that holds counts. */
export interface FormatRule {
  readonly at: CellRange
  readonly formula: string
  readonly textColor: string
  readonly backgroundColor: string
}
