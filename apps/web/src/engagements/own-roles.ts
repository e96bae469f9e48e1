import type { Engagement, RoleCode } from '@lotse/contract'
import { useMemo } from 'react'
import { useSelf } from '../app/session.ts'
import { useEngagement } from './engagement-context.ts'

/** The roles a person has in an engagement. */
function rolesOf({ assignments }: Pick<Engagement, 'assignments'>, personId: string): readonly RoleCode[] {
  return assignments.filter(({ person }) => person.id === personId).map(({ role }) => role)
}

/** One's own roles here: which role may do what with a task or a status is the playbook's decision. */
export function useOwnRoles(): readonly RoleCode[] {
  const engagement = useEngagement()
  const self = useSelf()
  return useMemo(() => (self === null ? [] : rolesOf(engagement, self.id)), [engagement, self])
}
