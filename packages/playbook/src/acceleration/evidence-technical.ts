import type { EvidenceKind, EvidenceMeaning } from './evidence-model.ts'

/** Signs in checklist, readiness analysis, inventory and technical notes: first of all of a technical obstacle. */
export const technicalEvidence = {
  blockingItems: {
    label: { de: 'Offene blockierende Punkte', en: 'Open blocking items' },
    one: { de: '1 blockierender Punkt der Checkliste ist offen', en: '1 blocking item of the checklist is open' },
    many: {
      de: '{count} blockierende Punkte der Checkliste sind offen',
      en: '{count} blocking items of the checklist are open',
    },
    points: { technical: 'mainly' },
    strong: [{ count: 3, days: 14 }, { days: 30 }],
    clear: [{ count: 2 }, { days: 14 }],
    target: { page: 'remediation' },
  },
  criticalFindings: {
    label: { de: 'Befunde an geschäftskritischen Dateien', en: 'Findings on business-critical files' },
    one: {
      de: '1 Befund betrifft Makros oder Add-ins geschäftskritischer Dateien',
      en: '1 finding concerns macros or add-ins of business-critical files',
    },
    many: {
      de: '{count} Befunde betreffen Makros oder Add-ins geschäftskritischer Dateien',
      en: '{count} findings concern macros or add-ins of business-critical files',
    },
    points: { technical: 'mainly' },
    strong: [{ count: 5 }, { count: 2, days: 60 }],
    clear: [{ count: 2 }, { days: 30 }],
    target: { page: 'remediation' },
  },
  failedInstalls: {
    label: { de: 'Fehlgeschlagene Installationen', en: 'Failed installs' },
    one: { de: 'Auf 1 Gerät ist die Installation gescheitert', en: 'The install failed on 1 device' },
    many: {
      de: 'Auf {count} Geräten ist die Installation gescheitert',
      en: 'The install failed on {count} devices',
    },
    points: { technical: 'mainly' },
    strong: [{ share: 10 }, { count: 50 }],
    clear: [{ share: 3 }, { count: 10 }],
    target: { page: 'rings' },
  },
  ringsBehind: {
    label: { de: 'Ringe hinter dem Plan', en: 'Rings behind plan' },
    one: { de: '1 Ring liegt hinter dem Plan', en: '1 ring is behind plan' },
    many: { de: '{count} Ringe liegen hinter dem Plan', en: '{count} rings are behind plan' },
    points: { technical: 'also', resources: 'also' },
    strong: [{ share: 50, days: 30 }, { days: 60 }],
    clear: [{ days: 21 }],
    target: { page: 'rings' },
  },
  outdatedBuilds: {
    label: { de: 'Veraltete Stände auf Geräten', en: 'Outdated builds on devices' },
    one: { de: '1 Gerät hat einen veralteten Stand', en: '1 device has an outdated build' },
    many: { de: '{count} Geräte haben einen veralteten Stand', en: '{count} devices have an outdated build' },
    points: { resources: 'mainly', technical: 'also' },
    strong: [{ share: 60 }],
    clear: [{ share: 30 }],
    target: { page: 'devices' },
  },
  blockedTasks: {
    label: { de: 'Technisch blockierte Aufgaben', en: 'Tasks blocked for technical reasons' },
    one: { de: '1 Aufgabe ist technisch blockiert', en: '1 task is blocked for a technical reason' },
    many: { de: '{count} Aufgaben sind technisch blockiert', en: '{count} tasks are blocked for technical reasons' },
    points: { technical: 'mainly' },
    strong: [{ count: 2 }, { days: 21 }],
    clear: [{ count: 1 }],
    target: { page: 'engagement' },
  },
  concerns: {
    label: { de: 'Technische Bedenken in Notizen', en: 'Technical concerns in notes' },
    one: {
      de: '1 technisches Bedenken steht in den Techniknotizen',
      en: '1 technical concern stands in the technical notes',
    },
    many: {
      de: '{count} technische Bedenken stehen in den Techniknotizen',
      en: '{count} technical concerns stand in the technical notes',
    },
    points: { technical: 'mainly' },
    strong: [{ count: 3 }],
    clear: [{ count: 2 }, { days: 30 }],
    target: { page: 'notes' },
  },
  notInstalled: {
    label: { de: 'Berechtigt, aber nicht installiert', en: 'Entitled, not installed' },
    one: { de: '1 berechtigte Person hat keine Installation', en: '1 entitled person has no install' },
    many: {
      de: '{count} von {of} berechtigten Personen haben keine Installation',
      en: '{count} of {of} entitled people have no install',
    },
    points: { technical: 'mainly', resources: 'also' },
    strong: [{ share: 40 }],
    clear: [{ share: 20 }],
    target: { page: 'usage' },
  },
} satisfies Partial<Record<EvidenceKind, EvidenceMeaning>>
