import type { UsageStatus } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { classes } from '../ui/classes.ts'
import tones from '../ui/tone.module.css'
import { sumOf } from './finding.ts'
import styles from './SplitBar.module.css'
import { statusSigns } from './tones.ts'

/** How the entitlements are divided, as one bar; the records below say the same in words and numbers. */
export function SplitBar({ records }: { readonly records: readonly UsageStatus[] }) {
  const say = useText()
  const format = useFormat()
  const total = sumOf(records)
  return (
    <div className={styles.bar} role="img" aria-label={say('usageStatus:panel.bar', { total: format.number(total) })}>
      {records.map(({ id, count, l1 }) => (
        <span
          key={id}
          className={classes(styles.share, tones[statusSigns[l1].tone])}
          data-l1={l1}
          style={{ flexGrow: count }}
        >
          {statusSigns[l1].sign}
        </span>
      ))}
    </div>
  )
}
