import { type Reason, type ReasonId, reasonIds } from './reason-model.ts'
import { blockedReasons } from './reasons-blocked.ts'
import type { UsageStatusId } from './usage-status.ts'
import type { WorkloadId } from './workloads.ts'

/** Every reason with the status it belongs to, and what it is about. */
export const reasons: Readonly<Record<ReasonId, Reason>> = {
  customerUnresponsive: {
    label: { de: 'Kunde antwortet nicht', en: 'Customer unresponsive' },
    of: 'unknown',
    isAbout: {
      de: 'Mehrere Versuche über verschiedene Wege, keine Antwort.',
      en: 'Several tries over different channels, no answer.',
    },
    isNotAbout: null,
    ask: null,
    source: 'P',
  },
  newSubscription: {
    label: { de: 'Neues Abonnement oder neuer Dienst', en: 'New subscription or workload' },
    of: 'unknown',
    isAbout: {
      de: 'Die Berechtigung ist neu, nach der Absicht wurde noch nicht gefragt.',
      en: 'The entitlement has appeared and intent has not been asked yet.',
    },
    isNotAbout: null,
    ask: null,
    source: 'P',
  },
  technicalOnboarding: {
    label: { de: 'Technische Einrichtung und Bereitstellung', en: 'Technical onboarding and deployment' },
    of: 'inProgress',
    isAbout: { de: 'Vorbereiten, bis der Dienst nutzbar ist.', en: 'Preparing until the service is usable.' },
    isNotAbout: { de: 'Nutzung vorantreiben', en: 'driving usage' },
    ask: null,
    source: 'P',
  },
  migration: {
    label: { de: 'Migration', en: 'Migration' },
    of: 'inProgress',
    isAbout: {
      de: 'Daten werden übertragen; bei den Apps nie wählbar.',
      en: 'Data is being moved; never selectable for the Apps.',
    },
    isNotAbout: null,
    ask: null,
    source: 'P',
  },
  userAdoption: {
    label: { de: 'Einführung bei Benutzern', en: 'Solution or user adoption' },
    of: 'inProgress',
    isAbout: {
      de: 'Der Dienst ist nutzbar, die Nutzung wird vorangetrieben.',
      en: 'The service is usable, usage is being driven.',
    },
    isNotAbout: { de: 'technische Einrichtung', en: 'technical onboarding' },
    ask: null,
    source: 'P',
  },
  ...blockedReasons,
  competitiveSolution: {
    label: { de: 'Produkt eines Mitbewerbers', en: 'Using competitive solution' },
    of: 'noIntent',
    isAbout: { de: 'Ein Produkt eines Mitbewerbers bleibt.', en: 'A competitor’s product stays.' },
    isNotAbout: null,
    ask: null,
    source: 'P',
  },
  microsoftOnPremises: {
    label: { de: 'Lokales Microsoft-Produkt', en: 'Using Microsoft on-premises solution' },
    of: 'noIntent',
    isAbout: {
      de: 'Ein dauerhaft lizenziertes oder gehostetes Microsoft-Produkt bleibt.',
      en: 'A perpetual or hosted Microsoft product is kept.',
    },
    isNotAbout: null,
    ask: null,
    source: 'P',
  },
  executiveSponsorship: {
    label: { de: 'Rückhalt der Leitung', en: 'Executive sponsorship' },
    of: 'noIntent',
    isAbout: {
      de: 'Keine Überzeugung, kein Auftraggeber oder eine geschäftliche Entscheidung dagegen.',
      en: 'No conviction, no sponsor, or a business decision against it.',
    },
    isNotAbout: null,
    ask: null,
    source: 'P',
  },
}

/** The reasons that may be chosen for a usage status of a workload, in the order they are offered. */
export function reasonsOf(status: UsageStatusId, workload: WorkloadId): readonly ReasonId[] {
  // Migration of data does not apply to the Apps (engagement.md §1, invariant 3).
  return reasonIds.filter((id) => reasons[id].of === status && !(workload === 'apps' && id === 'migration'))
}
