import { type ReactNode, useState } from 'react'
import styles from './form.module.css'

interface Props {
  readonly title: string
  /** The one that is unfolded even where there is little room. */
  readonly first?: boolean
  readonly children: ReactNode
}

/** A part of the form that folds. Where form and XML stand one below the other, only the first begins unfolded. */
export function Section({ title, first = false, children }: Props) {
  const [open] = useState(() => first || window.matchMedia('(width >= 900px)').matches)
  return (
    <details open={open} className={styles.section}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
