import { Link } from '@tanstack/react-router'
import { useText } from '../../language/use-text.ts'
import { usePlace } from '../use-place.ts'

const WORKSHOP = {
  to: '/customers/$customerId/engagements/$engagementId/workshop',
  label: 'taskPanel:toWorkshop',
} as const
const CHECKLIST = {
  to: '/customers/$customerId/engagements/$engagementId/remediation',
  label: 'taskPanel:toChecklist',
} as const

const CONVERSATION = {
  to: '/customers/$customerId/engagements/$engagementId/adoption',
  label: 'taskPanel:toAdoption',
} as const

const OUTSIDE_HELP = {
  to: '/customers/$customerId/engagements/$engagementId/outside-help',
  label: 'taskPanel:toOutsideHelp',
} as const

const RINGS = {
  to: '/customers/$customerId/engagements/$engagementId/rings',
  label: 'taskPanel:toRings',
} as const

type TaskPage = typeof WORKSHOP | typeof CHECKLIST | typeof CONVERSATION | typeof OUTSIDE_HELP | typeof RINGS

/** Tasks that are done on a page of their own (engagement.md §2). */
const PLACES: Readonly<Record<string, TaskPage>> = {
  '3080': WORKSHOP,
  '3070': CHECKLIST,
  '1049': CHECKLIST,
  '3190': CHECKLIST,
  '983': OUTSIDE_HELP,
  '1247': RINGS,
  '4047': CONVERSATION,
  '3738': CONVERSATION,
}

/** The way from a task to the page where it is done. */
export function TaskPlace({ taskId }: { readonly taskId: string }) {
  const say = useText()
  const params = usePlace()
  const found = PLACES[taskId]
  if (found === undefined) return null
  return (
    <p>
      <Link to={found.to} params={params} {...(found === CHECKLIST && { search: { view: 'way' } as never })}>
        {say(found.label)}
      </Link>
    </p>
  )
}
