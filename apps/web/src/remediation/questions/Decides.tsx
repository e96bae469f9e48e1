import type { RemediationQuestion, RemediationRun } from '@lotse/contract'
import { useLocalised, useText } from '../../language/use-text.ts'
import { ScopePill } from '../items/ScopePill.tsx'
import styles from '../remediation.module.css'
import { useRemediationSearch } from '../use-remediation-search.ts'

interface Props {
  readonly question: RemediationQuestion
  readonly run: RemediationRun
}

/** Which items depend on the answer, and where each is now. */
export function Decides({ question: { decides }, run }: Props) {
  const say = useText()
  const localised = useLocalised()
  const [, change] = useRemediationSearch()
  if (decides.length === 0) return <p className={styles.small}>{say('remediation:questions.decidesNothing')}</p>
  const items = run.items.filter(({ id }) => decides.includes(id))
  return (
    <details className={styles.decides}>
      <summary>{say('remediation:questions.decides', { count: items.length })}</summary>
      <ul>
        {items.map(({ id, title, scope }) => (
          <li key={id}>
            <button type="button" className={styles.link} onClick={() => change({ view: 'items', item: id })}>
              {id}
            </button>
            <span>{localised(title)}</span>
            <ScopePill scope={scope} />
          </li>
        ))}
      </ul>
    </details>
  )
}
