import type { ReactNode } from 'react'
import styles from './Panel.module.css'

interface Props {
  /** The finding or the question the panel answers. */
  readonly title?: string
  /** Links and buttons at the end of the title line. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A white card on the page with an optional heading. */
export function Panel({ title, actions, children }: Props) {
  return (
    <section className={styles.panel}>
      {(title || actions) && (
        <div className={styles.head}>
          {title && <h2>{title}</h2>}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
