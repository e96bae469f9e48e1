import type { Engagement } from '@lotse/contract'
import { taskName, taskOf } from '@lotse/playbook'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { changeTasksIn, type TaskWish } from './change-tasks.ts'
import { locate } from './locate.ts'
import { engagementView } from './read-engagement.ts'

interface Settling {
  readonly customerId: string
  readonly engagementId: string
  readonly tasks: readonly TaskWish[]
}

/**
 * Says how several tasks stand at once, where an engagement begins in the middle: each is done, to do, or skipped with
 * its reason (engagement.md §2 "Skipping", "Gates"). All or nothing. Problems: `not-found`, `rule-refused` naming each
 * task that is refused and why.
 */
export async function settleTasks(context: ActingContext, input: Settling): Promise<Engagement> {
  const { actor } = context
  return change(
    context,
    customerId(input.customerId),
    async (change) => {
      const { playbook } = await locate(change, input.engagementId)
      const outcomes = await changeTasksIn(change, actor, input.engagementId, input.tasks)
      const errors = outcomes.flatMap((outcome, index) => {
        const taskId = input.tasks[index]?.taskId ?? ''
        if (outcome.outcome !== 'refused') return []
        const { details, code } = outcome.problem
        const message = details.detail ?? { de: code, en: code }
        const known = playbook.tasks.some(({ id }) => id === taskId)
        const name = known ? taskName(taskOf(playbook, taskId)) : { de: taskId, en: taskId }
        return [
          {
            field: `tasks.${index}`,
            code,
            message: { de: `${name.de}: ${message.de}`, en: `${name.en}: ${message.en}` },
          },
        ]
      })
      const [first] = errors
      if (first) throw new Problem('rule-refused', { detail: first.message, errors })
      if (outcomes.every(({ outcome }) => outcome === 'same')) throw nothingSaid()
      return engagementView(change, actor, input.engagementId)
    },
    repeatOf(context),
  )
}

function nothingSaid(): Problem {
  return new Problem('input-not-valid', {
    detail: {
      de: 'Alle genannten Aufgaben stehen schon so. Ändern Sie den Stand mindestens einer Aufgabe.',
      en: 'All of these tasks stand like this already. Change the state of at least one task.',
    },
  })
}
