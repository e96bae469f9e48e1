import { type BranchTarget, taskName, usageStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { useEngagement, usePlaybookHere } from '../engagements/engagement-context.ts'
import { TargetLink } from '../engagements/TargetLink.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { branchAddress } from './branch-address.ts'

/** What an answer leads to, one click away. */
export function BranchLink({ target }: { readonly target: BranchTarget }) {
  const words = useFollowWords()(target)
  const { customerId, engagementId } = usePlace()
  const { evaluation } = useEngagement()
  if (target.kind === 'activity') {
    // Where an activity is recorded is the playbook's to say: meetings have a page of their own.
    const activity = evaluation.activities.find(({ activityId }) => activityId === target.activityId)
    if (activity) return <TargetLink target={activity.target}>{words}</TargetLink>
  }
  const { page, search } = branchAddress(target)
  const to: string = `/customers/${customerId}/engagements/${engagementId}${page}`
  return (
    <Link to={to} search={search as never} resetScroll={page !== ''}>
      {words}
    </Link>
  )
}

function useFollowWords(): (target: BranchTarget) => string {
  const say = useText()
  const localised = useLocalised()
  const playbook = usePlaybookHere()
  return (target) => {
    switch (target.kind) {
      case 'task': {
        const task = playbook.tasks.find(({ id }) => id === target.taskId)
        return say('delivery:question.follow.task', { task: task ? localised(taskName(task)) : target.taskId })
      }
      case 'activity': {
        const activity = playbook.activities.find(({ id }) => id === target.activityId)
        return say('delivery:question.follow.activity', {
          activity: activity ? localised(activity.title) : say('delivery:title'),
        })
      }
      case 'status':
        return say('delivery:question.follow.status', { status: localised(usageStatuses[target.l1].label) })
      case 'gate':
        return say('delivery:question.follow.gate', { gate: target.gateId })
      default:
        return say(`delivery:question.follow.${target.kind}`)
    }
  }
}
