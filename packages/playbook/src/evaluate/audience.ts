import { forAudience } from '../playbook/audience.ts'
import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import { roles } from '../vocabulary/roles.ts'
import type { ActionKind, Evaluation, LinkTarget } from './result.ts'

/** Kinds of next actions that may concern the customer's own doing; every other one is the team's. */
const actionsForBoth: ReadonlySet<ActionKind> = new Set(['doTask', 'nameContact'])

/** Rules whose findings may concern the customer's own doing; those of every other rule are the team's. */
const findingsForBoth: ReadonlySet<string> = new Set(['task'])

/**
 * An evaluation as people of the customer may see it (engagement.md §4): tasks, questions and activities that they see
 * in the playbook, and of findings and next actions only what they do themselves. Which data fields are demanded, what a
 * gate asks for in particular, how far it is done and what the team answered to questions are the team's own.
 */
export function evaluationForCustomer(evaluation: Evaluation, playbook: Playbook): Evaluation {
  const seen = forAudience(playbook, 'customer')
  const tasks = new Set(seen.tasks.map(({ id }) => id))
  const questions = new Set(seen.questions.map(({ id }) => id))
  const activities = new Set(seen.activities.map(({ id }) => id))
  const own = new Set(seen.tasks.filter(isOwn).map(({ id }) => id))
  const concerns = (target: LinkTarget) => target.page !== 'task' || own.has(target.taskId)
  return {
    ...evaluation,
    done: null,
    gates: evaluation.gates.map((gate) => ({ ...gate, conditions: [] })),
    completeness: [],
    tasks: evaluation.tasks
      .filter(({ taskId }) => tasks.has(taskId))
      .map((task) => ({ ...task, waitsFor: task.waitsFor.filter((id) => tasks.has(id)) })),
    findings: evaluation.findings.filter(({ rule, target }) => findingsForBoth.has(rule) && concerns(target)),
    nextActions: evaluation.nextActions.filter(({ kind, target }) => actionsForBoth.has(kind) && concerns(target)),
    activities: evaluation.activities.filter(({ activityId }) => activities.has(activityId)),
    questions: evaluation.questions
      .filter(({ questionId }) => questions.has(questionId))
      .map((question) =>
        question.by === 'person' ? { ...question, answer: null, by: null, on: null, contradicted: false } : question,
      ),
  }
}

/** Done by people of the customer, or complete only with their dated word (engagement.md §2 step 5). */
function isOwn({ role, lane, completion }: PlaybookTask): boolean {
  return lane === 'customer' || roles[role].kind === 'customer' || completion === 'checklistResolved'
}
