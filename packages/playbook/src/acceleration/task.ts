import { type Refusal, refuse } from '../decide/refusal.ts'
import { isActive } from '../evaluate/context.ts'
import { isStable } from '../evaluate/usage-state.ts'
import type { Localised } from '../localised.ts'
import type { ReasonId } from '../vocabulary/reason-model.ts'
import { type TaskStatusId, taskStatuses } from '../vocabulary/task-status.ts'
import type { CaseOutcome } from './case-words.ts'
import type { CauseId } from './causes.ts'
import type { AccelerationInput } from './state.ts'

/** The running record of the effort to reach and keep the goal. */
export const ACCELERATION_TASK = '3650'

/** A status that task 3650 is to take, and why, as a line of its record. */
export type AccelerationTaskChange = { readonly status: TaskStatusId; readonly why: Localised }

/**
 * What use and case make of task 3650 (engagement.md §12 "Duties"); null: it stays as it is. In progress with an open case;
 * complete when use is stable; reopened when the confirmed state is stable no more. Slipping above the exit threshold changes
 * nothing. What a case blocked runs again once no record is blocked. Without any case there is no duty. Applied twice it
 * changes nothing.
 */
export function accelerationTask(
  status: TaskStatusId,
  { usage, acceleration, entitlementRecords }: Pick<AccelerationInput, 'usage' | 'acceleration' | 'entitlementRecords'>,
): AccelerationTaskChange | null {
  if (acceleration === null || (acceleration.case === null && acceleration.lastCase === null)) return null
  if (isStable(usage)) {
    return taskStatuses[status].group === 'settled' ? null : { status: 'complete', why: reasons.stable }
  }
  if (!isActive({ entitlementRecords })) return null
  const lost = usage.verdict !== null && judged.has(usage.verdict.state)
  if (status === 'complete') return lost ? { status: 'inProgress', why: reasons.lost } : null
  const isUnblocked =
    acceleration.case === null &&
    acceleration.lastCase?.outcome === 'blocked' &&
    !entitlementRecords.some(({ l1 }) => l1 === 'blocked')
  if (isUnblocked && atBlock.has(status)) return { status: 'inProgress', why: reasons.unblocked }
  const idle = taskStatuses[status].group !== 'active' && taskStatuses[status].group !== 'waiting'
  return acceleration.case !== null && idle ? { status: 'inProgress', why: reasons.opened } : null
}

/** States that were judged, and are not stable: a break in the data or new licences take nothing away. */
const judged: ReadonlySet<string> = new Set(['growing', 'near-goal', 'stalled', 'declining'])

/** What closing a case as blocked makes of it. */
const atBlock: ReadonlySet<TaskStatusId> = new Set([
  'blockedTechnicalCustomer',
  'blockedTechnicalVendor',
  'blockedBusiness',
])

const reasons = {
  opened: { de: 'Ein Fall der Beschleunigung ist eröffnet.', en: 'An acceleration case is open.' },
  stable: {
    de: 'Die Nutzung ist stabil: das Ziel in zwei abgeschlossenen Monaten nacheinander erreicht.',
    en: 'Use is stable: at the goal in two closed months in a row.',
  },
  lost: {
    de: 'Die Nutzung ist nicht mehr stabil; die Beschleunigung läuft wieder.',
    en: 'Use is stable no more; the acceleration runs again.',
  },
  unblocked: {
    de: 'Der Kunde ist nicht mehr blockiert; die Beschleunigung läuft wieder.',
    en: 'The customer is blocked no more; the acceleration runs again.',
  },
} satisfies Record<string, Localised>

/**
 * Why a person cannot give task 3650 this status: the facts would take it back at once. Null: they can.
 */
export function refuseAccelerationStatus(
  status: TaskStatusId,
  facts: Pick<AccelerationInput, 'usage' | 'acceleration' | 'entitlementRecords'>,
): Refusal | null {
  const back = accelerationTask(status, facts)
  if (back === null) return null
  const { de, en } = taskStatuses[back.status].label
  const todo =
    back.why === reasons.opened
      ? { de: ' Schließen Sie zuerst den Fall.', en: ' Close the case first.' }
      : { de: '', en: '' }
  return refuse(
    'followsAcceleration',
    `Der Stand dieser Aufgabe folgt der Beschleunigung und bleibt „${de}“. ${back.why.de}${todo.de}`,
    `The status of this task follows the acceleration and stays “${en}”. ${back.why.en}${todo.en}`,
  )
}

/** Obstacles that only the vendor removes. */
const atVendor: ReadonlySet<ReasonId> = new Set(['productCapability', 'serviceReliability'])

/**
 * What closing a case makes of task 3650; null: use alone decides. A blocked case blocks it by its cause and by who has to
 * remove the obstacle (engagement.md §3); without intent,
 * and where the case is withdrawn, nobody works on it.
 */
export function taskAtClose(
  outcome: CaseOutcome,
  primaryCause: CauseId | null,
  l2: ReasonId | null = null,
): TaskStatusId | null {
  switch (outcome) {
    case 'recovered':
      return null
    case 'blocked':
      if (primaryCause !== 'technical') return 'blockedBusiness'
      return l2 !== null && atVendor.has(l2) ? 'blockedTechnicalVendor' : 'blockedTechnicalCustomer'
    case 'noIntent':
    case 'withdrawn':
      return 'cancelled'
  }
}
