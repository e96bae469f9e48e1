import type { ReactNode } from 'react'
import { useText } from '../../language/use-text.ts'
import styles from './Notice.module.css'

/** What every state that is not simply "here it is" owes its reader. */
export interface NoticeProps {
  /** What is missing, in one sentence: the heading. */
  readonly what: string
  /** Why it is missing. */
  readonly why: ReactNode
  /** How to get it: a link or a button, best one that does it. */
  readonly how?: ReactNode
  /** Who can do it, where the reader cannot. */
  readonly who?: string
  /** Heading level: 1 where it stands for the whole page. */
  readonly level?: 1 | 2 | 3
}

/** The frame of the four designed states; the states themselves are Empty, Partial, Stale and Failed. */
export function Notice({ what, why, how, who, level = 2, kind }: NoticeProps & { readonly kind: string }) {
  const say = useText()
  const Heading = `h${level}` as const
  return (
    <section className={styles.notice} data-kind={kind}>
      <Heading className={styles.what}>{what}</Heading>
      <div className={styles.why}>{why}</div>
      {who && (
        <p className={styles.who}>
          {say('ui:state.who')}: {who}
        </p>
      )}
      {how && <div className={styles.how}>{how}</div>}
    </section>
  )
}
