import type { Attachment } from '@lotse/contract'
import { taskName } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'

const engagement = '/customers/$customerId/engagements/$engagementId'
const pages = {
  task: engagement,
  meeting: `${engagement}/meetings`,
  note: `${engagement}/notes`,
  decision: `${engagement}/decisions`,
  checklistItem: `${engagement}/remediation`,
  compatCase: `${engagement}/outside-help`,
} as const

/** What the address of the page calls it. */
const names = {
  task: 'task',
  meeting: 'meeting',
  note: 'note',
  decision: 'decision',
  checklistItem: 'item',
  compatCase: 'compat',
} as const

/** What a document hangs at, as a link that opens it. */
export function AttachedTo({ attached }: { readonly attached: Attachment | null }) {
  const say = useText()
  const localised = useLocalised()
  const { tasks } = usePlaybookHere()
  const place = usePlace()
  if (attached === null) return <>{say('documents:attached.engagement')}</>
  const { to, id } = attached
  const task = to === 'task' ? tasks.find((one) => one.id === id) : undefined
  return (
    <Link to={pages[to] as string} params={place as never} search={{ [names[to]]: id } as never}>
      {task
        ? localised(taskName(task))
        : to === 'checklistItem'
          ? `${say('documents:attached.checklistItem')} ${id}`
          : say(`documents:attached.${to}`)}
    </Link>
  )
}
