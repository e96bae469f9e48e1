import type { Localised } from '../localised.ts'
import type { TaskId } from './ids.ts'
import type { Playbook, PlaybookTask, Step } from './model.ts'

/** The task with this number. Throws a RangeError naming number and playbook where there is none. */
export function taskOf(playbook: Playbook, taskId: TaskId): PlaybookTask {
  const task = playbook.tasks.find((candidate) => candidate.id === taskId)
  if (!task) throw new RangeError(`playbook "${playbook.id}" version ${playbook.version} has no task ${taskId}`)
  return task
}

/** A task number with its title, the way tasks are always shown (glossary.md, style). */
export function taskName(task: PlaybookTask): Localised {
  return { de: `${task.id} ${task.title.de}`, en: `${task.id} ${task.title.en}` }
}

/** The step behind a heading as printed on the page; the printed 3 and 4 lead to the same one. */
export function stepByPrinted(playbook: Playbook, printed: number): Step | undefined {
  return playbook.steps.find((step) => step.printed.includes(printed))
}
