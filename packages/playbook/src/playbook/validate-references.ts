import type { TaskCondition } from './condition.ts'
import type { GateCondition } from './gate.ts'
import type { TaskId } from './ids.ts'
import type { Playbook } from './model.ts'
import { found, type PlaybookProblem } from './problems.ts'
import type { BranchTarget } from './question.ts'

/** What names something the playbook does not have. */
export function references(playbook: Playbook): PlaybookProblem[] {
  const has = {
    phase: new Set<string>(playbook.phases),
    step: new Set<string>(playbook.steps.map(({ number }) => String(number))),
    process: new Set(playbook.processes.map(({ id }) => id)),
    task: new Set<string>(playbook.tasks.map(({ id }) => id)),
    gate: new Set<string>(playbook.gates.map(({ id }) => id)),
    question: new Set(playbook.questions.map(({ id }) => id)),
    activity: new Set(playbook.activities.map(({ id }) => id)),
  }
  return namesOf(playbook)
    .filter(({ kind, name }) => !has[kind].has(name))
    .map(({ path, kind, name }) =>
      found(
        path,
        `${germanKinds[kind]} ${name} gibt es in diesem Leitfaden nicht.`,
        `This playbook has no ${kind} ${name}.`,
      ),
    )
}

const germanKinds = {
  phase: 'Die Phase',
  step: 'Den Schritt',
  process: 'Den Prozess',
  task: 'Die Aufgabe',
  gate: 'Das Tor',
  question: 'Die Frage',
  activity: 'Die Tätigkeit',
} as const
type Name = { readonly path: string; readonly kind: keyof typeof germanKinds; readonly name: string }

function namesOf({ processes, steps, tasks, gates, questions, activities }: Playbook): Name[] {
  const phase = (path: string, name: string): Name => ({ path: `${path}.phase`, kind: 'phase', name })
  return [
    ...processes.map((one, at) => phase(`processes.${at}`, one.phase)),
    ...steps.map((step, at) => phase(`steps.${at}`, step.phase)),
    ...activities.map((activity, at) => phase(`activities.${at}`, activity.phase)),
    ...tasks.flatMap((task, at): Name[] => [
      phase(`tasks.${at}`, task.phase),
      ...task.alsoIn.map((name): Name => ({ path: `tasks.${at}.alsoIn`, kind: 'phase', name })),
      ...(task.step === null ? [] : [{ path: `tasks.${at}.step`, kind: 'step' as const, name: String(task.step) }]),
      ...(task.process === null ? [] : [{ path: `tasks.${at}.process`, kind: 'process' as const, name: task.process }]),
      ...task.after.map((name): Name => ({ path: `tasks.${at}.after`, kind: 'task', name })),
      ...task.conditions.flatMap(conditionNames).map((name) => ({ path: `tasks.${at}.conditions`, ...name })),
    ]),
    ...gates.flatMap((gate, at) =>
      gate.conditions.flatMap(gateNames).map((name): Name => ({ path: `gates.${at}.conditions`, kind: 'task', name })),
    ),
    ...questions.flatMap((question, at): Name[] => [
      phase(`questions.${at}`, question.phase),
      ...branchNames(question.yes.leadsTo, `questions.${at}.yes`),
      ...branchNames(question.no.leadsTo, `questions.${at}.no`),
      ...(question.askedAfter === null
        ? []
        : [{ path: `questions.${at}.askedAfter`, kind: 'question' as const, name: question.askedAfter.questionId }]),
    ]),
  ]
}

const gateNames = (condition: GateCondition): TaskId[] => ('taskId' in condition ? [condition.taskId] : [])

function conditionNames(condition: TaskCondition): Omit<Name, 'path'>[] {
  if (condition.kind === 'oneOf') return condition.taskIds.map((name) => ({ kind: 'task', name }))
  return condition.kind === 'answered' ? [{ kind: 'question', name: condition.questionId }] : []
}

function branchNames(target: BranchTarget, path: string): Name[] {
  switch (target.kind) {
    case 'task':
      return [{ path, kind: 'task', name: target.taskId }]
    case 'question':
      return [{ path, kind: 'question', name: target.questionId }]
    case 'activity':
      return [{ path, kind: 'activity', name: target.activityId }]
    case 'gate':
      return [{ path, kind: 'gate', name: target.gateId }]
    case 'status':
    case 'contacts':
      return []
  }
}

/** Tasks that wait for themselves, over any number of others: none of them could ever be started. */
export function circles(playbook: Playbook): PlaybookProblem[] {
  const after = new Map(playbook.tasks.map((task) => [task.id, task.after]))
  const reaches = (from: TaskId, goal: TaskId, seen: Set<TaskId>): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, goal, seen)
    })
  return playbook.tasks.flatMap((task, at) =>
    reaches(task.id, task.id, new Set())
      ? [
          found(
            `tasks.${at}.after`,
            `Aufgabe ${task.id} wartet auf sich selbst.`,
            `Task ${task.id} comes after itself.`,
          ),
        ]
      : [],
  )
}
