import type { SegmentRowView } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { UsageBar } from '../ui/UsageBar.tsx'
import styles from './segments.module.css'

/** One line a segment: how far it is, how many are missing, and what helps most. */
export function SegmentBars({ rows }: { readonly rows: readonly SegmentRowView[] }) {
  const say = useText()
  const format = useFormat()
  return (
    <ol className={styles.bars}>
      {rows.map(({ segment, rate, missing, growth3pp, funnel }) => (
        <li key={segment ?? ''}>
          <span className={styles.name}>{segment ?? say('segments:noValue')}</span>
          <UsageBar rate={rate / 100} verdict={missing === 0 ? 'stable' : 'growing'} />
          <span className={styles.quiet}>{growth3pp === null ? '' : format.points(growth3pp)}</span>
          <strong className={styles.missing}>
            {missing === 0 ? say('segments:reached') : say('segments:missingShort', { people: format.number(missing) })}
          </strong>
          <span>
            {funnel.remedy !== null && missing > 0 && <Pill>{say(`segments:remedies.${funnel.remedy}`)}</Pill>}
          </span>
        </li>
      ))}
    </ol>
  )
}
