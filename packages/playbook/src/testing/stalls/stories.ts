import type { CauseId } from '../../acceleration/causes.ts'
import type { EvidenceKind } from '../../acceleration/evidence-model.ts'

/** How often a sign shows, and how big it then is: counts, shares of a whole, days; each from … to. */
export type Sign = {
  readonly chance: number
  readonly count?: readonly [number, number]
  /** Share of `of`, in per cent; the count follows from it. */
  readonly share?: readonly [number, number]
  readonly days?: readonly [number, number]
}
export type Signs = Readonly<Partial<Record<EvidenceKind, Sign>>>

/**
 * How a stall really came about, and how that shows. Told from what the process says about blockers, barriers and their signs
 * (acm.md §7 "barrier, sign", engagement.md §5 and §12), not from the table by which evidence is weighed: several stories show
 * mainly in places that speak for another cause. All chances and sizes are assumptions.
 */
export type Story = {
  readonly id: string
  readonly cause: CauseId
  /** How many of a hundred stalls are like this. */
  readonly frequency: number
  readonly signs: Signs
  /** What people write when they are asked what changed. */
  readonly changes: readonly string[]
}

const technical: readonly Story[] = [
  {
    id: 'an add-in breaks',
    cause: 'technical',
    frequency: 14,
    signs: {
      criticalFindings: { chance: 0.75, count: [1, 9], days: [10, 90] },
      blockingItems: { chance: 0.7, count: [1, 4], days: [5, 80] },
      concerns: { chance: 0.45, count: [1, 3], days: [5, 60] },
      blockedTasks: { chance: 0.4, count: [1, 2], days: [5, 60] },
      laggingSegments: { chance: 0.55, count: [1, 3] },
      openObjections: { chance: 0.4, count: [1, 3], days: [10, 60] },
      installedNotActive: { chance: 0.45, share: [10, 40] },
      notInstalled: { chance: 0.5, share: [10, 40] },
    },
    changes: [
      'Das Add-in der Bank stürzt ab',
      'Ein Makro der Kalkulation läuft nicht mehr',
      'The addin vendor is late',
      'Eine Abteilung bleibt bei der alten Fassung',
    ],
  },
  {
    id: 'the rollout fails',
    cause: 'technical',
    frequency: 12,
    signs: {
      failedInstalls: { chance: 0.75, share: [2, 25] },
      notInstalled: { chance: 0.85, share: [20, 70] },
      ringsBehind: { chance: 0.7, count: [1, 3], days: [10, 90] },
      blockedTasks: { chance: 0.35, count: [1, 2], days: [5, 60] },
      blockingItems: { chance: 0.5, count: [1, 4], days: [5, 80] },
      concerns: { chance: 0.3, count: [1, 2], days: [5, 60] },
      outdatedBuilds: { chance: 0.3, share: [10, 60] },
      agedItems: { chance: 0.35, count: [1, 8], days: [20, 90] },
    },
    changes: [
      'Die Installation bricht über VPN ab',
      'Das Paket scheitert am Proxy',
      'Distribution points are full',
      'Nichts, es geht nur nicht voran',
    ],
  },
  {
    id: 'a policy or a missing function',
    cause: 'technical',
    frequency: 8,
    signs: {
      notActivated: { chance: 0.5, share: [10, 50] },
      concerns: { chance: 0.6, count: [1, 4], days: [10, 90] },
      blockingItems: { chance: 0.55, count: [1, 3], days: [14, 120] },
      openDecisions: { chance: 0.4, count: [1, 4], days: [20, 100] },
      openObjections: { chance: 0.35, count: [1, 3], days: [10, 90] },
      pausedTasks: { chance: 0.3, count: [1, 2], days: [5, 60] },
      blockedTasks: { chance: 0.45, count: [1, 2], days: [5, 60] },
    },
    changes: [
      'Die Sicherheitsrichtlinie verbietet die Anmeldung',
      'Der Datenschutz prüft noch',
      'We wait for a product function',
    ],
  },
]

const adoption: readonly Story[] = [
  {
    id: 'nobody told them',
    cause: 'adoption',
    frequency: 8,
    signs: {
      lateMessages: { chance: 0.65, count: [1, 6] },
      notActivated: { chance: 0.65, share: [15, 60] },
      laggingSegments: { chance: 0.4, count: [1, 4] },
      missingChampion: { chance: 0.5, count: [1, 4] },
      lowTraining: { chance: 0.35, count: [1, 3] },
      missingSponsor: { chance: 0.3 },
    },
    changes: ['Viele wissen nichts davon, niemand hat es gesagt', 'Nobody told the branches', 'Es lief einfach aus'],
  },
  {
    id: 'they do not want it',
    cause: 'adoption',
    frequency: 8,
    signs: {
      openObjections: { chance: 0.7, count: [1, 6], days: [10, 90] },
      installedNotActive: { chance: 0.75, share: [20, 60] },
      laggingSegments: { chance: 0.5, count: [1, 4] },
      missingChampion: { chance: 0.35, count: [1, 4] },
      missingSponsor: { chance: 0.35 },
      lowTraining: { chance: 0.25, count: [1, 3] },
    },
    changes: [
      'Der Betriebsrat hat Fragen',
      'Es gibt Widerstand in der Verwaltung',
      'Die Leute bleiben beim Alten',
      'Users see no need',
    ],
  },
  {
    id: 'they cannot do it',
    cause: 'adoption',
    frequency: 8,
    signs: {
      lowTraining: { chance: 0.7, count: [1, 4] },
      installedNotActive: { chance: 0.65, share: [15, 55] },
      missingChampion: { chance: 0.5, count: [1, 4] },
      laggingSegments: { chance: 0.5, count: [1, 4] },
      peakThenDecline: { chance: 0.25, share: [10, 22] },
      overdueCustomerActions: { chance: 0.3, count: [1, 3], days: [5, 40] },
    },
    changes: ['Die Schulungen fielen aus', 'The training was cancelled', 'Nach dem Start kamen viele Anrufe'],
  },
  {
    id: 'something at the desk hinders them',
    cause: 'adoption',
    frequency: 4,
    signs: {
      installedNotActive: { chance: 0.65, share: [15, 50] },
      criticalFindings: { chance: 0.35, count: [1, 3], days: [10, 60] },
      laggingSegments: { chance: 0.5, count: [1, 3] },
      peakThenDecline: { chance: 0.3, share: [10, 35] },
      concerns: { chance: 0.25, count: [1, 2], days: [5, 60] },
      lowTraining: { chance: 0.35, count: [1, 3] },
    },
    changes: ['Zwei Fassungen stehen nebeneinander', 'Der Start dauert zu lange', 'Old icons are still there'],
  },
  {
    id: 'they fall back',
    cause: 'adoption',
    frequency: 6,
    signs: {
      peakThenDecline: { chance: 0.75, share: [12, 45] },
      installedNotActive: { chance: 0.7, share: [20, 60] },
      missingChampion: { chance: 0.4, count: [1, 4] },
      missingSponsor: { chance: 0.3 },
      noFollowUp: { chance: 0.3, days: [10, 60] },
    },
    changes: [
      'Nach der Schulungswoche ließ es nach',
      'After the start week it declined',
      'Die alte Vorlage ist noch da',
    ],
  },
]

const resources: readonly Story[] = [
  {
    id: 'too few hands in IT',
    cause: 'resources',
    frequency: 10,
    signs: {
      agedItems: { chance: 0.7, count: [2, 15], days: [30, 150] },
      overdueCustomerActions: { chance: 0.7, count: [1, 6], days: [7, 60] },
      missingItTeam: { chance: 0.4, days: [20, 120] },
      ringsBehind: { chance: 0.6, count: [1, 3], days: [10, 90] },
      notInstalled: { chance: 0.55, share: [15, 50] },
      resourceConcerns: { chance: 0.5, count: [1, 3], days: [5, 60] },
      outdatedBuilds: { chance: 0.5, share: [15, 70] },
      missedFollowUps: { chance: 0.35, count: [1, 3] },
      blockingItems: { chance: 0.35, count: [1, 2], days: [10, 80] },
    },
    changes: [
      'Zwei Leute haben gekündigt',
      'Das Budget ist aufgebraucht',
      'The admin is on parental leave',
      'Die IT ist überlastet',
    ],
  },
  {
    id: 'nobody for the people side',
    cause: 'resources',
    frequency: 6,
    signs: {
      lateMessages: { chance: 0.6, count: [1, 5] },
      lowTraining: { chance: 0.55, count: [1, 4] },
      missingChampion: { chance: 0.55, count: [1, 4] },
      overdueCustomerActions: { chance: 0.6, count: [1, 5], days: [7, 60] },
      resourceConcerns: { chance: 0.5, count: [1, 2], days: [5, 60] },
      installedNotActive: { chance: 0.4, share: [10, 40] },
    },
    changes: ['Für Schulung fehlt Personal', 'No budget for training', 'Die Projektleitung ist krank'],
  },
  {
    id: 'updates cannot be followed',
    cause: 'resources',
    frequency: 4,
    signs: {
      outdatedBuilds: { chance: 0.8, share: [30, 90] },
      ringsBehind: { chance: 0.5, count: [1, 3], days: [14, 90] },
      openDecisions: { chance: 0.35, count: [1, 4], days: [20, 90] },
      agedItems: { chance: 0.5, count: [1, 10], days: [20, 120] },
      resourceConcerns: { chance: 0.4, count: [1, 2], days: [5, 60] },
      notInstalled: { chance: 0.35, share: [10, 40] },
    },
    changes: [
      'Der Dienstleister hat gewechselt',
      'Testing takes all capacity',
      'Wir kommen mit den Updates nicht nach',
    ],
  },
]

const priority: readonly Story[] = [
  {
    id: 'the sponsor is gone',
    cause: 'priority',
    frequency: 5,
    signs: {
      missingSponsor: { chance: 0.75 },
      openDecisions: { chance: 0.55, count: [1, 6], days: [20, 120] },
      missedFollowUps: { chance: 0.5, count: [1, 4] },
      silence: { chance: 0.45, days: [14, 80] },
      openObjections: { chance: 0.3, count: [1, 3], days: [10, 60] },
      pausedTasks: { chance: 0.35, count: [1, 3], days: [5, 90] },
    },
    changes: ['Die Bereichsleitung ist neu', 'New management since May', 'Der Auftraggeber ist gegangen'],
  },
  {
    id: 'another project came first',
    cause: 'priority',
    frequency: 7,
    signs: {
      pausedTasks: { chance: 0.7, count: [1, 4], days: [10, 120] },
      missedFollowUps: { chance: 0.6, count: [1, 4] },
      overdueCustomerActions: { chance: 0.55, count: [1, 5], days: [7, 60] },
      openDecisions: { chance: 0.45, count: [1, 5], days: [20, 120] },
      silence: { chance: 0.5, days: [14, 80] },
      noFollowUp: { chance: 0.5, days: [10, 90] },
      agedItems: { chance: 0.45, count: [1, 10], days: [30, 120] },
      ringsBehind: { chance: 0.4, count: [1, 3], days: [10, 90] },
    },
    changes: [
      'Die SAP-Umstellung bindet alle',
      'A merger came in between',
      'Ein anderes Vorhaben geht vor',
      'Umzug des Hauptsitzes',
    ],
  },
  {
    id: 'the intent goes down',
    cause: 'priority',
    frequency: 3,
    signs: {
      intentReduced: { chance: 0.55 },
      silence: { chance: 0.65, days: [20, 100] },
      openObjections: { chance: 0.45, count: [1, 5], days: [14, 90] },
      noFollowUp: { chance: 0.6, days: [14, 90] },
      missingSponsor: { chance: 0.4 },
      openDecisions: { chance: 0.4, count: [1, 5], days: [20, 120] },
      missedFollowUps: { chance: 0.45, count: [1, 4] },
    },
    changes: ['Man überlegt, bei Office 2024 zu bleiben', 'They look at a competitor', 'Die Strategie wird überdacht'],
  },
]

export const stories: readonly Story[] = [...technical, ...adoption, ...resources, ...priority]

/** What stands around at customers of every kind and has nothing to do with why they stall. */
export const clutter: Signs = {
  blockingItems: { chance: 0.18, count: [1, 2], days: [1, 40] },
  agedItems: { chance: 0.35, count: [1, 6], days: [15, 90] },
  criticalFindings: { chance: 0.2, count: [1, 3], days: [5, 60] },
  ringsBehind: { chance: 0.2, count: [1, 1], days: [3, 40] },
  failedInstalls: { chance: 0.35, share: [0.5, 4] },
  outdatedBuilds: { chance: 0.3, share: [5, 35] },
  blockedTasks: { chance: 0.08, count: [1, 1], days: [1, 30] },
  concerns: { chance: 0.2, count: [1, 1], days: [5, 60] },
  notInstalled: { chance: 0.5, share: [3, 22] },
  notActivated: { chance: 0.4, share: [3, 18] },
  installedNotActive: { chance: 0.5, share: [5, 24] },
  laggingSegments: { chance: 0.35, count: [1, 2] },
  peakThenDecline: { chance: 0.06, share: [10, 20] },
  missingChampion: { chance: 0.3, count: [1, 2] },
  openObjections: { chance: 0.3, count: [1, 2], days: [5, 40] },
  lateMessages: { chance: 0.25, count: [1, 2] },
  lowTraining: { chance: 0.25, count: [1, 2] },
  missingItTeam: { chance: 0.08, days: [5, 90] },
  overdueCustomerActions: { chance: 0.3, count: [1, 2], days: [2, 30] },
  pausedTasks: { chance: 0.12, count: [1, 1], days: [3, 30] },
  resourceConcerns: { chance: 0.08, count: [1, 1], days: [5, 60] },
  missingSponsor: { chance: 0.22 },
  missedFollowUps: { chance: 0.2, count: [1, 2] },
  noFollowUp: { chance: 0.2, days: [5, 40] },
  openDecisions: { chance: 0.25, count: [1, 3], days: [10, 80] },
  silence: { chance: 0.15, days: [14, 40] },
  intentReduced: { chance: 0.02 },
}

/** What nothing in Lotse tells so far: files, rings and installs. */
export const withoutSource: ReadonlySet<EvidenceKind> = new Set(['criticalFindings', 'ringsBehind', 'failedInstalls'])

/** What one source tells, and how often a customer does not have it. */
export const sources: readonly { readonly kinds: readonly EvidenceKind[]; readonly missing: number }[] = [
  { kinds: ['blockingItems', 'agedItems'], missing: 0.15 },
  { kinds: ['criticalFindings'], missing: 0.4 },
  { kinds: ['ringsBehind', 'failedInstalls', 'outdatedBuilds', 'notInstalled'], missing: 0.4 },
  { kinds: ['notActivated', 'installedNotActive', 'laggingSegments'], missing: 0.35 },
  { kinds: ['peakThenDecline'], missing: 0 },
  { kinds: ['missingChampion', 'openObjections', 'lateMessages', 'lowTraining'], missing: 0.35 },
  { kinds: ['missingItTeam', 'missingSponsor'], missing: 0.15 },
  { kinds: ['overdueCustomerActions', 'missedFollowUps', 'noFollowUp'], missing: 0.2 },
  { kinds: ['concerns', 'resourceConcerns', 'silence'], missing: 0.15 },
  { kinds: ['openDecisions'], missing: 0.2 },
  { kinds: ['blockedTasks', 'pausedTasks', 'intentReduced'], missing: 0 },
]
