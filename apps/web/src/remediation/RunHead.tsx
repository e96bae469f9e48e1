import type { RemediationRun } from '@lotse/contract'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Pill } from '../ui/Pill.tsx'
import styles from './remediation.module.css'

const tones = {
  draft: 'warn',
  answered: 'moving',
  final: 'moving',
  sentToCustomer: 'moving',
  confirmed: 'good',
} as const

/** How far the list is, in one line and one sentence. */
export function RunHead({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const format = useFormat()
  const { counts, open, progress, state } = run
  const all = counts.inScope + counts.check + counts.hidden
  const left = progress.asked - progress.answered
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h2>
          {say('remediation:head.scope', {
            scope: format.number(counts.inScope + counts.check),
            all: format.number(all),
          })}
        </h2>
        <Pill tone={tones[state]}>{say(`remediation:state.${state}`)}</Pill>
      </div>
      <p className={styles.sentence}>
        {[
          left > 0 && say('remediation:head.left', { count: left }),
          counts.check > 0 && say('remediation:head.check', { count: counts.check }),
          open.blocking > 0
            ? say('remediation:head.blocking', { count: open.blocking })
            : say('remediation:head.noBlocking'),
        ]
          .filter((part) => part !== false)
          .join(' ')}
      </p>
      <p className={styles.small}>
        {say('remediation:head.template', {
          edition: say(`remediation:edition.${run.edition}`),
          version: run.templateVersion,
          date: format.date(run.templatePublishedOn),
        })}
      </p>
    </header>
  )
}
