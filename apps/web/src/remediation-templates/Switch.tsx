import { Link } from '@tanstack/react-router'
import type { TemplatesSearch } from './search.ts'
import styles from './templates.module.css'

interface Choice {
  readonly id: string
  readonly label: string
  readonly isHere: boolean
  readonly search: TemplatesSearch
}

/** One of a few things to look at, each with its own address. */
export function Switch({ label, choices }: { readonly label: string; readonly choices: readonly Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul className={styles.switch}>
        {choices.map(({ id, label: name, isHere, search }) => (
          <li key={id}>
            <Link
              to="/checklist-templates"
              search={search as never}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: true }}
              aria-current={isHere ? 'page' : undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
