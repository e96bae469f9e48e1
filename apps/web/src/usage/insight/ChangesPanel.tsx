import type { UsageOverview, UsageStateChange } from '@lotse/contract'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { MonthLink } from '../month/MonthLink.tsx'
import { useNumeratorWords } from '../numerator-words.ts'
import { exportAddress, useTenantPlace } from '../usage-query.ts'
import { useUsageSearch } from '../use-usage-search.ts'
import { ConfirmedPill } from '../verdict/StatePills.tsx'
import styles from './insight.module.css'

/** Every change of state, newest first, with the numbers that caused it. */
export function ChangesPanel({ overview }: { readonly overview: UsageOverview }) {
  const say = useText()
  const place = useTenantPlace()
  const words = useNumeratorWords()
  const [search] = useUsageSearch()
  const numerator = search.numerator ?? overview.settings.numerator
  const { changes } = overview.series[numerator]
  if (changes.length === 0) {
    return (
      <Panel title={say('insight:changes.none')}>
        <p className={styles.quiet}>{say('insight:changes.definition', { numerator: words(numerator) })}</p>
      </Panel>
    )
  }
  return (
    <Panel
      title={say('insight:changes.title', { count: changes.length })}
      actions={
        <a className={styles.action} href={exportAddress(place, 'changes', { numerator })} download>
          {say('ui:finding.csv')}
        </a>
      }
    >
      <ul className={styles.changes} aria-label={say('insight:changes.list')}>
        {changes.map((change) => (
          <Change key={change.month} change={change} />
        ))}
      </ul>
      <p className={styles.quiet}>{say('insight:changes.definition', { numerator: words(numerator) })}</p>
    </Panel>
  )
}

function Change({ change }: { readonly change: UsageStateChange }) {
  const say = useText()
  const local = useLocalised()
  return (
    <li>
      <span>
        <MonthLink month={change.month} />
      </span>
      <span className={styles.pill}>
        <ConfirmedPill state={change.state} qualifier={change.qualifier} />
      </span>
      <span>
        {local(change.sentence)}
        {change.early && <span className={styles.quiet}> · {say('insight:changes.early')}</span>}
      </span>
    </li>
  )
}
