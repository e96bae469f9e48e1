import type { Localised } from '../localised.ts'
import type { WorkloadId } from '../vocabulary/workloads.ts'

/** The closed word lists of the vendor’s form (engagement.md §8), and the topics by which Lotse counts repetitions. */

export const expertSegmentIds = ['smallMedium', 'enterprise'] as const
export type ExpertSegmentId = (typeof expertSegmentIds)[number]
export const expertSegments: Readonly<Record<ExpertSegmentId, Localised>> = {
  smallMedium: { de: 'Kleine und mittlere Unternehmen', en: 'Small and medium' },
  enterprise: { de: 'Großunternehmen', en: 'Enterprise' },
}

export const expertRoleIds = ['engineerSme', 'migrationResource'] as const
export type ExpertRoleId = (typeof expertRoleIds)[number]
export const expertRoles: Readonly<Record<ExpertRoleId, Localised>> = {
  engineerSme: { de: 'Technik-Experte (SME)', en: 'Engineer SME' },
  migrationResource: { de: 'Migrationskraft', en: 'Migration resource' },
}

/** Which roles can be asked for: there is no migration for the Apps (engagement.md §14 no. 3). */
export const expertRolesFor = (workload: WorkloadId): readonly ExpertRoleId[] =>
  workload === 'apps' ? ['engineerSme'] : expertRoleIds

export const expertTopicIds = [
  'addIns',
  'macros',
  'packaging',
  'updates',
  'activation',
  'coexistence',
  'identity',
  'network',
  'security',
  'performance',
  'adoption',
  'other',
] as const
export type ExpertTopicId = (typeof expertTopicIds)[number]
export const expertTopics: Readonly<Record<ExpertTopicId, Localised>> = {
  addIns: { de: 'Add-Ins und Fachanwendungen', en: 'Add-ins and line-of-business apps' },
  macros: { de: 'Makros und Access-Datenbanken', en: 'Macros and Access databases' },
  packaging: { de: 'Pakete und Verteilung', en: 'Packages and deployment' },
  updates: { de: 'Updatekanäle und Updates', en: 'Update channels and updates' },
  activation: { de: 'Aktivierung und Lizenzen', en: 'Activation and licences' },
  coexistence: { de: 'Altes Office, Visio und Project', en: 'Old Office, Visio and Project' },
  identity: { de: 'Identität und Anmeldung', en: 'Identity and sign-in' },
  network: { de: 'Netz und Proxy', en: 'Network and proxy' },
  security: { de: 'Sicherheit und Richtlinien', en: 'Security and policies' },
  performance: { de: 'Leistung und Stabilität', en: 'Performance and stability' },
  adoption: { de: 'Einführung bei den Anwendern', en: 'Adoption by users' },
  other: { de: 'Anderes', en: 'Something else' },
}

export const expertRejectionIds = ['informationMissing', 'topicRepeated', 'outOfScope'] as const
export type ExpertRejectionId = (typeof expertRejectionIds)[number]
export const expertRejections: Readonly<Record<ExpertRejectionId, Localised>> = {
  informationMissing: { de: 'Angaben fehlen', en: 'Information is missing' },
  topicRepeated: { de: 'Dasselbe Thema wurde schon mehrfach angefragt', en: 'The same topic was requested repeatedly' },
  outOfScope: { de: 'Gehört nicht zum Umfang', en: 'Out of scope' },
}

/** Seats from which a customer counts as enterprise: plans for smaller businesses end at 300. */
const ENTERPRISE_SEATS = 300

/** The segment that the seats suggest; null where nobody knows them. */
export function expertSegmentOf(seats: number | null): ExpertSegmentId | null {
  if (seats === null) return null
  return seats > ENTERPRISE_SEATS ? 'enterprise' : 'smallMedium'
}
