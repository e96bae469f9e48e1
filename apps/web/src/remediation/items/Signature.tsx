import type { RemediationRun } from '@lotse/contract'
import { useEngagement } from '../../engagements/engagement-context.ts'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import styles from '../remediation.module.css'

interface Props {
  readonly run: RemediationRun
  /** How many items stand on the paper. */
  readonly shown: number
}

/**
 * The end of the printed list: where the customer signs. What is only a part of the list, or not final, cannot be signed for,
 * and says so instead. (remediation.md §5, rule 6)
 */
export function Signature({ run, shown }: Props) {
  const say = useText()
  const format = useFormat()
  const { customerName } = useEngagement()
  const count = run.counts.inScope + run.counts.check
  if (shown < count)
    return <p className={styles.onPaper}>{say('remediation:signature.part', { shown: format.number(shown), count })}</p>
  if (run.finalisedOn === null)
    return (
      <p className={styles.onPaper}>
        {say('remediation:signature.notFinal', { state: say(`remediation:state.${run.state}`) })}
      </p>
    )
  const values = { customer: customerName, count, version: run.templateVersion, date: format.date(run.finalisedOn) }
  return (
    <section className={styles.signature}>
      <p>{say('remediation:signature.words', values)}</p>
      <dl>
        {lines.map((line) => (
          <div key={line}>
            <dt>{say(`remediation:signature.${line}`)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </section>
  )
}

const lines = ['place', 'name', 'role', 'signature'] as const
