import type { UsageStatusState } from '@lotse/contract'
import { useText } from '../../language/use-text.ts'
import styles from '../status.module.css'
import { useRecordName, useStatusWords } from '../words.ts'
import { useFieldWords } from './use-field-words.ts'

const shown = ['count', 'intentNote', 'nextAction', 'nextActionDate', 'targetDate', 'owner', 'startDate'] as const

/** Everything a record said on a day. */
export function PastRecord({ state, of }: { readonly state: UsageStatusState; readonly of: number }) {
  const say = useText()
  const words = useStatusWords()
  const nameOf = useRecordName()
  const { name, value } = useFieldWords()
  const called = nameOf(state, of)
  const status = [words(state), state.l3].filter(Boolean).join(' / ')
  return (
    <article aria-label={called}>
      <h4 className={styles.past}>{called === status ? status : `${called}: ${status}`}</h4>
      <dl className={styles.record}>
        {shown.map(
          (field) =>
            state[field] !== null && (
              <div key={field}>
                <dt>{name(field)}</dt>
                <dd>{value(state, field)}</dd>
              </div>
            ),
        )}
        {state.reason && (
          <div>
            <dt>{say('usageStatus:history.why')}</dt>
            <dd>{state.reason}</dd>
          </div>
        )}
      </dl>
    </article>
  )
}
