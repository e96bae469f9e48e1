import { Link } from '@tanstack/react-router'
import { useText } from '../../language/use-text.ts'
import styles from './Breadcrumb.module.css'
import { useCrumbs } from './crumbs.ts'

/** The way from the top to this page; the page itself is named last and is no link. */
export function Breadcrumb() {
  const say = useText()
  const crumbs = useCrumbs()
  return (
    <nav aria-label={say('app:breadcrumb')} className={styles.breadcrumb}>
      <ol>
        {crumbs.map(({ id, label, to }, index) => (
          <li key={id}>
            {index < crumbs.length - 1 ? <Link to={to}>{label}</Link> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
