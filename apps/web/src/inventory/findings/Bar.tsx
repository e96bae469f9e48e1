import { classes } from '../../ui/classes.ts'
import tones from '../../ui/tone.module.css'
import type { Tone } from '../../ui/verdict.ts'
import styles from './findings.module.css'

interface Props {
  readonly label: string
  readonly value: number
  /** The whole of which the bar is a part. */
  readonly of: number
  /** The number in words, behind the bar. */
  readonly words: string
  readonly tone: Tone
  /** Where a click leads, and what it is called; absent: the bar is only looked at. */
  readonly open?: { readonly onOpen: () => void; readonly label: string }
}

/** A length with its name and its number; the words carry the meaning, the length only shows it. */
export function Bar({ label, value, of, words, tone, open }: Props) {
  const width = of === 0 ? 0 : Math.min(100, (value * 100) / of)
  const length = (
    <svg
      className={classes(styles.track, tones[tone])}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.ground} width="100" height="10" rx="1" />
      <rect className={styles.fill} width={width} height="10" rx="1" />
    </svg>
  )
  return (
    <div className={styles.barRow}>
      {open ? (
        <button type="button" className={styles.barName} aria-label={open.label} onClick={open.onOpen}>
          {label}
        </button>
      ) : (
        <span className={styles.barName}>{label}</span>
      )}
      {length}
      <span className={styles.barWords}>{words}</span>
    </div>
  )
}
