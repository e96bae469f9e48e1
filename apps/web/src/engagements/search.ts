import type { UsageStatusId } from '@lotse/playbook'

/** What may lie open over the pages of an engagement. */
const openables = [
  'note',
  'status',
  'team',
  'scenario',
  'delivery',
  'start',
  'divide',
  'propose',
  'decline',
  'reject',
  'forecast',
  'keyData',
  'move',
  'details',
  'archive',
] as const
export type Openable = (typeof openables)[number]

/** The part of the address that says what is open, so that a link shows what its sender saw. */
export interface EngagementSearch {
  /** A dialog. */
  open?: Openable
  /** A task of the playbook, by its number. */
  task?: string
  /** A gate between the phases, such as `G2`. */
  gate?: string
  /** A question of the workflow, by its id. */
  question?: string
  /** The entitlement record that the open dialog is about. */
  record?: string
  /** The usage status (L1) that the opened status dialog begins with. */
  l1?: UsageStatusId
}

const l1Values: readonly UsageStatusId[] = ['unknown', 'inProgress', 'blocked', 'noIntent', 'duplicate']

/** Reads the search parameters of an engagement's pages. What is unknown or broken counts as absent. */
export function engagementSearch(search: Record<string, unknown>): EngagementSearch {
  const open = openables.find((one) => one === search.open)
  const task = /^[A-Z0-9-]{1,12}$/.exec(String(search.task ?? ''))?.[0]
  const gate = /^G\d$/.exec(String(search.gate ?? ''))?.[0]
  const question = /^[a-z][a-z0-9-]{0,40}$/.exec(String(search.question ?? ''))?.[0]
  const record = /^[0-9a-f-]{36}$/.exec(String(search.record ?? ''))?.[0]
  const l1 = open === 'status' ? l1Values.find((one) => one === search.l1) : undefined
  return {
    ...(open && { open }),
    ...(task && { task }),
    ...(gate && { gate }),
    ...(question && { question }),
    ...(l1 && { l1 }),
    ...(record && { record }),
  }
}
