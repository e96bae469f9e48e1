import { type BranchTarget, taskName, usageStatuses } from '@lotse/playbook'
import { Link } from '@tanstack/react-router'
import { usePlaybookHere } from '../engagements/engagement-context.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { branchAddress } from './branch-address.ts'

/** What an answer leads to, one click away. */
export function BranchLink({ target }: { readonly target: BranchTarget }) {
  const words = useFollowWords()(target)
  const { customerId, engagementId } = usePlace()
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
      case 'status':
        return say('delivery:question.follow.status', { status: localised(usageStatuses[target.l1].label) })
      case 'gate':
        return say('delivery:question.follow.gate', { gate: target.gateId })
      default:
        return say(`delivery:question.follow.${target.kind}`)
    }
  }
}
