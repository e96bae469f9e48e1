import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export interface Tab {
  readonly to: string
  readonly label: string
  /** A number or sign behind the label, such as how much is open. */
  readonly sign?: ReactNode
}

/** The pages of one thing, side by side. They are links: each has its own address. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map(({ to, label: name, sign }) => (
        <Link
          key={to}
          to={to}
          className={styles.tab}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {name}
          {sign}
        </Link>
      ))}
    </nav>
  )
}
