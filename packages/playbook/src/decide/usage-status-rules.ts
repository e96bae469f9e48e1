import { demandsOf } from '../vocabulary/demands.ts'
import { reasons, reasonsOf } from '../vocabulary/reasons.ts'
import { transitions } from '../vocabulary/transitions.ts'
import { usageStatuses } from '../vocabulary/usage-status.ts'
import { type Actor, actsAs } from './refusal.ts'
import type { UsageStatusChange, UsageStatusContext, UsageStatusFields } from './usage-status-change.ts'
import { problem, type UsageStatusProblem } from './usage-status-problems.ts'

/** L1 and L2 are the FM's; the FE may propose, the FM confirms (engagement.md §4). */
export function managerProblems(actor: Actor): UsageStatusProblem[] {
  if (actsAs(actor, ['FM'])) return []
  return [
    problem('managerOnly', null, {
      de: 'Den Nutzungsstatus setzt die Engagement-Leitung (FM). Schlagen Sie die Änderung vor.',
      en: 'The usage status is set by the engagement manager (FM). Propose the change.',
    }),
  ]
}

/** The table of allowed transitions (engagement.md §5). */
export function transitionProblems(
  current: UsageStatusFields | null,
  change: UsageStatusChange,
  fields: UsageStatusFields,
): UsageStatusProblem[] {
  if (current === null) return []
  const from = usageStatuses[current.l1].label
  const to = usageStatuses[fields.l1].label
  switch (transitions[current.l1][fields.l1]) {
    case 'allowed':
      return []
    case 'never':
      return [
        problem('transitionNotAllowed', 'l1', {
          de: `Von „${from.de}“ führt kein Weg zu „${to.de}“. Legen Sie für neue Berechtigungen einen eigenen Eintrag an.`,
          en: `“${from.en}” cannot become “${to.en}”. Create a record of their own for new seats.`,
        }),
      ]
    case 'onlyUnresponsive':
      if (fields.l2 === 'customerUnresponsive') return []
      return [
        problem('onlyUnresponsive', 'l2', {
          de: `Von „${from.de}“ zu „${to.de}“ geht es nur, wenn der Kunde verstummt ist. Wählen Sie den Grund „${reasons.customerUnresponsive.label.de}“.`,
          en: `“${from.en}” becomes “${to.en}” only where the customer has fallen silent. Choose the reason “${reasons.customerUnresponsive.label.en}”.`,
        }),
      ]
    case 'managerWithReason':
      if (!isBlank(change.reason)) return []
      return [
        problem('reasonMissing', 'reason', {
          de: `Bitte geben Sie an, warum der Eintrag nicht mehr „${from.de}“ ist.`,
          en: `Please say why the record is no longer “${from.en}”.`,
        }),
      ]
  }
}

/** The reason belongs to the status; technical onboarding and user adoption follow task 1247 (engagement.md §5). */
export function reasonProblems(
  current: UsageStatusFields | null,
  change: UsageStatusChange,
  fields: UsageStatusFields,
  context: UsageStatusContext,
): UsageStatusProblem[] {
  // A reason where none may be is reported as a field that is not used.
  if (fields.l2 === null || fields.l1 === 'duplicate') return []
  if (!reasonsOf(fields.l1, context.workload).includes(fields.l2)) {
    const possible = reasonsOf(fields.l1, context.workload).map((id) => reasons[id].label)
    return [
      problem('reasonNotOfStatus', 'l2', {
        de: `„${reasons[fields.l2].label.de}“ ist kein Grund von „${usageStatuses[fields.l1].label.de}“. Möglich: ${possible.map((label) => label.de).join(', ')}.`,
        en: `“${reasons[fields.l2].label.en}” is no reason of “${usageStatuses[fields.l1].label.en}”. Possible: ${possible.map((label) => label.en).join(', ')}.`,
      }),
    ]
  }
  if (current?.l2 === 'technicalOnboarding' && fields.l2 === 'userAdoption' && !context.deploymentSettled) {
    return [
      problem('deploymentNotComplete', 'l2', {
        de: 'Zur Einführung bei Benutzern geht es erst, wenn 1247 Microsoft 365 Apps bereitstellen erledigt ist. Melden Sie zuerst diese Aufgabe erledigt.',
        en: 'User adoption follows once 1247 Deploy Microsoft 365 Apps is complete. Complete that task first.',
      }),
    ]
  }
  if (current?.l2 === 'userAdoption' && fields.l2 === 'technicalOnboarding' && isBlank(change.reason)) {
    return [
      problem('reasonMissing', 'reason', {
        de: 'Zurück zur technischen Einrichtung geht es nur mit Begründung. Schreiben Sie, warum, etwa dass die Verteilung zurückgenommen wurde.',
        en: 'Going back to technical onboarding takes a reason. Say why, such as a rollback.',
      }),
    ]
  }
  return []
}

/** Target date in the future when set, start before target, start date changes explained (engagement.md §5). */
export function dateProblems(
  current: UsageStatusFields | null,
  change: UsageStatusChange,
  fields: UsageStatusFields,
  context: UsageStatusContext,
): UsageStatusProblem[] {
  const problems: UsageStatusProblem[] = []
  const { targetDate, startDate } = fields
  if (targetDate !== null && targetDate !== (current?.targetDate ?? null) && targetDate <= context.today) {
    problems.push(
      problem('targetDateNotInFuture', 'targetDate', {
        de: 'Der Zieltermin muss in der Zukunft liegen. Wählen Sie einen Tag nach heute.',
        en: 'The target date must lie in the future. Choose a day after today.',
      }),
    )
  }
  if (fields.l1 === 'inProgress' && targetDate !== null && startDate !== null && startDate >= targetDate) {
    problems.push(
      problem('startAfterTarget', 'startDate', {
        de: 'Der Beginn muss vor dem Zieltermin liegen. Ändern Sie eines der beiden Daten.',
        en: 'The start date must be before the target date. Change one of the two.',
      }),
    )
  }
  return [...problems, ...startDateProblems(current, change, fields, context)]
}

function startDateProblems(
  current: UsageStatusFields | null,
  change: UsageStatusChange,
  fields: UsageStatusFields,
  { stage }: UsageStatusContext,
): UsageStatusProblem[] {
  const before = current?.startDate ?? null
  const wanted = change.startDate ?? null
  if (demandsOf(fields.l1, stage).startDate === 'kept') {
    if (wanted === null || wanted === before) return []
    return [
      problem('fieldKept', 'startDate', {
        de: `Solange der Status „${usageStatuses[fields.l1].label.de}“ ist, bleibt der Beginn, wie er ist. Lassen Sie das Feld unverändert.`,
        en: `While the status is “${usageStatuses[fields.l1].label.en}”, the start date stays as it is. Leave the field unchanged.`,
      }),
    ]
  }
  const changed = before !== null && fields.startDate !== null && fields.startDate !== before
  if (!changed || !isBlank(change.startDateReason)) return []
  return [
    problem('startDateReasonMissing', 'startDateReason', {
      de: 'Jede Änderung des Beginns braucht eine Begründung; sie wird als Steuerungsnotiz festgehalten.',
      en: 'Every change of the start date needs a reason; it is kept as a management note.',
    }),
  ]
}

function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || text.trim() === ''
}
