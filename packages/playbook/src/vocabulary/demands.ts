import type { Localised } from '../localised.ts'
import type { UsageStatusId } from './usage-status.ts'

/** The fields of an entitlement record on which an L1 value makes demands (engagement.md §5 "What each state demands"). */
export const demandedFieldIds = [
  'l2',
  'targetDate',
  'owner',
  'intentNote',
  'nextAction',
  'nextActionDate',
  'startDate',
] as const
export type DemandedFieldId = (typeof demandedFieldIds)[number]

export const demandedFields: Readonly<Record<DemandedFieldId, { readonly label: Localised }>> = {
  l2: { label: { de: 'Grund (L2)', en: 'Reason (L2)' } },
  targetDate: { label: { de: 'Zieltermin', en: 'Target date' } },
  owner: { label: { de: 'Zuständig', en: 'Owner' } },
  intentNote: { label: { de: 'Absichtsnotiz', en: 'Intent note' } },
  nextAction: { label: { de: 'Nächster Schritt', en: 'Next action' } },
  nextActionDate: { label: { de: 'Termin des nächsten Schritts', en: 'Date of the next action' } },
  startDate: { label: { de: 'Beginn des Engagements', en: 'Engagement start date' } },
}

/** An engagement is taken in first and delivered from the first task or start date on. */
export type Stage = 'intake' | 'delivery'

/**
 * `required`, `optional`, `absent` (must stay empty) and `kept` (keeps its value, not editable here);
 * `requiredOpenFor30Days`: may stay open for the first thirty days in this state; `requiredWhenUnresponsive`: only
 * with the reason customerUnresponsive.
 */
export type Demand = 'required' | 'optional' | 'absent' | 'kept' | 'requiredOpenFor30Days' | 'requiredWhenUnresponsive'

type Demands = Readonly<Record<DemandedFieldId, Demand>>

const unknown: Demands = {
  l2: 'required',
  targetDate: 'absent',
  owner: 'optional',
  intentNote: 'requiredWhenUnresponsive',
  nextAction: 'required',
  nextActionDate: 'required',
  startDate: 'absent',
}
const inProgress: Demands = {
  l2: 'required',
  targetDate: 'required',
  owner: 'absent',
  intentNote: 'required',
  nextAction: 'required',
  nextActionDate: 'required',
  startDate: 'required',
}
const blocked: Demands = {
  l2: 'required',
  targetDate: 'required',
  owner: 'required',
  intentNote: 'required',
  nextAction: 'required',
  nextActionDate: 'requiredOpenFor30Days',
  startDate: 'kept',
}
const noIntent: Demands = {
  l2: 'required',
  targetDate: 'absent',
  owner: 'required',
  intentNote: 'required',
  nextAction: 'required',
  nextActionDate: 'optional',
  startDate: 'absent',
}
const duplicate: Demands = {
  l2: 'absent',
  targetDate: 'absent',
  owner: 'optional',
  intentNote: 'required',
  nextAction: 'optional',
  nextActionDate: 'optional',
  startDate: 'absent',
}

const atDelivery: Readonly<Record<UsageStatusId, Demands>> = { unknown, inProgress, blocked, noIntent, duplicate }

/** What an L1 value demands of each field, at intake or from delivery on. */
export function demandsOf(status: UsageStatusId, stage: Stage): Demands {
  const demands = atDelivery[status]
  if (stage === 'delivery') return demands
  if (status === 'inProgress') return { ...demands, l2: 'optional' }
  if (status === 'blocked') return { ...demands, targetDate: 'absent' }
  return demands
}
