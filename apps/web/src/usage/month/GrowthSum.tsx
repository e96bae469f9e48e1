import type { UsageOverview, UsagePoint } from '@lotse/contract'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { VerdictPill } from '../../ui/VerdictPill.tsx'
import { growthBaseOf } from '../growth-base.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import styles from './month.module.css'

interface Props {
  readonly point: UsagePoint
  readonly overview: UsageOverview
}

/** Growth over three months as a subtraction that can be checked by hand, and what follows from it. */
export function GrowthSum({ point, overview }: Props) {
  const say = useText()
  const format = useFormat()
  const [search] = useUsageSearch()
  const { settings, series } = overview
  const base = growthBaseOf(point, series[search.numerator ?? settings.numerator].points)
  const verdict = point.raw === 'insufficient-history' ? 'too-early' : point.raw
  const percent = (rate: number) => format.rate(rate / 100, settings.targetRate, 2)
  if (base === null || point.growth3pp === null) {
    return <p className={styles.quiet}>{say('provenance:growth.none')}</p>
  }
  const months = base.points.map(({ month, active, entitled, rate }) =>
    say('provenance:growth.base', {
      month: format.month(month),
      active: format.number(active),
      entitled: format.number(entitled),
      rate: percent(rate),
    }),
  )
  return (
    <>
      <p className={styles.sum}>
        {say('provenance:growth.sum', {
          now: percent(point.rate),
          before: percent(base.rate),
          points: format.points(point.growth3pp, 2),
        })}
      </p>
      <p className={styles.quiet}>
        {say(base.isMean ? 'provenance:growth.mean' : 'provenance:growth.month', { months: format.list(months) })}
      </p>
      <p className={styles.follows}>
        <VerdictPill verdict={verdict} />
        <span>
          {say(`provenance:growth.rule.${verdict}`, {
            goal: format.goal(settings.targetRate / 100),
            limit: say(`provenance:growth.limit.${settings.growthMode}`, {
              threshold: format.number(settings.growthThreshold),
            }),
          })}
        </span>
      </p>
    </>
  )
}
