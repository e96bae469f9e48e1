import type { RoleCode, WorkKind } from '@lotse/contract'
import { roleIds } from '@lotse/playbook'

/** What the address of My work may say; whatever is unknown or broken counts as absent. */
export interface WorkSearch {
  readonly scope?: 'team'
  readonly kind?: WorkKind
  /** A customer's id. */
  readonly customer?: string
  readonly role?: RoleCode
}

/** The kinds of lines, in the order in which they are offered. */
export const workKinds = [
  'action',
  'task',
  'meetingAction',
  'checklistItem',
  'adoption',
  'outsideHelp',
  'decision',
  'note',
  'proposal',
  'approval',
  'expertRequest',
  'alarm',
  'mention',
  'meeting',
] as const satisfies readonly WorkKind[]

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function workSearch({ scope, kind, customer, role }: Record<string, unknown>): WorkSearch {
  const known = workKinds.find((one) => one === kind)
  const held = roleIds.find((one) => one === role)
  return {
    ...(scope === 'team' && { scope }),
    ...(known && { kind: known }),
    ...(typeof customer === 'string' && UUID.test(customer) && { customer }),
    ...(held && { role: held }),
  }
}

/** The address as the API asks for it. */
export function queryOf({ scope, kind, customer, role }: WorkSearch) {
  return {
    ...(scope && { scope }),
    ...(kind && { kind }),
    ...(customer && { customerId: customer }),
    ...(role && { role }),
  }
}

/** Whether the address narrows what is shown. */
export const isNarrowed = ({ kind, customer, role }: WorkSearch): boolean =>
  kind !== undefined || customer !== undefined || role !== undefined
