import type { ReactNode } from 'react'

/** One column: what its head says, what a cell shows, and by what the rows can be ordered. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Right-aligned with tabular figures. */
  readonly numeric?: boolean
  /** The first column that names the row; read out with every cell. */
  readonly rowHeader?: boolean
  /** Orders the rows here in the browser; empty values come last in both directions. */
  readonly sortBy?: (row: Row) => string | number | null
  /** The server orders by this column; the rows come in its order. */
  readonly sortable?: boolean
}
