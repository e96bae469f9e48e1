import type { ForecastState } from '@lotse/contract'
import { forecastMilestones } from '@lotse/playbook'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from '../status.module.css'
import { milestoneFields } from './milestones.ts'

/** What was forecast before, newest first, with who and why. */
export function ForecastHistory({ history }: { readonly history: readonly ForecastState[] }) {
  const say = useText()
  const format = useFormat()
  const dates = (state: ForecastState) =>
    forecastMilestones
      .map((milestone) => {
        const date = state[milestoneFields[milestone]]
        const share = format.percent(milestone / 100, 0)
        return `${share} ${date ? format.date(date) : say('usageStatus:forecast.open')}`
      })
      .join(' · ')
  return (
    <details>
      <summary>{say('usageStatus:forecast.history')}</summary>
      <ol className={styles.records}>
        {history.slice(1).map((state) => (
          <li key={state.version}>
            <span className={styles.quiet}>
              {[state.changedAt && format.moment(state.changedAt), state.changedBy?.name].filter(Boolean).join(' · ')}
            </span>
            <span>{dates(state)}</span>
            {state.reason && <span className={styles.quiet}>{state.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
