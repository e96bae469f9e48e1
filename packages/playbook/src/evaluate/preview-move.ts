import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '../localised.ts'
import type { TaskId } from '../playbook/ids.ts'
import { taskName } from '../playbook/lookup.ts'
import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import { type TaskStatusId, taskStatuses } from '../vocabulary/task-status.ts'
import { taskFact } from './context.ts'
import { evaluate } from './evaluate.ts'
import type { Facts } from './facts.ts'
import type { Evaluation, GateState, NextAction } from './result.ts'

/** What moving an engagement to another version of its playbook would change. Nothing is written. */
export type MovePreview = {
  readonly added: readonly MovedTask[]
  readonly removed: readonly MovedTask[]
  /** Tasks of both versions that become overdue, wait for something else, or begin or cease to apply. */
  readonly changed: readonly MovedTask[]
  readonly gates: readonly {
    readonly id: string
    readonly before: GateState['state'] | null
    readonly after: GateState['state'] | null
  }[]
  readonly appearing: readonly NextAction[]
  readonly disappearing: readonly NextAction[]
}

export type MovedTask = {
  readonly taskId: TaskId
  readonly name: Localised
  readonly status: TaskStatusId
  /** What happens to the task and its status, in a sentence. */
  readonly what: Localised
}

/** Throws a RangeError where the two are not versions of one playbook. */
export function previewMove(from: Playbook, to: Playbook, facts: Facts, now: IsoDate): MovePreview {
  if (from.id !== to.id) throw new RangeError(`"${from.id}" cannot be moved to another playbook, "${to.id}"`)
  const before = evaluate(from, facts, now)
  const after = evaluate(to, facts, now)
  const kept = (tasks: readonly PlaybookTask[]) => new Set(tasks.map(({ id }) => id))
  const [old, coming] = [kept(from.tasks), kept(to.tasks)]
  return {
    added: to.tasks.filter(({ id }) => !old.has(id)).map((task) => addedTask(task, facts, after)),
    removed: from.tasks.filter(({ id }) => !coming.has(id)).map((task) => removedTask(task, facts)),
    changed: to.tasks.filter(({ id }) => old.has(id)).flatMap((task) => changedTask(task, facts, before, after)),
    gates: movedGates(before, after),
    appearing: missingIn(after.nextActions, before.nextActions),
    disappearing: missingIn(before.nextActions, after.nextActions),
  }
}

function addedTask(task: PlaybookTask, facts: Facts, after: Evaluation): MovedTask {
  const { status } = taskFact(facts, task.id)
  const because = after.tasks.find(({ taskId }) => taskId === task.id)?.notApplicableBecause ?? null
  const what =
    because === null
      ? { de: 'Kommt hinzu, noch nicht begonnen.', en: 'Is added, not started.' }
      : {
          de: `Kommt hinzu, gilt hier aber nicht: ${because.de}`,
          en: `Is added but does not apply here: ${because.en}`,
        }
  const label = taskStatuses[status].label
  return {
    taskId: task.id,
    name: taskName(task),
    status,
    // A task that was there in an earlier version still has what was recorded then.
    what:
      status === 'notStarted'
        ? what
        : { de: `Kehrt zurück mit ihrem Stand: ${label.de}.`, en: `Comes back with its status: ${label.en}.` },
  }
}

function removedTask(task: PlaybookTask, facts: Facts): MovedTask {
  const { status } = taskFact(facts, task.id)
  const label = taskStatuses[status].label
  return {
    taskId: task.id,
    name: taskName(task),
    status,
    what:
      status === 'notStarted'
        ? { de: 'Entfällt; sie war nicht begonnen.', en: 'Is dropped; it was not started.' }
        : {
            de: `Entfällt; ihr Stand „${label.de}“ bleibt gespeichert und steht im Verlauf.`,
            en: `Is dropped; its status “${label.en}” stays stored and in the history.`,
          },
  }
}

function changedTask(task: PlaybookTask, facts: Facts, before: Evaluation, after: Evaluation): MovedTask[] {
  const old = before.tasks.find(({ taskId }) => taskId === task.id)
  const now = after.tasks.find(({ taskId }) => taskId === task.id)
  if (!old || !now) return []
  const said: Localised[] = []
  if (old.waitsFor.join() !== now.waitsFor.join()) {
    const list = now.waitsFor.join(', ')
    said.push(
      list === ''
        ? { de: 'Nichts steht mehr davor.', en: 'Nothing stands before it any more.' }
        : { de: `Davor steht nun: ${list}.`, en: `Now stands before it: ${list}.` },
    )
  }
  if (old.applicable !== now.applicable) {
    said.push(
      now.notApplicableBecause === null
        ? { de: 'Gilt nun.', en: 'Applies now.' }
        : {
            de: `Gilt nicht mehr: ${now.notApplicableBecause.de}`,
            en: `No longer applies: ${now.notApplicableBecause.en}`,
          },
    )
  }
  if (old.completion !== now.completion && now.completion === 'contradicted') {
    said.push({ de: 'Die Tatsachen widersprechen der Erledigung.', en: 'The facts disagree with its completion.' })
  }
  if (said.length === 0) return []
  return [
    {
      taskId: task.id,
      name: taskName(task),
      status: taskFact(facts, task.id).status,
      what: { de: said.map(({ de }) => de).join(' '), en: said.map(({ en }) => en).join(' ') },
    },
  ]
}

function movedGates(before: Evaluation, after: Evaluation): MovePreview['gates'] {
  const ids = [...new Set([...before.gates, ...after.gates].map(({ id }) => id))]
  const stateIn = ({ gates }: Evaluation, id: string) => gates.find((gate) => gate.id === id)?.state ?? null
  return ids
    .map((id) => ({ id, before: stateIn(before, id), after: stateIn(after, id) }))
    .filter((gate) => gate.before !== gate.after)
}

function missingIn(these: readonly NextAction[], those: readonly NextAction[]): readonly NextAction[] {
  const known = new Set(those.map(({ key }) => key))
  return these.filter(({ key }) => !known.has(key))
}
