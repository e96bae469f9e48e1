import type { ConfigurationRow } from '@lotse/contract'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './configurations.module.css'

/** How many findings are open, the worst first. */
export function CountPills({ counts }: Pick<ConfigurationRow, 'counts'>) {
  const say = useText()
  const { error, warning, information } = counts
  if (error + warning + information === 0) return <Pill tone="good">{say('configurations:count.none')}</Pill>
  return (
    <span className={styles.pills}>
      {error > 0 && <Pill tone="bad">{say('configurations:count.error', { count: error })}</Pill>}
      {warning > 0 && <Pill tone="warn">{say('configurations:count.warning', { count: warning })}</Pill>}
      {information > 0 && <Pill>{say('configurations:count.information', { count: information })}</Pill>}
    </span>
  )
}
