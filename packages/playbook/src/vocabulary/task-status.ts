import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/** The thirteen task statuses of the vendor's portal (engagement.md §3), so that imports map one to one. */
export const taskStatusIds = [
  'notStarted',
  'notRequired',
  'inProgress',
  'complete',
  'paused',
  'deferred',
  'warning',
  'blockedPendingRemediation',
  'blockedTechnicalCustomer',
  'blockedTechnicalVendor',
  'blockedBusiness',
  'blockedOther',
  'cancelled',
] as const
export type TaskStatusId = (typeof taskStatusIds)[number]

/**
 * What a status means to the workflow: `settled` no longer holds anything up, `waiting` needs somebody outside,
 * `open` and `active` are ordinary work. `cancelled` is not settled: a cancelled mandatory task leaves its gate shut.
 */
export type TaskStatusGroup = 'open' | 'active' | 'waiting' | 'settled' | 'cancelled'

export type TaskStatus = {
  readonly label: Localised
  readonly group: TaskStatusGroup
  /** Whether taking this status asks for a sentence why. */
  readonly needsReason: boolean
  readonly source: SourceMark
}

export const taskStatuses: Readonly<Record<TaskStatusId, TaskStatus>> = {
  notStarted: {
    label: { de: 'Nicht begonnen', en: 'Not started' },
    group: 'open',
    needsReason: false,
    source: 'P',
  },
  notRequired: {
    label: { de: 'Nicht erforderlich', en: 'Not required' },
    group: 'settled',
    needsReason: true,
    source: 'P',
  },
  inProgress: { label: { de: 'In Arbeit', en: 'In progress' }, group: 'active', needsReason: false, source: 'P' },
  complete: { label: { de: 'Erledigt', en: 'Complete' }, group: 'settled', needsReason: false, source: 'P' },
  paused: {
    label: { de: 'Pausiert (Kunde verzögert)', en: 'Paused (customer delay)' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  deferred: {
    label: { de: 'Zurückgestellt (Kunde verzögert länger)', en: 'Deferred (extended customer delay)' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  warning: { label: { de: 'Warnung', en: 'Warning' }, group: 'active', needsReason: true, source: 'P' },
  blockedPendingRemediation: {
    label: { de: 'Blockiert: Behebung steht aus', en: 'Blocked: pending remediation' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  blockedTechnicalCustomer: {
    label: { de: 'Blockiert: Technik beim Kunden', en: 'Blocked: technical, customer' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  blockedTechnicalVendor: {
    label: { de: 'Blockiert: Technik beim Hersteller', en: 'Blocked: technical, vendor' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  blockedBusiness: {
    label: { de: 'Blockiert: geschäftlich', en: 'Blocked: business' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  blockedOther: {
    label: { de: 'Blockiert: anderer Grund', en: 'Blocked: other' },
    group: 'waiting',
    needsReason: true,
    source: 'P',
  },
  cancelled: { label: { de: 'Abgebrochen', en: 'Cancelled' }, group: 'cancelled', needsReason: true, source: 'P' },
}

/** Whether a task in this status no longer holds up what comes after it. */
export function isSettled(status: TaskStatusId): boolean {
  return taskStatuses[status].group === 'settled'
}
