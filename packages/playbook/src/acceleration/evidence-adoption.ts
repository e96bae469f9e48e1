import type { EvidenceKind, EvidenceMeaning } from './evidence-model.ts'

/** Signs in the funnel and in the work on people: first of all of a barrier to adoption (acm.md §5–§9). */
export const adoptionEvidence = {
  notActivated: {
    label: { de: 'Installiert, aber nicht aktiviert', en: 'Installed, not activated' },
    one: { de: '1 Person hat nach der Installation nie aktiviert', en: '1 person never activated after the install' },
    many: {
      de: '{count} von {of} Personen haben nach der Installation nie aktiviert',
      en: '{count} of {of} people never activated after the install',
    },
    points: { adoption: 'mainly', technical: 'also' },
    strong: [{ share: 30 }],
    clear: [{ share: 15 }],
    target: { page: 'usage' },
  },
  installedNotActive: {
    label: { de: 'Aktiviert, aber nicht genutzt', en: 'Activated, not used' },
    one: { de: '1 Person hat aktiviert und nutzt es nicht', en: '1 person activated and does not use it' },
    many: {
      de: '{count} von {of} Personen haben aktiviert und nutzen es nicht',
      en: '{count} of {of} people activated and do not use it',
    },
    points: { adoption: 'mainly' },
    strong: [{ share: 35 }],
    clear: [{ share: 20 }],
    target: { page: 'usage' },
  },
  laggingSegments: {
    label: { de: 'Bereiche, die zurückliegen', en: 'Segments that lag' },
    one: { de: '1 Bereich liegt zurück', en: '1 segment lags' },
    many: { de: '{count} Bereiche liegen zurück', en: '{count} segments lag' },
    points: { adoption: 'mainly', technical: 'also' },
    strong: [{ count: 3, share: 50 }],
    clear: [{ count: 2 }],
    target: { page: 'segments' },
  },
  peakThenDecline: {
    label: { de: 'Gipfel, danach Rückgang', en: 'Peak, then decline' },
    one: {
      de: '1 Person arbeitet seit dem Gipfel nicht mehr damit',
      en: '1 person has stopped using it since the peak',
    },
    many: {
      de: '{count} von {of} Personen arbeiten seit dem Gipfel nicht mehr damit',
      en: '{count} of {of} people have stopped using it since the peak',
    },
    points: { adoption: 'mainly' },
    strong: [{ share: 30 }],
    clear: [{ share: 15 }],
    target: { page: 'usage' },
  },
  missingChampion: {
    label: { de: 'Gruppen ohne Multiplikator', en: 'Groups without a champion' },
    one: { de: '1 Gruppe hat keinen geschulten Multiplikator', en: '1 group has no trained champion' },
    whole: {
      de: 'Beim Kunden ist kein Multiplikator benannt',
      en: 'No champion is named at the customer',
    },
    many: {
      de: '{count} Gruppen haben keinen geschulten Multiplikator',
      en: '{count} groups have no trained champion',
    },
    points: { adoption: 'mainly' },
    strong: [{ count: 3, share: 75 }],
    clear: [{ count: 2, share: 30 }],
    target: { page: 'adoption' },
  },
  openObjections: {
    label: { de: 'Offene Einwände', en: 'Open objections' },
    one: { de: '1 Einwand ist nicht beantwortet', en: '1 objection is not settled' },
    many: { de: '{count} Einwände sind nicht beantwortet', en: '{count} objections are not settled' },
    points: { adoption: 'mainly', priority: 'also' },
    strong: [{ count: 4 }, { count: 2, days: 45 }],
    clear: [{ count: 2 }, { days: 30 }],
    target: { page: 'adoption' },
  },
  lateMessages: {
    label: { de: 'Mitteilungen zu spät oder nicht gesendet', en: 'Messages late or not sent' },
    one: { de: '1 Mitteilung ist zu spät oder nicht gesendet', en: '1 message is late or was not sent' },
    many: {
      de: '{count} Mitteilungen sind zu spät oder nicht gesendet',
      en: '{count} messages are late or were not sent',
    },
    points: { adoption: 'mainly', resources: 'also' },
    strong: [{ count: 4, share: 50 }],
    clear: [{ count: 2 }],
    target: { page: 'adoption' },
  },
  lowTraining: {
    label: { de: 'Gruppen mit wenig Schulung', en: 'Groups with little training' },
    one: { de: '1 Gruppe ist zu weniger als 70 % geschult', en: '1 group is trained to less than 70 %' },
    many: {
      de: '{count} Gruppen sind zu weniger als 70 % geschult',
      en: '{count} groups are trained to less than 70 %',
    },
    points: { adoption: 'mainly', resources: 'also' },
    strong: [{ count: 3, share: 75 }],
    clear: [{ count: 2 }],
    target: { page: 'adoption' },
  },
} satisfies Partial<Record<EvidenceKind, EvidenceMeaning>>
