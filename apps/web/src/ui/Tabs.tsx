import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import styles from './Tabs.module.css'
import { groupOf } from './tab-group.ts'

interface Tab {
  readonly to: string
  readonly label: string
  /** A number or sign behind the label, such as how much is open. */
  readonly sign?: ReactNode
}

interface TabGroup {
  readonly label: string
  readonly tabs: readonly Tab[]
}

interface Props {
  readonly label: string
  readonly groups: readonly TabGroup[]
}

/**
 * The pages of one thing. They are links: each has its own address. A group only shows its pages, in the row below; that of
 * the page that is open is shown when somebody comes, and again when they have gone elsewhere.
 */
export function Tabs({ label, groups }: Props) {
  const path = useLocation({ select: ({ pathname }) => pathname })
  const row = useId()
  const [looked, setLooked] = useState<{ readonly at: string; readonly group: string }>()
  // Whoever comes back is where they came to, not where they looked before they left.
  if (looked !== undefined && looked.at !== path) setLooked(undefined)
  const present = groupOf(groups, path)
  const shown = groups.find((one) => looked?.group === one.label) ?? present ?? groups[0]
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.label}>
            <button
              type="button"
              className={styles.group}
              aria-expanded={group === shown}
              aria-controls={row}
              aria-current={group === present ? 'true' : undefined}
              onClick={() => setLooked({ at: path, group: group.label })}
            >
              {group.label}
            </button>
          </li>
        ))}
      </ul>
      <ul id={row} className={styles.tabs} aria-label={shown?.label}>
        {shown?.tabs.map(({ to, label: name, sign }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles.tab}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {name}
              {sign}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
