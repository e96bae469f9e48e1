import type { OrganisationRole } from '@lotse/contract'
import { roles } from '@lotse/playbook'
import { useCallback } from 'react'
import { useLocalised, useText } from '../language/use-text.ts'

/** The roles for the whole organisation, in the order in which they are offered. */
export const organisationRoles: readonly OrganisationRole[] = ['administrator', 'FPM', 'RM']

export const isOrganisationRole = (text: string): text is OrganisationRole =>
  organisationRoles.some((role) => role === text)

/** What a role is called; two of the three are roles of the playbook. */
export function useRoleNames(): (role: OrganisationRole) => string {
  const say = useText()
  const local = useLocalised()
  return useCallback(
    (role) => (role === 'administrator' ? say('people:role.administrator') : local(roles[role].label)),
    [say, local],
  )
}
