import type { ExpertRequest } from '@lotse/contract'
import { type ExpertTopicId, expertRequestStates } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { useFormat } from '../language/use-format.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { Partial } from '../ui/states/Partial.tsx'
import styles from './expert-requests.module.css'

interface Props {
  readonly request: ExpertRequest
  readonly topic: ExpertTopicId
  readonly partner: string
}

/** Earlier requests of the partner on the topic with what came of them; a warning where they are many. */
export function Repetitions({ request: { id }, topic, partner }: Props) {
  const say = useText()
  const format = useFormat()
  const localised = useLocalised()
  const { data } = useQuery(api.expertRequests.repetitions.queryOptions({ input: { requestId: id, topic, partner } }))
  if (!data || data.earlier === 0) return null
  const list = (
    <ul className={styles.earlier}>
      {data.requests.map((one) => (
        <li key={one.id}>
          <Link
            to="/customers/$customerId/engagements/$engagementId/expert-requests"
            params={{ customerId: one.customerId, engagementId: one.engagementId }}
            search={{ request: one.id }}
          >
            {one.customerName}
          </Link>
          {`, ${one.submittedAt === null ? '' : format.date(one.submittedAt)}: ${localised(expertRequestStates[one.state].label)}`}
          {one.summary !== null && <div className={styles.small}>{one.summary}</div>}
        </li>
      ))}
    </ul>
  )
  if (data.warning === null)
    return (
      <details className={styles.repeated}>
        <summary>{say('expertRequests:earlier', { count: data.earlier })}</summary>
        {list}
      </details>
    )
  return (
    <div role="status">
      <Partial what={say('expertRequests:repeated')} why={localised(data.warning)} how={list} />
    </div>
  )
}
