import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './desk.module.css'
import { type DeskSearch, deskSearch } from './desk-search.ts'

interface Props {
  readonly search: DeskSearch
  /** What the desk is narrowed to as well. */
  readonly by: DeskSearch
  readonly children: ReactNode
}

/** A value of a row; a click on it shows whoever has the same. */
export function FilterLink({ search, by, children }: Props) {
  const say = useText()
  return (
    <Link
      to="/acceleration"
      search={deskSearch({ ...search, ...by }) as never}
      replace
      resetScroll={false}
      className={styles.filter}
      title={say('acceleration:desk.filter.byThis')}
    >
      {children}
    </Link>
  )
}
