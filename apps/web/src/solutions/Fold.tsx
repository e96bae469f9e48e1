import type { ReactNode } from 'react'
import styles from './solutions.module.css'

/** Something that most people do not need, folded until somebody does. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
