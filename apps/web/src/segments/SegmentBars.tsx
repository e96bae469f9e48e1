import type { SegmentRowView } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import { UsageBar } from '../ui/UsageBar.tsx'
import styles from './segments.module.css'

/** One line a segment: how far it is, how many are missing, and what helps most. */
export function SegmentBars({
  rows,
  targetRate,
}: {
  readonly rows: readonly SegmentRowView[]
  readonly targetRate: number
}) {
  const say = useText()
  const format = useFormat()
  return (
    <ol className={styles.bars}>
      {rows.map(({ segment, rate, missing, growth3pp, funnel }) => (
        <li key={segment ?? ''}>
          <span className={styles.name}>{segment ?? say('segments:noValue')}</span>
          <UsageBar rate={rate / 100} target={targetRate} verdict={missing === 0 ? 'stable' : 'growing'} />
          <span className={styles.quiet}>{growth3pp === null ? '' : format.points(growth3pp)}</span>
          <strong className={styles.missing}>
            {missing === 0 ? say('segments:reached') : say('segments:missingShort', { people: format.number(missing) })}
          </strong>
          {missing > 0 && <Remedy funnel={funnel} />}
        </li>
      ))}
    </ol>
  )
}

/** What helps most; where a stage is not known the losses cannot be compared, and that is said. */
function Remedy({ funnel: { remedy, installed, activated } }: Pick<SegmentRowView, 'funnel'>) {
  const say = useText()
  if (remedy !== null) {
    return (
      <span>
        <Pill>{say(`segments:remedies.${remedy}`)}</Pill>
      </span>
    )
  }
  const isUnknown = installed === null || activated === null
  return <span className={styles.unknown}>{isUnknown && say('segments:remedies.unknown')}</span>
}
