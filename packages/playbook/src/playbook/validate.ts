import type { Localised } from '../localised.ts'
import type { GateCondition } from './gate.ts'
import type { TaskId } from './ids.ts'
import type { Playbook } from './model.ts'

/** What is wrong with a playbook, each in a sentence that names the place. An empty list: it can be published. */
export function validatePlaybook(playbook: Playbook): readonly string[] {
  return [
    ...ownership(playbook),
    ...uniqueness(playbook),
    ...references(playbook),
    ...circles(playbook),
    ...missingTexts(playbook, `playbook ${playbook.id}`),
  ]
}

function ownership(playbook: Playbook): string[] {
  const problems: string[] = []
  if (playbook.owner.trim() === '') problems.push('the playbook has no owner')
  if (!Number.isInteger(playbook.version) || playbook.version < 1) {
    problems.push(`version ${playbook.version} is not a positive whole number`)
  }
  return problems
}

function uniqueness(playbook: Playbook): string[] {
  return [
    ...repeated(playbook.phases).map((id) => `phase ${id} is listed twice`),
    ...repeated(playbook.steps.map((step) => step.number)).map((id) => `step ${id} is listed twice`),
    ...repeated(playbook.steps.flatMap((step) => step.printed)).map((id) => `printed step ${id} leads to two steps`),
    ...repeated(playbook.tasks.map((task) => task.id)).map((id) => `task ${id} is listed twice`),
    ...repeated(playbook.gates.map((gate) => gate.id)).map((id) => `gate ${id} is listed twice`),
  ]
}

function references(playbook: Playbook): string[] {
  const tasks = new Set<TaskId>(playbook.tasks.map((task) => task.id))
  const steps = new Set(playbook.steps.map((step) => step.number))
  const phases = new Set(playbook.phases)
  const problems: string[] = []
  for (const step of playbook.steps) {
    if (!phases.has(step.phase)) problems.push(`step ${step.number} names the unknown phase ${step.phase}`)
  }
  for (const task of playbook.tasks) {
    if (!phases.has(task.phase)) problems.push(`task ${task.id} names the unknown phase ${task.phase}`)
    if (task.step !== null && !steps.has(task.step))
      problems.push(`task ${task.id} names the unknown step ${task.step}`)
    for (const before of task.after) {
      if (!tasks.has(before)) problems.push(`task ${task.id} comes after the unknown task ${before}`)
    }
  }
  for (const gate of playbook.gates) {
    for (const taskId of gate.conditions.flatMap(tasksNamedBy)) {
      if (!tasks.has(taskId)) problems.push(`gate ${gate.id} names the unknown task ${taskId}`)
    }
  }
  return problems
}

function tasksNamedBy(condition: GateCondition): TaskId[] {
  return 'taskId' in condition ? [condition.taskId] : []
}

/** Tasks that wait for themselves, over any number of others: none of them could ever be started. */
function circles(playbook: Playbook): string[] {
  const after = new Map(playbook.tasks.map((task) => [task.id, task.after]))
  const reaches = (from: TaskId, goal: TaskId, seen: Set<TaskId>): boolean =>
    (after.get(from) ?? []).some((next) => {
      if (next === goal) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, goal, seen)
    })
  return playbook.tasks
    .filter((task) => reaches(task.id, task.id, new Set()))
    .map((task) => `task ${task.id} comes after itself`)
}

/** Every text of the playbook, wherever it stands, in both languages. */
function missingTexts(value: unknown, place: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => missingTexts(item, `${place}, entry ${index + 1}`))
  if (typeof value !== 'object' || value === null) return []
  if (isLocalised(value)) {
    return (['de', 'en'] as const)
      .filter((locale) => value[locale].trim() === '')
      .map((locale) => `${place} has no text in ${locale}`)
  }
  return Object.entries(value).flatMap(([key, inner]) => missingTexts(inner, `${place}, ${key}`))
}

function isLocalised(value: object): value is Localised {
  return 'de' in value && 'en' in value && typeof value.de === 'string' && typeof value.en === 'string'
}

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}
