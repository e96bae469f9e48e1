import type { ExpertRequest } from '@lotse/contract'
import { expertRequestStates } from '@lotse/playbook'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { Facts } from '../ui/Facts.tsx'
import { Panel } from '../ui/Panel.tsx'
import styles from './expert-requests.module.css'

/** Who helps, and what was agreed with them. */
export function Agreement({ request: { expert, agreement, state } }: { readonly request: ExpertRequest }) {
  const say = useText()
  if (expert === null || (agreement === null && expertRequestStates[state].ended)) return null
  return (
    <Panel title={say('expertRequests:agreement.title', { name: expert.name })}>
      {agreement === null ? (
        <p className={styles.small}>{say('expertRequests:agreement.open')}</p>
      ) : (
        <Agreed agreement={agreement} />
      )}
    </Panel>
  )
}

/** What was agreed, point by point. */
export function Agreed({ agreement }: { readonly agreement: NonNullable<ExpertRequest['agreement']> }) {
  const say = useText()
  const format = useFormat()
  const text = (words: string) => <span className={styles.text}>{words}</span>
  return (
    <Facts
      facts={[
        { label: say('expertRequests:agreement.expectations'), value: text(agreement.expectations) },
        { label: say('expertRequests:agreement.outcome'), value: text(agreement.outcome) },
        { label: say('expertRequests:agreement.exitCriteria'), value: text(agreement.exitCriteria) },
        {
          label: say('expertRequests:agreement.endOn'),
          value: agreement.endOn === null ? '–' : format.date(agreement.endOn),
        },
      ]}
    />
  )
}
