import { workloads } from '@lotse/playbook'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../app/api.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { engagementPath } from './address.ts'
import { useEngagement } from './engagement-context.ts'
import { siblingOf } from './sibling-of.ts'

/** The way to the other engagement of the same tenant; nothing where there is none, or it cannot be read now. */
export function SiblingLink() {
  const say = useText()
  const localised = useLocalised()
  const here = useEngagement()
  const { customerId } = here
  const { data } = useQuery(api.customers.get.queryOptions({ input: { customerId } }))
  const other = data && siblingOf(here, data.engagements)
  if (!other) return null
  return (
    <Link to={engagementPath} params={{ customerId, engagementId: other.id }}>
      {say('engagements:sibling.to', { service: localised(workloads[other.workload].label) })}
    </Link>
  )
}
