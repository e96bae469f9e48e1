import type { IsoDate } from '@lotse/calendar'
import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import { isSettled } from '../vocabulary/task-status.ts'
import { notApplicableBecause } from './applicable.ts'
import { completionVerdict } from './completion.ts'
import { isTaskSettled, taskFact } from './context.ts'
import type { Facts, TaskFact } from './facts.ts'
import type { TaskState } from './result.ts'

/** The state of every task of the playbook, in workflow order. */
export function taskStates(playbook: Playbook, facts: Facts, now: IsoDate): readonly TaskState[] {
  const exempt = new Map(playbook.tasks.map((task) => [task.id, notApplicableBecause(playbook, task, facts)]))
  return playbook.tasks.map((task) => {
    const because = exempt.get(task.id) ?? null
    const fact = taskFact(facts, task.id)
    const settled = isSettled(fact.status)
    const finished = settled || fact.status === 'cancelled'
    return {
      taskId: task.id,
      status: fact.status,
      percent: fact.percent,
      settled,
      due: fact.due,
      overdue: !finished && fact.due !== null && fact.due < now,
      responsible: fact.responsible ?? task.role,
      waitsFor: task.after.filter((before) => !isTaskSettled(facts, before) && (exempt.get(before) ?? null) === null),
      completion: fact.status === 'complete' ? completionOf(playbook, task, facts, fact) : null,
      checkAgain: fact.skip !== null && hasNewFacts(facts, fact.skip.on),
      applicable: because === null,
      notApplicableBecause: because,
    }
  })
}

function completionOf(playbook: Playbook, task: PlaybookTask, facts: Facts, fact: TaskFact): TaskState['completion'] {
  const verdict = completionVerdict(playbook, task.completion, facts, fact)
  return verdict === 'agrees' ? 'verified' : verdict === 'unknown' ? 'unverified' : 'contradicted'
}

/** New entitlements put a "check again" mark on every earlier skip (engagement.md §2 "Skipping"). */
function hasNewFacts(facts: Facts, skippedOn: IsoDate): boolean {
  return facts.entitlementRecords.some(
    (record) => record.l1 === 'unknown' && record.l2 === 'newSubscription' && record.l1Since > skippedOn,
  )
}
