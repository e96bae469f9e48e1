import type { OrganisationRole } from '@lotse/contract'
import { isOrganisationRole, organisationRoles } from './role-names.ts'

/** Roles as one text, for forms that compare fields: `administrator RM`, always in the same order. */
export const joinRoles = (roles: readonly OrganisationRole[]): string =>
  organisationRoles.filter((role) => roles.includes(role)).join(' ')

export const splitRoles = (text: string): OrganisationRole[] => text.split(' ').filter(isOrganisationRole)
