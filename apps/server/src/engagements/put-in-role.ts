import type { RoleCode } from '@lotse/contract'
import type { Change } from '../platform/change.ts'
import { notFound } from '../platform/http/problem.ts'
import { startAssignment, stopAssignment } from './assign.ts'
import { evaluateEngagement } from './evaluate.ts'
import { activeAssignments, holdEngagement } from './store.ts'

interface Wish {
  readonly engagementId: string
  readonly personId: string
  readonly role: RoleCode
  /** true: the person shall have the role; false: shall not. */
  readonly member: boolean
}

/**
 * Brings about that a person has a role in an engagement, or has it no more, as part of a larger act. Gives whether
 * anything had to be done. The same rules hold as for a single assignment; their problems: `not-found`, `rule-refused`.
 */
export async function putInRole(change: Change, { engagementId, personId, role, member }: Wish): Promise<boolean> {
  const key = { customerId: change.customerId, engagementId }
  if (!(await holdEngagement(change.tx, key))) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
  const active = await activeAssignments(change.tx, key)
  const present = active.find((held) => held.personId === personId && held.role === role)
  if ((present !== undefined) === member) return false
  if (present === undefined) await startAssignment(change, engagementId, personId, role)
  else await stopAssignment(change, engagementId, present, active)
  await evaluateEngagement(change, engagementId)
  return true
}
