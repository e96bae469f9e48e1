import type { PlaybookTask } from '../../model.ts'

/** 3190: the customer's confirmation of the whole checklist (engagement.md §2 step 5). */
export const itemsResolved: PlaybookTask = {
  id: '3190',
  audience: 'both',
  title: {
    de: 'Kunde hat alle Punkte geprüft und behoben',
    en: 'Customer reviewed and resolved every item',
  },
  guidance: [
    {
      audience: 'team',
      de: 'Gehen Sie die Checkliste mit dem Kunden durch, bis jeder Punkt behoben oder als nicht zutreffend vermerkt ist. Die Bestätigung gibt der Kunde: eine namentlich genannte Person, mit Datum. Teilbestätigungen gelten je Punkt; die Aufgabe schließt erst mit der ganzen Liste. Begleiten Sie die Behebung mit vereinbarten Zwischenterminen und helfen Sie dort, wo der Kunde nicht weiterkommt.',
      en: 'Go through the checklist with the customer until every item is resolved or noted as not applicable. The confirmation is the customer’s: a named person, with a date. Partial confirmation holds per item; the task closes only on the whole list. Accompany the remediation with agreed checkpoints and help where the customer is stuck.',
    },
  ],
  doneWhen: [
    {
      audience: 'both',
      de: 'Kein Punkt der Checkliste ist offen, und eine namentlich genannte Person des Kunden hat das mit Datum bestätigt.',
      en: 'No item of the checklist is open, and a named person of the customer has confirmed it with a date.',
    },
  ],
  ask: [],
  completion: 'checklistResolved',
  role: 'FE',
  lane: 'FE',
  obligation: 'mandatory',
  phase: 'remediate',
  step: 5,
  process: null,
  alsoIn: [],
  service: 'apps',
  conditions: [],
  demands: [],
  after: ['3070'],
  skip: { by: ['FE'], notWhileItemsOpen: true },
  source: 'S',
}
