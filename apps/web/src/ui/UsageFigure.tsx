import { classes } from './classes.ts'
import tones from './tone.module.css'
import styles from './UsageBar.module.css'
import { goal, type Verdict, verdictSigns } from './verdict.ts'

interface Props {
  /** Active ÷ entitled, 0 to 1; null where there is no figure. */
  readonly rate: number | null
  readonly verdict: Verdict
  /** The number beside the bar, in words. */
  readonly value: string
  /** Where the tick stands, 0 to 1. */
  readonly target?: number
  /** What the tick means, for those who hear it. */
  readonly goalWords: string
}

/** The bar itself, its words given: for tables of thousands, where asking for each word anew would be felt. */
export function UsageFigure({ rate, verdict, value, target = goal, goalWords }: Props) {
  return (
    <span className={classes(styles.usage, tones[verdictSigns[verdict].tone])}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${Math.min(rate ?? 0, 1) * 100}%` }} />
        <span className={styles.tick} style={{ insetInlineStart: `${target * 100}%` }} />
      </span>
      <span className={styles.value}>
        {value}
        <span className="visually-hidden">{goalWords}</span>
      </span>
    </span>
  )
}
