import type { Month } from '@lotse/calendar'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from './insight.module.css'

interface CountBar {
  readonly id: string
  readonly name: string
  /** Null: the report does not say; that is not zero. */
  readonly count: number | null
  readonly before: number | null
}

interface Props {
  readonly title: string
  readonly bars: readonly CountBar[]
  /** What a full bar stands for. */
  readonly total: number
  /** The month that `before` is of. */
  readonly since: Month | null
}

/** Numbers of people as small bars, each with its number, its share and what has changed. */
export function CountBars({ title, bars, total, since }: Props) {
  const say = useText()
  const format = useFormat()
  const changeOf = ({ count, before }: CountBar): string => {
    if (count === null || before === null || since === null) return ''
    const change = count - before
    const sign = change > 0 ? '+' : change < 0 ? '−' : '±'
    return say('insight:apps.change', {
      people: `${sign}${format.number(Math.abs(change))}`,
      month: format.shortMonth(since),
    })
  }
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      <ul className={styles.bars}>
        {bars.map((bar) => (
          <li key={bar.id}>
            <span>{bar.name}</span>
            <span className={styles.track} aria-hidden="true">
              {bar.count !== null && total > 0 && (
                <span className={styles.bar} style={{ width: `${(bar.count * 100) / total}%` }} />
              )}
            </span>
            {bar.count === null ? (
              <span className={styles.unknown}>{say('insight:apps.unknown')}</span>
            ) : (
              <strong>
                {format.number(bar.count)}
                <span className={styles.share}> {total > 0 && format.percent(bar.count / total, 0)}</span>
              </strong>
            )}
            <span className={styles.change}>{changeOf(bar)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
