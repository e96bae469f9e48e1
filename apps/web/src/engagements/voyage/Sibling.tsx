import type { Engagement } from '@lotse/contract'
import { type Playbook, phases, workloads } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { useLocalised, useText } from '../../language/use-text.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { engagementPath } from '../address.ts'
import { useEngagement } from '../engagement-context.ts'
import { engagementQuery } from '../engagement-query.ts'
import { siblingOf } from '../sibling-of.ts'
import { usePlaybookQuery } from '../use-playbook.ts'
import styles from './Sibling.module.css'

/** The other engagement of the same tenant: core onboarding beside the Apps, or the other way round. */
export function Sibling() {
  const say = useText()
  const here = useEngagement()
  const { customerId } = here
  const query = useQuery(api.customers.get.queryOptions({ input: { customerId } }))
  return (
    <Loaded query={query} skeleton={<Skeleton height={96} />}>
      {({ engagements }) => {
        const other = siblingOf(here, engagements)
        if (!other) return <Panel>{say('engagements:sibling.none')}</Panel>
        return <Shown customerId={customerId} engagementId={other.id} />
      }}
    </Loaded>
  )
}

function Shown(place: { readonly customerId: string; readonly engagementId: string }) {
  const query = useQuery(engagementQuery(place))
  const playbook = usePlaybookQuery(place, query.data?.playbook)
  return (
    <Loaded query={query} skeleton={<Skeleton height={96} />}>
      {(engagement) => (
        <Loaded query={playbook} skeleton={<Skeleton height={96} />}>
          {(followed) => <Summary engagement={engagement} playbook={followed} />}
        </Loaded>
      )}
    </Loaded>
  )
}

function Summary({ engagement, playbook }: { readonly engagement: Engagement; readonly playbook: Playbook }) {
  const say = useText()
  const localised = useLocalised()
  const { customerId, id, evaluation, workload } = engagement
  const [next] = evaluation.nextActions
  const counts = playbook.phases.map((phase) => ({ phase, ...settledIn(engagement, playbook, phase) }))
  return (
    <Panel
      title={localised(workloads[workload].label)}
      actions={
        <Link to={engagementPath} params={{ customerId, engagementId: id }}>
          {say('engagements:sibling.open')}
        </Link>
      }
    >
      <ol className={styles.phases}>
        {counts
          .filter(({ all }) => all > 0)
          .map(({ phase, done, all }) => (
            <li key={phase} data-done={done === all}>
              <strong>{localised(phases[phase].label)}</strong>
              <span>{say('engagements:sibling.progress', { done, all })}</span>
            </li>
          ))}
      </ol>
      <p className={styles.next}>
        {next ? say('engagements:sibling.next', { title: localised(next.title) }) : say('engagements:sibling.nothing')}
      </p>
    </Panel>
  )
}

function settledIn({ evaluation }: Engagement, playbook: Playbook, phase: string) {
  const due = playbook.tasks.filter((task) => task.phase === phase && task.obligation === 'mandatory')
  const states = due.flatMap(({ id }) => evaluation.tasks.find(({ taskId }) => taskId === id) ?? [])
  const applicable = states.filter((state) => state.applicable)
  return { done: applicable.filter(({ settled }) => settled).length, all: applicable.length }
}
