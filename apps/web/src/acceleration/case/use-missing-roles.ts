import type { RoleCode } from '@lotse/contract'
import { useEngagement } from '../../engagements/engagement-context.ts'

const needed = ['FM', 'FE', 'SME'] as const satisfies readonly RoleCode[]
export type ReviewRole = (typeof needed)[number]

/** Who of manager, engineer and expert is not assigned: without all three there is nobody to discuss (engagement.md §12). */
export function useMissingRoles(): readonly ReviewRole[] {
  const { assignments } = useEngagement()
  return needed.filter((one) => !assignments.some(({ role }) => role === one))
}
