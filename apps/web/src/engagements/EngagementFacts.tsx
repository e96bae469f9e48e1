import { reasons, usageStatuses } from '@lotse/playbook'
import { formatPoints, formatRate } from '@lotse/usage'
import type { ReactNode } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useLanguage, useLocalised, useText } from '../language/use-text.ts'
import styles from './EngagementFacts.module.css'
import { useEngagement } from './engagement-context.ts'

/** The figures that decide, in one row: use, growth, what is missing, status, target date, who leads. */
export function EngagementFacts() {
  const say = useText()
  const format = useFormat()
  const language = useLanguage()
  const localised = useLocalised()
  const { standing, judgedBy, usageStatus, assignments } = useEngagement()
  const { month, active, entitled, growth3pp, usersMissing } = standing
  const { targetRate, growthMode, growthThreshold } = judgedBy
  // Below a limit in per cent of where it began, no number of points is one.
  const limit = growthMode === 'points' ? growthThreshold : Number.NEGATIVE_INFINITY
  const goal = format.goal(targetRate / 100)
  const none = say('engagements:facts.none')
  const name = (wanted: string) =>
    assignments
      .filter(({ role }) => role === wanted)
      .map(({ person }) => person.name)
      .join(', ') || say('engagements:facts.nobody')
  return (
    <dl className={styles.facts}>
      <Fact
        name={say('engagements:facts.use')}
        more={
          active !== null && entitled !== null && month !== null
            ? say('engagements:facts.of', {
                active: format.number(active),
                entitled: format.number(entitled),
                month: format.month(month),
              })
            : undefined
        }
      >
        {active !== null && entitled !== null ? formatRate(active, entitled, targetRate, language) : none}
      </Fact>
      <Fact
        name={say('engagements:facts.growth')}
        more={say(`engagements:facts.threshold.${growthMode}`, { threshold: format.number(growthThreshold) })}
      >
        {growth3pp === null
          ? none
          : say('engagements:facts.points', { points: formatPoints(growth3pp, limit, language) })}
      </Fact>
      <Fact name={say('engagements:facts.missing', { goal })}>
        {usersMissing === null
          ? none
          : usersMissing <= 0
            ? say('engagements:facts.reached')
            : say('engagements:facts.people', { count: usersMissing })}
      </Fact>
      <Fact name={say('engagements:facts.status')}>
        {usageStatus
          ? [localised(usageStatuses[usageStatus.l1].label), usageStatus.l2 && localised(reasons[usageStatus.l2].label)]
              .filter(Boolean)
              .join(' / ')
          : say('engagements:facts.noStatus')}
      </Fact>
      <Fact name={say('engagements:facts.target')}>
        {usageStatus?.targetDate ? format.date(usageStatus.targetDate) : none}
      </Fact>
      <Fact name={say('engagements:facts.lead')}>{`${name('FM')} · ${name('FE')}`}</Fact>
    </dl>
  )
}

interface FactProps {
  readonly name: string
  readonly more?: string | undefined
  readonly children: ReactNode
}

function Fact({ name, more, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {more && <span className={styles.more}>{more}</span>}
      </dd>
    </div>
  )
}
