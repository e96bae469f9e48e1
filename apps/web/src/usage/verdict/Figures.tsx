import type { UsageOverview } from '@lotse/contract'
import { formatPoints } from '@lotse/usage'
import type { ReactNode } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import styles from './verdict.module.css'

/** The numbers behind the sentence, by the chosen numerator. */
export function Figures({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const today = useToday()
  const [search] = useUsageSearch()
  const { settings } = overview
  const { verdict } = overview.series[search.numerator ?? settings.numerator]
  const { growth3pp, usersMissing, monthsToGoal, readOn, active, entitled } = verdict
  const goal = format.percent(settings.targetRate / 100, 0)
  return (
    <dl className={styles.figures}>
      <Figure name={say('usage:figures.people')}>
        {say('usage:figures.of', { active: format.number(active ?? 0), entitled: format.number(entitled ?? 0) })}
      </Figure>
      <Figure
        name={say('usage:figures.growth')}
        more={say('usage:figures.limit', { points: settings.growthThreshold })}
      >
        {growth3pp === null
          ? say('usage:figures.notYet')
          : say('usage:figures.points', { points: formatPoints(growth3pp, settings.growthThreshold, language) })}
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
