import type { RoleId } from '@lotse/playbook'

/** The invented people of the delivery team. Their domain belongs to nobody (RFC 2606). */
export const staffSlugs = ['brandt', 'demir', 'lorenz', 'keller', 'novak', 'osei', 'hale'] as const
export type StaffSlug = (typeof staffSlugs)[number]

export type SamplePerson = {
  readonly name: string
  readonly email: string
  readonly language: 'de' | 'en'
  /** What they usually do. */
  readonly usualRole: RoleId
}

export const staff: Readonly<Record<StaffSlug, SamplePerson>> = {
  brandt: { name: 'Svenja Brandt', email: 'svenja.brandt@lotsendienst.example', language: 'de', usualRole: 'FM' },
  demir: { name: 'Kerem Demir', email: 'kerem.demir@lotsendienst.example', language: 'de', usualRole: 'FE' },
  lorenz: { name: 'Jonas Lorenz', email: 'jonas.lorenz@lotsendienst.example', language: 'de', usualRole: 'FM' },
  keller: { name: 'Martina Keller', email: 'martina.keller@lotsendienst.example', language: 'de', usualRole: 'FE' },
  novak: { name: 'Petra Novak', email: 'petra.novak@lotsendienst.example', language: 'de', usualRole: 'SME' },
  osei: { name: 'Abena Osei', email: 'abena.osei@lotsendienst.example', language: 'en', usualRole: 'FM' },
  hale: { name: 'Rory Hale', email: 'rory.hale@lotsendienst.example', language: 'en', usualRole: 'FE' },
}
