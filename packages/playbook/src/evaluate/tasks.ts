import type { IsoDate } from '@lotse/calendar'
import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import { isSettled } from '../vocabulary/task-status.ts'
import { completionVerdict } from './completion.ts'
import { isTaskSettled, taskFact } from './context.ts'
import type { Facts, TaskFact } from './facts.ts'
import type { TaskState } from './result.ts'

/** The state of every task of the playbook, in workflow order. */
export function taskStates(playbook: Playbook, facts: Facts, now: IsoDate): readonly TaskState[] {
  return playbook.tasks.map((task) => {
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
      waitsFor: task.after.filter((before) => !isTaskSettled(facts, before)),
      completion: fact.status === 'complete' ? completionOf(task, facts, fact) : null,
      checkAgain: fact.skip !== null && hasNewFacts(facts, fact.skip.on),
    }
  })
}

function completionOf(task: PlaybookTask, facts: Facts, fact: TaskFact): TaskState['completion'] {
  const verdict = completionVerdict(task.completion, facts, fact)
  return verdict === 'agrees' ? 'verified' : verdict === 'unknown' ? 'unverified' : 'contradicted'
}

/** New entitlements put a "check again" mark on every earlier skip (engagement.md §2 "Skipping"). */
function hasNewFacts(facts: Facts, skippedOn: IsoDate): boolean {
  return facts.entitlementRecords.some(
    (record) => record.l1 === 'unknown' && record.l2 === 'newSubscription' && record.l1Since > skippedOn,
  )
}
