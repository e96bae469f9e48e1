import { Button } from '@fluentui/react-components'
import type { UsageStatusOverview } from '@lotse/contract'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { useOpen } from '../../engagements/use-open.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { Panel } from '../../ui/Panel.tsx'
import { DateLine } from '../DateLine.tsx'
import styles from '../status.module.css'
import { useRecordName } from '../words.ts'
import { ForecastHistory } from './ForecastHistory.tsx'
import { milestoneStates } from './milestones.ts'

/** When 10, 40 and 70 per cent are expected, and until when each record shall be done; with a word where a day has passed. */
export function ForecastPanel({ overview }: { readonly overview: UsageStatusOverview }) {
  const say = useText()
  const format = useFormat()
  const today = useToday()
  const nameOf = useRecordName()
  const { standing } = useEngagement()
  const [, show] = useOpen()
  const { forecast, forecastHistory, division, may } = overview
  const states = milestoneStates(forecast, standing.rate, today)
  const hasAny = states.some(({ date }) => date !== null)
  const targets = division.records.filter(({ targetDate }) => targetDate !== null)
  return (
    <Panel
      title={say('usageStatus:forecast.title')}
      actions={
        may.set && (
          <Button size="small" onClick={() => show({ open: 'forecast' })}>
            {say(hasAny ? 'usageStatus:forecast.edit' : 'usageStatus:forecast.first')}
          </Button>
        )
      }
    >
      {!hasAny && <p className={styles.quiet}>{say('usageStatus:forecast.none')}</p>}
      <dl className={styles.record}>
        {states.map(({ milestone, date, state }) => (
          <div key={milestone} data-state={state}>
            <dt>{say('usageStatus:forecast.reach', { share: format.percent(milestone / 100, 0) })}</dt>
            <dd>
              {state === 'reached' ? (
                `✓ ${say('usageStatus:forecast.reached')}`
              ) : date ? (
                <DateLine day={date} />
              ) : (
                say('usageStatus:forecast.open')
              )}
            </dd>
          </div>
        ))}
        {targets.map((record) => (
          <div key={record.id}>
            <dt>{say('usageStatus:forecast.target', { part: nameOf(record, division.records.length) })}</dt>
            <dd>{record.targetDate && <DateLine day={record.targetDate} />}</dd>
          </div>
        ))}
      </dl>
      {forecastHistory.length > 1 && <ForecastHistory history={forecastHistory} />}
    </Panel>
  )
}
