import type { ReactNode } from 'react'
import styles from './PageHead.module.css'

interface Props {
  readonly title: string
  /** Verdict and other signs right beside the title. */
  readonly signs?: ReactNode
  /** One quiet line under the title, such as how old the data is. */
  readonly line?: ReactNode
  /** Buttons at the end of the line. */
  readonly actions?: ReactNode
}

/** The head of a page: its one h1, what it says at a glance, and what one can do. */
export function PageHead({ title, signs, line, actions }: Props) {
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <div className={styles.titleLine}>
          <h1>{title}</h1>
          {signs}
        </div>
        {line && <p className={styles.line}>{line}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
