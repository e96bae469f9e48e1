import type { OrganisationRole } from '@lotse/contract'
import type { RoleId } from '@lotse/playbook'

/** The invented people of the delivery team. Their domain belongs to nobody (RFC 2606). */
export const staffSlugs = [
  'brandt',
  'demir',
  'lorenz',
  'keller',
  'novak',
  'osei',
  'hale',
  'sorge',
  'falk',
  'quist',
  'imhoff',
] as const
export type StaffSlug = (typeof staffSlugs)[number]

export type SamplePerson = {
  readonly name: string
  readonly email: string
  readonly language: 'de' | 'en'
  /** What they usually do. */
  readonly usualRole: RoleId
  /** What they may do for the whole organisation. */
  readonly organisationRoles: readonly OrganisationRole[]
}

const person = (
  name: string,
  language: 'de' | 'en',
  usualRole: RoleId,
  organisationRoles: readonly OrganisationRole[] = [],
): SamplePerson => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@lotsendienst.example`,
  language,
  usualRole,
  organisationRoles,
})

export const staff: Readonly<Record<StaffSlug, SamplePerson>> = {
  brandt: person('Svenja Brandt', 'de', 'FM'),
  demir: person('Kerem Demir', 'de', 'FE'),
  lorenz: person('Jonas Lorenz', 'de', 'FM'),
  keller: person('Martina Keller', 'de', 'FE'),
  novak: person('Petra Novak', 'de', 'SME'),
  osei: person('Abena Osei', 'en', 'FM'),
  hale: person('Rory Hale', 'en', 'FE'),
  sorge: person('Hendrik Sorge', 'de', 'FTA'),
  falk: person('Miriam Falk', 'de', 'GM_FTA'),
  quist: person('Ines Quist', 'de', 'FPM', ['FPM']),
  imhoff: person('Daniel Imhoff', 'de', 'RM', ['RM']),
}
