import type { PortfolioRow } from '@lotse/contract'
import type { ReactNode } from 'react'
import type { RowTools } from '../use-row-tools.ts'

/** What a cell is made of. */
export interface CellProps {
  readonly row: PortfolioRow
  readonly tools: RowTools
  /** 0 in the row that the keyboard is in: a table of thousands is one stop on the way of Tab, not thousands. */
  readonly tab: 0 | -1
}

export type Cell = (props: CellProps) => ReactNode

/** What stands where there is nothing to say. */
export const nothing = '–'
