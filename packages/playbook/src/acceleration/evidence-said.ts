import type { EvidenceKind, EvidenceMeaning } from './evidence-model.ts'

/** What people answered when they opened the case (engagement.md §12; the four opening questions). */
export const saidEvidence = {
  saidTechnicalBlocker: {
    label: { de: 'Antwort: technisches Hindernis', en: 'Answer: technical blocker' },
    one: {
      de: 'Beim Eröffnen hieß es: Es gibt ein technisches Hindernis',
      en: 'On opening it was said: there is a technical blocker',
    },
    many: {
      de: 'Beim Eröffnen hieß es: Es gibt ein technisches Hindernis',
      en: 'On opening it was said: there is a technical blocker',
    },
    points: { technical: 'mainly' },
    strong: [{ count: 1 }],
    clear: [],
    target: { page: 'acceleration' },
  },
  saidIntentReduced: {
    label: { de: 'Antwort: Absicht gesunken', en: 'Answer: intent reduced' },
    one: { de: 'Beim Eröffnen hieß es: Die Absicht ist gesunken', en: 'On opening it was said: the intent is reduced' },
    many: {
      de: 'Beim Eröffnen hieß es: Die Absicht ist gesunken',
      en: 'On opening it was said: the intent is reduced',
    },
    points: { priority: 'mainly' },
    strong: [{ count: 1 }],
    clear: [],
    target: { page: 'acceleration' },
  },
  saidNoPlan: {
    label: { de: 'Antwort: kein Plan', en: 'Answer: no plan' },
    one: { de: 'Beim Eröffnen hieß es: Es gab keinen Plan', en: 'On opening it was said: there was no plan' },
    many: { de: 'Beim Eröffnen hieß es: Es gab keinen Plan', en: 'On opening it was said: there was no plan' },
    points: { resources: 'mainly', priority: 'also' },
    strong: [],
    clear: [{ count: 1 }],
    target: { page: 'acceleration' },
  },
  saidWhatChanged: {
    label: { de: 'Antwort: was sich geändert hat', en: 'Answer: what changed' },
    one: { de: 'Was sich geändert hat, deutet darauf', en: 'What changed points to it' },
    many: { de: 'Was sich geändert hat, deutet darauf', en: 'What changed points to it' },
    points: {},
    strong: [],
    clear: [{ count: 1 }],
    target: { page: 'acceleration' },
  },
} satisfies Partial<Record<EvidenceKind, EvidenceMeaning>>
