import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { classes } from './classes.ts'
import tones from './tone.module.css'
import styles from './UsageBar.module.css'
import { goal, type Verdict, verdictSigns } from './verdict.ts'

interface Props {
  /** Active ÷ entitled, 0 to 1; null where there is no figure. */
  readonly rate: number | null
  readonly verdict: Verdict
}

/** Active use as a small bar with its number; the black tick at 70 % is always in the same place. */
export function UsageBar({ rate, verdict }: Props) {
  const say = useText()
  const format = useFormat()
  const value = rate === null ? say('ui:usageBar.none') : format.rate(rate)
  return (
    <span className={classes(styles.usage, tones[verdictSigns[verdict].tone])}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${Math.min(rate ?? 0, 1) * 100}%` }} />
        <span className={styles.tick} style={{ insetInlineStart: `${goal * 100}%` }} />
      </span>
      <span className={styles.value}>
        {value}
        <span className="visually-hidden">{say('ui:usageBar.goal', { goal: format.percent(goal, 0) })}</span>
      </span>
    </span>
  )
}
