import { taskName, taskOf } from '../../playbook/lookup.ts'
import { de, en } from '../../text/formats.ts'
import { taskStatuses } from '../../vocabulary/task-status.ts'
import type { Context } from '../context.ts'
import type { TaskState, Urgency } from '../result.ts'
import type { Rule, RuleAction } from '../rule.ts'

/**
 * Tasks to work on, in workflow order: those that are running, and the mandatory ones nothing stands before. A task
 * with a due date is always shown, since work on later steps is never locked (engagement.md §2 "Gates").
 */
export const dueTasks: Rule = {
  id: 'task',
  behaviour: 'PB26',
  source: 'S',
  evaluate: (context) => {
    if (!context.active) return {}
    const shown = context.tasks.filter((task) => isShown(context, task))
    const first = shown.find((task) => task.status === 'notStarted' && task.waitsFor.length === 0)
    return {
      findings: shown
        .filter((task) => task.overdue)
        .map((task) => ({
          about: task.taskId,
          severity: 'warning',
          text: overdueText(context, task),
          target: { page: 'task', taskId: task.taskId },
        })),
      actions: shown.map((task) => actionFor(context, task, task === first)),
    }
  },
}

function isShown(context: Context, task: TaskState): boolean {
  const group = taskStatuses[task.status].group
  if (!task.applicable) return false
  if (group === 'settled' || group === 'cancelled') return false
  if (group !== 'open' || task.due !== null || meetingFor(context, task) !== null) return true
  return taskOf(context.playbook, task.taskId).obligation === 'mandatory' && task.waitsFor.length === 0
}

function actionFor(context: Context, state: TaskState, first: boolean): RuleAction {
  const name = taskName(taskOf(context.playbook, state.taskId))
  const waiting = taskStatuses[state.status].group === 'waiting'
  return {
    about: state.taskId,
    kind: 'doTask',
    title: waiting ? { de: `Wieder in Gang bringen: ${name.de}`, en: `Get moving again: ${name.en}` } : name,
    reason: reasonFor(context, state, first),
    due: state.due ?? meetingFor(context, state),
    urgency: urgencyWithoutDue(context, state, first),
    role: state.responsible,
    target: { page: 'task', taskId: state.taskId },
  }
}

/** While every record is blocked the blocker comes first, and tasks without a day can wait. */
function urgencyWithoutDue(context: Context, state: TaskState, first: boolean): Urgency {
  if (context.blocked) return 'later'
  return first || state.status !== 'notStarted' ? 'soon' : 'later'
}

function reasonFor(context: Context, state: TaskState, first: boolean): RuleAction['reason'] {
  if (state.overdue) return overdueText(context, state)
  const status = taskStatuses[state.status].label
  if (state.status !== 'notStarted') {
    return { de: `Stand: ${status.de}, ${state.percent} %.`, en: `Status: ${status.en}, ${state.percent} %.` }
  }
  if (state.waitsFor.length > 0) {
    const before = namesOf(context, state.waitsFor)
    return {
      de: `Hat einen Termin, obwohl davor noch offen ist: ${before.de}.`,
      en: `Has a due date although this is still open before it: ${before.en}.`,
    }
  }
  const meeting = meetingFor(context, state)
  if (meeting !== null)
    return {
      de: `Der Termin dafür ist am ${de.date(meeting)}.`,
      en: `The meeting for it is on ${en.date(meeting)}.`,
    }
  const { after } = taskOf(context.playbook, state.taskId)
  const settled = namesOf(context, after)
  const because =
    after.length === 0
      ? { de: 'nichts steht davor', en: 'nothing stands before it' }
      : {
          de: `davor ${after.length === 1 ? 'ist' : 'sind'} erledigt: ${settled.de}`,
          en: `settled before it: ${settled.en}`,
        }
  return first
    ? {
        de: `Nächste Pflichtaufgabe im Ablauf: ${because.de}.`,
        en: `Next mandatory task of the workflow: ${because.en}.`,
      }
    : { de: `Pflichtaufgabe, kann beginnen: ${because.de}.`, en: `Mandatory task that can begin: ${because.en}.` }
}

/** The day of the meeting that is planned for a task; null where there is none. */
const meetingFor = ({ facts }: Context, { taskId }: TaskState) => facts.meetings.forTask[taskId] ?? null

/** Tasks with number and title: a number alone says nothing to whoever does not know them by heart. */
function namesOf({ playbook }: Context, ids: readonly string[]): RuleAction['reason'] {
  const names = ids.map((id) => taskName(taskOf(playbook, id)))
  return { de: names.map((name) => name.de).join(', '), en: names.map((name) => name.en).join(', ') }
}

function overdueText(context: Context, state: TaskState): RuleAction['reason'] {
  const name = taskName(taskOf(context.playbook, state.taskId))
  const status = taskStatuses[state.status].label
  if (state.due === null) throw new TypeError(`task ${state.taskId} is overdue without a due date`)
  return {
    de: `${name.de} war fällig am ${de.date(state.due)}; Stand: ${status.de}, ${state.percent} %.`,
    en: `${name.en} was due on ${en.date(state.due)}; status: ${status.en}, ${state.percent} %.`,
  }
}
