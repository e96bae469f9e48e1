import type { ReactNode } from 'react'
import styles from './form.module.css'

/** A part of the form that folds. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details open className={styles.section}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
