import type { IsoDate } from '@lotse/calendar'
import { ACCELERATION_TASK, refuseAccelerationStatus } from '../acceleration/task.ts'
import type { Facts, Skip, TaskFact } from '../evaluate/facts.ts'
import { taskName } from '../playbook/lookup.ts'
import type { PlaybookTask } from '../playbook/model.ts'
import type { SkipReasonId } from '../vocabulary/skip-reasons.ts'
import { isSettled } from '../vocabulary/task-status.ts'
import { type Actor, actsAs, onlyFor, type Refusal, refuse } from './refusal.ts'

/** Fewest characters of written evidence (engagement.md §2 "Skipping"). */
export const EVIDENCE_LENGTH = 20

export type SkipWish = {
  readonly reason: SkipReasonId
  readonly evidence: string
  /** How many files are attached as evidence; one replaces the text. */
  readonly evidenceFiles?: number
  readonly actor: Actor
  readonly today: IsoDate
}

export type SkipDecision = { readonly ok: true; readonly next: TaskFact } | Refusal

/**
 * Whether a task may be bypassed: only by its own role, only where the topic is fully covered, remediated or out of
 * scope, and only with evidence (engagement.md §2 "Skipping"). What nobody has recorded is no ground for skipping.
 */
export function decideSkip(task: PlaybookTask, current: TaskFact, wanted: SkipWish, facts: Facts): SkipDecision {
  const refusal =
    refuseByRole(task, wanted) ??
    refuseByStatus(current) ??
    (current.taskId === ACCELERATION_TASK ? refuseAccelerationStatus('notRequired', facts) : null) ??
    refuseEvidence(wanted) ??
    refuseByItems(task, facts) ??
    refuseByScope(task, wanted, facts)
  if (refusal) return refusal
  const by = task.skip.by.find((role) => wanted.actor.roles.includes(role)) ?? task.role
  const skip: Skip = {
    reason: wanted.reason,
    evidence: wanted.evidence.trim(),
    evidenceFiles: wanted.evidenceFiles ?? 0,
    by,
    on: wanted.today,
    previousStatus: current.status,
    previousPercent: current.percent,
  }
  return { ok: true, next: { ...current, status: 'notRequired', skip } }
}

/** Takes a skip back: the task has the status and progress it had before. */
export function decideRevokeSkip(task: PlaybookTask, current: TaskFact, actor: Actor): SkipDecision {
  if (!actsAs(actor, task.skip.by)) return refuseRole(task, ['Das Überspringen zurücknehmen', 'taking the skip back'])
  if (current.skip === null) {
    return refuse(
      'notSkipped',
      `${taskName(task).de} ist nicht übersprungen; es gibt nichts zurückzunehmen.`,
      `${taskName(task).en} is not skipped; there is nothing to take back.`,
    )
  }
  const { previousStatus, previousPercent } = current.skip
  return { ok: true, next: { ...current, status: previousStatus, percent: previousPercent, skip: null } }
}

function refuseByRole(task: PlaybookTask, wanted: SkipWish): Refusal | null {
  return actsAs(wanted.actor, task.skip.by) ? null : refuseRole(task, ['Überspringen', 'skipping'])
}

function refuseRole(task: PlaybookTask, [german, english]: readonly [string, string]): Refusal {
  const who = onlyFor(task.skip.by)
  return refuse('notAllowed', `${taskName(task).de}: ${german} ${who.de}`, `${taskName(task).en}: ${english} ${who.en}`)
}

function refuseByStatus(current: TaskFact): Refusal | null {
  if (!isSettled(current.status)) return null
  return refuse(
    'alreadySettled',
    'Die Aufgabe ist bereits erledigt oder übersprungen; überspringen lässt sich nur, was offen ist.',
    'The task is already complete or skipped; only what is open can be skipped.',
  )
}

function refuseEvidence(wanted: SkipWish): Refusal | null {
  const length = wanted.evidence.trim().length
  if (length >= EVIDENCE_LENGTH || (wanted.evidenceFiles ?? 0) > 0) return null
  return refuse(
    'evidenceTooShort',
    `Überspringen verlangt einen Nachweis: Schreiben Sie mindestens ${EVIDENCE_LENGTH} Zeichen (jetzt ${length}), oder hängen Sie eine Datei an.`,
    `Skipping demands evidence: write at least ${EVIDENCE_LENGTH} characters (now ${length}), or attach a file.`,
  )
}

function refuseByItems(task: PlaybookTask, facts: Facts): Refusal | null {
  if (!task.skip.notWhileItemsOpen) return null
  const open = facts.delivery.openChecklistItems
  if (open === 0) return null
  if (open === null) {
    return refuse(
      'itemsUnknown',
      `Ob die Checkliste offene Punkte hat, ist nicht erfasst; darum lässt sich ${taskName(task).de} nicht überspringen. Mit der Bestätigung des Kunden lässt sie sich erledigt melden.`,
      `Whether the checklist has open items is not recorded, so ${taskName(task).en} cannot be skipped. With the customer’s confirmation it can be completed.`,
    )
  }
  return refuse(
    'openItems',
    `Auf der Checkliste ${open === 1 ? 'ist noch 1 Punkt' : `sind noch ${open} Punkte`} offen; solange lässt sich ${taskName(task).de} nicht überspringen.`,
    `${open} ${open === 1 ? 'item' : 'items'} of the checklist ${open === 1 ? 'is' : 'are'} open; until then ${taskName(task).en} cannot be skipped.`,
  )
}

function refuseByScope(task: PlaybookTask, wanted: SkipWish, facts: Facts): Refusal | null {
  if (wanted.reason !== 'notApplicable') return null
  const outOfScope = facts.delivery.tasksOutOfScope
  if (outOfScope === null) {
    return refuse(
      'scopeUnknown',
      '„Nicht zutreffend“ gilt nur, wenn der Fragebogen das Thema außerhalb des Umfangs gestellt hat; ein beantworteter Fragebogen ist nicht erfasst. Wählen Sie einen anderen Grund.',
      '“Not applicable” holds only where the questionnaire put the topic out of scope; no answered questionnaire is recorded. Choose another reason.',
    )
  }
  if (outOfScope.includes(task.id)) return null
  return refuse(
    'notOutOfScope',
    'Nach dem Fragebogen gehört das Thema zum Umfang; wählen Sie einen anderen Grund oder ändern Sie den Fragebogen.',
    'By the questionnaire the topic is in scope; choose another reason or change the questionnaire.',
  )
}
