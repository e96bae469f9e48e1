import type { IsoDate } from '@lotse/calendar'
import { ACCELERATION_TASK, refuseAccelerationStatus } from '../acceleration/task.ts'
import { completionVerdict, gateOf } from '../evaluate/completion.ts'
import type { Confirmation, Facts, TaskFact } from '../evaluate/facts.ts'
import { gateStates } from '../evaluate/gates.ts'
import { safeguardsWarning } from '../evaluate/safeguards.ts'
import type { Localised } from '../localised.ts'
import { wordsFor } from '../playbook/content.ts'
import { taskName, taskOf } from '../playbook/lookup.ts'
import type { Playbook, PlaybookTask } from '../playbook/model.ts'
import { type GateId, gateLabels } from '../vocabulary/gates.ts'
import type { RoleId } from '../vocabulary/roles.ts'
import { type TaskStatusId, taskStatuses } from '../vocabulary/task-status.ts'
import { type Actor, actsAs, onlyFor, type Refusal, refuse } from './refusal.ts'

/** What somebody wants of a task. Fields left out stay as they are. */
export type TaskStatusWish = {
  readonly status: TaskStatusId
  readonly percent?: number
  /** Why; demanded by waiting statuses, by cancelling and by reopening. */
  readonly reason?: string
  /** The customer's dated word; demanded to complete 3190. */
  readonly confirmation?: Confirmation
  readonly actor: Actor
  readonly today: IsoDate
}

export type TaskStatusDecision =
  | {
      readonly ok: true
      readonly next: TaskFact
      /** Allowed, but to be said: something before it is open, or no fact confirms the tick. */
      readonly warnings: readonly Localised[]
    }
  | Refusal

/**
 * Whether a task may take a status, and what it is afterwards. Earlier open tasks warn and never lock, since a customer
 * may be met in the middle of the page (engagement.md §2 "Gates"). Skipping has its own decision, `decideSkip`.
 */
export function decideTaskStatus(
  playbook: Playbook,
  task: PlaybookTask,
  current: TaskFact,
  wanted: TaskStatusWish,
  facts: Facts,
): TaskStatusDecision {
  const refusal =
    refuseByRole(task, current, wanted) ??
    refuseByForm(current, wanted) ??
    refuseByAcceleration(current, wanted, facts) ??
    refuseCompletion(playbook, task, current, wanted, facts)
  if (refusal) return refusal
  const next: TaskFact = {
    ...current,
    status: wanted.status,
    percent: percentAfter(current, wanted),
    confirmation: wanted.status === 'complete' ? (wanted.confirmation ?? current.confirmation) : null,
  }
  return { ok: true, next, warnings: warningsFor(playbook, task, next, facts) }
}

/** The FM does everything but the technical sign-off; each other role changes its own tasks (engagement.md §4). */
function refuseByRole(task: PlaybookTask, current: TaskFact, wanted: TaskStatusWish): Refusal | null {
  const signsOff = wanted.status === 'complete' || current.status === 'complete'
  const allowed: readonly RoleId[] = signsOff ? [task.role] : [task.role, 'FM']
  if (actsAs(wanted.actor, allowed)) return null
  const who = onlyFor(allowed)
  return refuse(
    'notAllowed',
    `${taskName(task).de}: ${signsOff ? 'Erledigt melden und wieder öffnen' : 'Den Stand ändern'} ${who.de}`,
    `${taskName(task).en}: ${signsOff ? 'completing and reopening' : 'changing the status'} ${who.en}`,
  )
}

/** Task 3650 follows use and case; what the next evaluation would take back is refused, and says so. */
function refuseByAcceleration({ taskId, status }: TaskFact, wanted: TaskStatusWish, facts: Facts): Refusal | null {
  if (taskId !== ACCELERATION_TASK || wanted.status === status) return null
  return refuseAccelerationStatus(wanted.status, facts)
}

function refuseByForm(current: TaskFact, wanted: TaskStatusWish): Refusal | null {
  if (current.status === 'notRequired') {
    return refuse(
      'useRevokeSkip',
      'Die Aufgabe ist übersprungen. Nehmen Sie zuerst das Überspringen zurück.',
      'The task is skipped. Take the skip back first.',
    )
  }
  if (wanted.status === 'notRequired') {
    return refuse(
      'useSkip',
      'Nicht erforderlich wird eine Aufgabe nur durch Überspringen mit Grund und Nachweis.',
      'A task becomes not required only by skipping it with a reason and evidence.',
    )
  }
  const { percent } = wanted
  if (percent !== undefined && (!Number.isInteger(percent) || percent < 0 || percent > 100)) {
    return refuse(
      'percentOutOfRange',
      `${percent} ist kein Fortschritt; möglich sind ganze Zahlen von 0 bis 100.`,
      `${percent} is no progress; whole numbers from 0 to 100 are possible.`,
    )
  }
  if (percent === 100 && wanted.status !== 'complete') {
    return refuse(
      'percentOutOfRange',
      '100 % heißt erledigt. Melden Sie die Aufgabe erledigt oder geben Sie höchstens 99 % an.',
      '100 % means complete. Complete the task or give 99 % at most.',
    )
  }
  const reopening = current.status === 'complete' && wanted.status !== 'complete'
  const changing = current.status !== wanted.status
  if (changing && (reopening || taskStatuses[wanted.status].needsReason) && isBlank(wanted.reason)) {
    const label = taskStatuses[wanted.status].label
    return refuse(
      'reasonMissing',
      `Für den Wechsel auf „${label.de}“ geben Sie bitte an, warum.`,
      `Please say why the status changes to “${label.en}”.`,
    )
  }
  return null
}

function refuseCompletion(
  playbook: Playbook,
  task: PlaybookTask,
  current: TaskFact,
  wanted: TaskStatusWish,
  facts: Facts,
): Refusal | null {
  if (wanted.status !== 'complete') return null
  const confirmation = wanted.confirmation ?? current.confirmation
  if (task.completion === 'checklistResolved') {
    const open = facts.delivery.openChecklistItems
    if (open !== null && open > 0) {
      return refuse(
        'openItems',
        `Auf der Checkliste ${open === 1 ? 'ist noch 1 Punkt' : `sind noch ${open} Punkte`} offen. ${wordsFor(task.doneWhen, 'team').de}`,
        `${open} ${open === 1 ? 'item' : 'items'} of the checklist ${open === 1 ? 'is' : 'are'} still open. ${wordsFor(task.doneWhen, 'team').en}`,
      )
    }
    if (confirmation === null || isBlank(confirmation.by)) {
      return refuse(
        'confirmationMissing',
        'Geben Sie an, wer beim Kunden die ganze Liste bestätigt hat, und an welchem Tag.',
        'Say who at the customer confirmed the whole list, and on which day.',
      )
    }
    if (confirmation.on > wanted.today) {
      return refuse(
        'confirmationInFuture',
        'Die Bestätigung des Kunden kann nicht in der Zukunft liegen.',
        'The customer’s confirmation cannot lie in the future.',
      )
    }
  }
  const stops = gateOf[task.completion]
  if (stops) return refuseByGate(playbook, task, stops, facts)
  const verdict = completionVerdict(playbook, task.completion, facts, { ...current, confirmation })
  if (verdict === 'contradicts' || (task.completion === 'stable' && verdict === 'unknown')) {
    return refuse(
      'factsContradict',
      `Die erfassten Tatsachen tragen das nicht. Erledigt ist die Aufgabe so: ${wordsFor(task.doneWhen, 'team').de}`,
      `The recorded facts do not support this. The task is complete when: ${wordsFor(task.doneWhen, 'team').en}`,
    )
  }
  return null
}

/** A gate stops the FM's closing task: what holds it is named, and what is not known holds it too (engagement.md §2). */
function refuseByGate(playbook: Playbook, task: PlaybookTask, id: GateId, facts: Facts): Refusal | null {
  const gate = gateStates(playbook, facts).find((candidate) => candidate.id === id)
  if (!gate || gate.state === 'passed') return null
  const holding = gate.conditions.filter(({ state }) => state !== 'met')
  const list = (locale: 'de' | 'en', unknown: string) =>
    holding.map(({ state, text }) => (state === 'unknown' ? `${text[locale]} ${unknown}` : text[locale])).join('; ')
  return refuse(
    'gateHolds',
    `${taskName(task).de} schließt erst hinter ${id} ${gateLabels[id].de}. Noch nicht erfüllt: ${list('de', '(nicht erfasst)')}.`,
    `${taskName(task).en} closes only behind ${id} ${gateLabels[id].en}. Not met yet: ${list('en', '(not recorded)')}.`,
  )
}

/** Not started is 0, complete is 100; a reopened task falls below 100, everything else keeps what it has. */
function percentAfter(current: TaskFact, wanted: TaskStatusWish): number {
  if (wanted.status === 'complete') return 100
  if (wanted.status === 'notStarted') return 0
  return Math.min(wanted.percent ?? current.percent, 99)
}

function warningsFor(playbook: Playbook, task: PlaybookTask, next: TaskFact, facts: Facts): readonly Localised[] {
  const open = task.after.filter(
    (before) => !facts.tasks.some((fact) => fact.taskId === before && taskStatuses[fact.status].group === 'settled'),
  )
  const names = open.map((before) => taskName(taskOf(playbook, before)))
  const ahead = next.status !== 'notStarted' && next.status !== 'cancelled' && open.length > 0
  const unverified =
    next.status === 'complete' && completionVerdict(playbook, task.completion, facts, next) === 'unknown'
  const safeguards = task.completion === 'identitySafeguards' && isUnderWay(next) ? safeguardsWarning(facts) : null
  return [
    ...(safeguards === null ? [] : [safeguards]),
    ...(ahead
      ? [
          {
            de: `Davor ist noch offen: ${names.map((name) => name.de).join(', ')}.`,
            en: `Still open before it: ${names.map((name) => name.en).join(', ')}.`,
          },
        ]
      : []),
    ...(unverified && task.completion !== 'asserted'
      ? [
          {
            de: `Keine erfasste Tatsache belegt das; es gilt Ihr Wort. Gemeint ist: ${wordsFor(task.doneWhen, 'team').de}`,
            en: `No recorded fact confirms this; your word stands. What is meant: ${wordsFor(task.doneWhen, 'team').en}`,
          },
        ]
      : []),
  ]
}

/** Begun and neither complete nor given up. */
function isUnderWay({ status }: TaskFact): boolean {
  const { group } = taskStatuses[status]
  return group === 'active' || group === 'waiting'
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}
