import type { Localised } from '../localised.ts'
import type { SourceMark } from './source.ts'

/**
 * The people around an engagement who are contacts, not necessarily users of Lotse: the customer's own, those of
 * partners the customer works with, and the vendor's account side (engagement.md §4, §7).
 */

export const contactSideIds = ['customer', 'partner', 'account'] as const
export type ContactSideId = (typeof contactSideIds)[number]

export const contactSides: Readonly<Record<ContactSideId, Localised>> = {
  customer: { de: 'Kunde', en: 'Customer' },
  partner: { de: 'Partner', en: 'Partner' },
  account: { de: 'Account-Seite', en: 'Account side' },
}

export const contactRoleIds = [
  'admin',
  'techLead',
  'pm',
  'sponsor',
  'successOwner',
  'businessStakeholder',
  'champion',
  'trainer',
  'partnerLead',
  'partnerPm',
  'partnerEngineer',
  'AT',
  'ATU',
  'ATS',
  'STU',
  'CSU',
  'CSM',
  'FPM',
  'RM',
  'AAM',
  'MVM',
  'OPP_RANGER',
] as const
export type ContactRoleId = (typeof contactRoleIds)[number]

export type ContactRole = {
  readonly label: Localised
  readonly side: ContactSideId
  readonly source: SourceMark
}

export const contactRoles: Readonly<Record<ContactRoleId, ContactRole>> = {
  admin: { label: { de: 'Administration', en: 'Administrator' }, side: 'customer', source: 'L' },
  techLead: { label: { de: 'Technische Leitung', en: 'Technical lead' }, side: 'customer', source: 'P' },
  pm: { label: { de: 'Projektleitung', en: 'Project manager' }, side: 'customer', source: 'P' },
  sponsor: { label: { de: 'Auftraggeber', en: 'Sponsor' }, side: 'customer', source: 'P' },
  successOwner: { label: { de: 'Erfolgsverantwortung', en: 'Success owner' }, side: 'customer', source: 'P' },
  businessStakeholder: { label: { de: 'Fachbereich', en: 'Business stakeholder' }, side: 'customer', source: 'P' },
  champion: { label: { de: 'Multiplikator', en: 'Champion' }, side: 'customer', source: 'P' },
  trainer: { label: { de: 'Schulung', en: 'Trainer' }, side: 'customer', source: 'P' },
  partnerLead: { label: { de: 'Leitung beim Partner', en: 'Partner lead' }, side: 'partner', source: 'L' },
  partnerPm: {
    label: { de: 'Projektleitung beim Partner', en: 'Partner project manager' },
    side: 'partner',
    source: 'L',
  },
  partnerEngineer: { label: { de: 'Technik beim Partner', en: 'Partner engineer' }, side: 'partner', source: 'L' },
  AT: { label: { de: 'Account-Team (AT)', en: 'Account team (AT)' }, side: 'account', source: 'P' },
  ATU: { label: { de: 'Account-Team (ATU)', en: 'Account team unit (ATU)' }, side: 'account', source: 'S' },
  ATS: { label: { de: 'Account-Technik (ATS)', en: 'Account technology (ATS)' }, side: 'account', source: 'S' },
  STU: { label: { de: 'Fachvertrieb (STU)', en: 'Specialist team (STU)' }, side: 'account', source: 'P' },
  CSU: { label: { de: 'Kundenerfolg (CSU)', en: 'Customer success unit (CSU)' }, side: 'account', source: 'P' },
  CSM: { label: { de: 'Kundenerfolg (CSM)', en: 'Success manager (CSM)' }, side: 'account', source: 'P' },
  FPM: { label: { de: 'Partnerbetreuung (FPM)', en: 'Partner manager (FPM)' }, side: 'account', source: 'P' },
  RM: { label: { de: 'Regionalleitung (RM)', en: 'Regional manager (RM)' }, side: 'account', source: 'P' },
  AAM: {
    label: { de: 'Kompatibilitätsmanager (AAM)', en: 'Compatibility manager (AAM)' },
    side: 'account',
    source: 'P',
  },
  MVM: { label: { de: 'Migrationsleitung (MVM)', en: 'Migration manager (MVM)' }, side: 'account', source: 'P' },
  OPP_RANGER: { label: { de: 'Apps Ranger', en: 'Apps Ranger' }, side: 'account', source: 'S' },
}
