import type { ReactNode } from 'react'
import { classes } from '../../../ui/classes.ts'
import type { FilterName } from '../../address/search.ts'
import type { RowTools } from '../use-row-tools.ts'
import styles from './cells.module.css'

interface Props {
  readonly tools: RowTools
  readonly name: FilterName
  readonly value: string
  /** What the value is called; it says what a click does. */
  readonly label: string
  readonly tab: 0 | -1
  readonly className?: string | undefined
  readonly children?: ReactNode
}

/** A value in a row; a click shows only the rows that share it. */
export function FilterValue({ tools, name, value, label, tab, className, children }: Props) {
  return (
    <button
      type="button"
      className={classes(styles.value, className)}
      tabIndex={tab}
      title={tools.only(label)}
      onClick={() => tools.onFilter(name, value)}
    >
      {children ?? label}
    </button>
  )
}
