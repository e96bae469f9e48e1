import type { ContactFilter, ContactRole, ContactSide, ContactSort } from '@lotse/contract'
import { contactRoleIds, contactSideIds } from '@lotse/playbook'
import { readSort } from '../ui/table/sort.ts'

export const onlyChoices = [
  'itTeam',
  'survey',
  'primary',
  'doNotCall',
  'withoutConsent',
] as const satisfies readonly NonNullable<ContactFilter['only']>[]
type Only = (typeof onlyChoices)[number]

/** What the address of the contacts may say; whatever is broken counts as absent. */
export interface ContactsSearch {
  readonly q?: string
  readonly side?: ContactSide
  readonly role?: ContactRole
  readonly only?: Only
  readonly sort?: string
  /** The contact that is open. */
  readonly contact?: string
}

export const sortable = ['name', 'side', 'organisation'] as const satisfies readonly ContactSort[]
export const byName = { by: 'name', descending: false }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function contactsSearch(search: Record<string, unknown>): ContactsSearch {
  const { q, sort, contact } = search
  const side = contactSideIds.find((one) => one === search.side)
  const role = contactRoleIds.find((one) => one === search.role)
  const only = onlyChoices.find((one) => one === search.only)
  return {
    // The router reads `q=365` as a number.
    ...((typeof q === 'string' && q !== '') || typeof q === 'number' ? { q: String(q).slice(0, 100) } : {}),
    ...(side && { side }),
    ...(role && { role }),
    ...(only && { only }),
    ...(readSort(sort, sortable) && { sort: String(sort) }),
    ...(typeof contact === 'string' && uuid.test(contact) && { contact }),
  }
}

/** The same as the API asks for it. */
export function filterOf({ q, side, role, only, sort }: ContactsSearch) {
  const { by, descending } = readSort(sort, sortable) ?? byName
  return {
    ...(q && { search: q }),
    ...(side && { side }),
    ...(role && { role }),
    ...(only && { only }),
    sort: sortable.find((one) => one === by) ?? 'name',
    descending,
  }
}
