import { Link } from '@tanstack/react-router'
import styles from './Logo.module.css'

/** The mark: flag H of the international code of signals, white and red. "I have a pilot on board." */
export function Logo() {
  return (
    <Link to="/" className={styles.logo}>
      <span className={styles.flag} aria-hidden="true" />
      Lotse
    </Link>
  )
}
