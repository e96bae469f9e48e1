import type { Playbook } from '../../playbook/model.ts'
import { completion, gate } from './obvious-rules.ts'
import { isFinished, last, recordIn, statedIn, taskIn } from './obvious-state.ts'
import type { Operation, Taken } from './operations.ts'

const asksWhy = [
  'paused',
  'deferred',
  'warning',
  'cancelled',
  'blockedPendingRemediation',
  'blockedTechnicalCustomer',
].concat(['blockedTechnicalVendor', 'blockedBusiness', 'blockedOther'])

/** Whether an operation is allowed, sentence after sentence (engagement.md §2, §4, §5, §6). */
export function isAllowed(playbook: Playbook, log: readonly Taken[], act: Operation): boolean {
  if (act.kind === 'usageStatus') return mayChangeStatus(log, act)
  if (act.kind === 'note') {
    if (act.category === 'engagementManagement') return act.role === 'FM' || act.role === 'SME'
    if (act.category === 'technicalEnablement') return act.role === 'FE' || act.role === 'SME'
    return act.role === 'FTA' && (last(log, 'customer')?.level ?? 0) >= 3
  }
  if (act.kind !== 'status' && act.kind !== 'skip' && act.kind !== 'revoke') return true
  const own = playbook.tasks.find(({ id }) => id === act.task)?.role
  const task = taskIn(log, act.task)
  if (act.kind === 'revoke') return act.role === own && task.skippedOn !== null
  if (act.kind === 'skip') {
    if (act.role !== own || isFinished(log, act.task) || act.evidence.length < 20) return false
    if (act.task === '3190' && statedIn(log, 'openChecklistItems') !== 0) return false
    const outOfScope = statedIn(log, 'tasksOutOfScope') as readonly string[] | null
    return act.reason !== 'notApplicable' || (outOfScope ?? []).includes(act.task)
  }
  const signing = act.status === 'complete' || task.status === 'complete'
  if (act.role !== own && (signing || act.role !== 'FM')) return false
  if (task.status === 'notRequired' || act.status === 'notRequired') return false
  if (act.percent === 101 || (act.percent === 100 && act.status !== 'complete')) return false
  const changes = act.status !== task.status
  if (changes && act.reason === '' && (asksWhy.includes(act.status) || task.status === 'complete')) return false
  return act.status !== 'complete' || mayComplete(log, act.task, act.confirmed || task.isConfirmed)
}

function mayComplete(log: readonly Taken[], task: string, isConfirmed: boolean): boolean {
  if (task === '1699') return gate(log, 'G1') === 'passed'
  if (task === '1700') return gate(log, 'G2') === 'passed'
  if (task === '1701') return gate(log, 'G4') === 'passed'
  if (task === '3650') return completion(log, task, isConfirmed) === 'yes'
  return completion(log, task, isConfirmed) !== 'no'
}

function mayChangeStatus(log: readonly Taken[], act: Extract<Operation, { kind: 'usageStatus' }>): boolean {
  const before = recordIn(log)
  const [l1, l2] = act.form
  if (act.role !== 'FM') return false
  if (before === null) return true
  if (before.l1 === 'noIntent' && l1 === 'unknown') return false
  if (['inProgress', 'blocked'].includes(before.l1) && l1 === 'unknown' && l2 !== 'customerUnresponsive') return false
  if (before.l1 === 'duplicate' && l1 !== 'duplicate' && act.reason === '') return false
  if (before.l2 === 'technicalOnboarding' && l2 === 'userAdoption') return isFinished(log, '1247')
  if (before.l2 === 'userAdoption' && l2 === 'technicalOnboarding') return act.reason !== ''
  return true
}
