import type { PlaybookTask } from '../../model.ts'

/** 3070: the checklist made from the questionnaire (engagement.md §2 step 4). */
export const remediationChecklist: PlaybookTask = {
  id: '3070',
  audience: 'both',
  title: { de: 'Behebungs-Checkliste erstellen', en: 'Create remediation checklist' },
  guidance: [
    {
      audience: 'team',
      de: 'Beantworten Sie den Fragebogen für jeden Dienst im Umfang und erzeugen Sie daraus die Checkliste. Gehen Sie immer von der aktuellen Vorlage aus und wählen Sie die Ausgabe, die zur Cloud des Kunden gehört. Entfernen Sie Dienste außerhalb des Umfangs, damit der Kunde nur sieht, was ihn betrifft. Senden Sie ihm eine nachverfolgte Kopie und vereinbaren Sie, wer welche Punkte bearbeitet.',
      en: 'Answer the questionnaire for each service in scope and generate the checklist from it. Always start from the current template and take the edition of the customer’s cloud. Remove services out of scope, so that the customer sees only what concerns it. Send a tracked copy and agree who works on which items.',
    },
  ],
  doneWhen: [
    {
      audience: 'both',
      de: 'Die Checkliste ist aus der aktuellen Vorlage erzeugt und dem Kunden als nachverfolgte Kopie gesendet.',
      en: 'The checklist is generated from the current template and its tracked copy sent to the customer.',
    },
  ],
  ask: [],
  completion: 'checklistCreated',
  role: 'FE',
  lane: 'FE',
  obligation: 'mandatory',
  phase: 'assess',
  step: 4,
  process: null,
  alsoIn: [],
  service: 'apps',
  conditions: [],
  demands: [],
  after: ['3080'],
  skip: { by: ['FE'], notWhileItemsOpen: false },
  source: 'S',
}
