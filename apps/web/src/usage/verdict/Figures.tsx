import type { UsageOverview } from '@lotse/contract'
import { formatPoints, STATE_NAMES } from '@lotse/usage'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { pointsLimit } from '../growth-limit.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { ConfirmedPill, RawPill } from './StatePills.tsx'
import styles from './verdict.module.css'

/** The numbers behind the sentence, by the chosen numerator. */
export function Figures({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const today = useToday()
  const [search] = useUsageSearch()
  const { settings } = overview
  const { verdict, points } = overview.series[search.numerator ?? settings.numerator]
  const newest = points.at(-1)
  const { growth3pp, usersMissing, monthsToGoal, readOn, active, entitled } = verdict
  const goal = format.goal(settings.targetRate / 100)
  const waiting = (pending: NonNullable<typeof verdict.pending>) =>
    say('usage:figures.pending', { state: STATE_NAMES[pending][language] })
  return (
    <dl className={styles.figures}>
      {newest && (
        <Figure name={say('usage:figures.state')} {...(verdict.pending && { more: waiting(verdict.pending) })}>
          <ConfirmedPill {...newest.judged} />
        </Figure>
      )}
      {verdict.raw && (
        <Figure name={say('usage:figures.raw')}>
          <RawPill raw={verdict.raw} />
        </Figure>
      )}
      <Figure name={say('usage:figures.people')}>
        {say('usage:figures.of', { active: format.number(active ?? 0), entitled: format.number(entitled ?? 0) })}
      </Figure>
      <Figure
        name={say('usage:figures.growth')}
        more={say(`usage:figures.limit.${settings.growthMode}`, { threshold: format.number(settings.growthThreshold) })}
      >
        {growth3pp === null
          ? say('usage:figures.notYet')
          : say('usage:figures.points', { points: formatPoints(growth3pp, pointsLimit(settings), language) })}
      </Figure>
      <Figure name={say('usage:figures.missing', { goal })}>
        {usersMissing === 0 || usersMissing === null
          ? say('usage:figures.reached')
          : say('usage:figures.missingPeople', { count: usersMissing, people: format.number(usersMissing) })}
      </Figure>
      <Figure name={say('usage:figures.pace', { goal })}>
        {monthsToGoal === null
          ? say('usage:figures.notInSight')
          : monthsToGoal === 0
            ? say('usage:figures.reached')
            : say('usage:figures.months', { count: monthsToGoal })}
      </Figure>
      {newest?.yearBefore && (
        <Figure
          name={say('usage:figures.yearBefore', { month: format.month(newest.yearBefore.month) })}
          more={say('usage:figures.points', { points: format.points(newest.yearBefore.change) })}
        >
          {format.rate(newest.yearBefore.rate / 100, settings.targetRate)}
        </Figure>
      )}
      {readOn && (
        <Figure name={say('usage:figures.asOf')} more={format.relativeDays(readOn, today)}>
          {format.date(readOn)}
        </Figure>
      )}
    </dl>
  )
}

interface FigureProps {
  readonly name: string
  readonly more?: string
  readonly children: ReactNode
}

function Figure({ name, more, children }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {more && <span className={styles.more}> {more}</span>}
      </dd>
    </div>
  )
}
