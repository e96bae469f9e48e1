import type { PlaybookTask } from '../../model.ts'

/** 3080: the workshop in which the customer decides how the Apps are deployed (engagement.md §2 step 1). */
export const assessmentWorkshop: PlaybookTask = {
  id: '3080',
  audience: 'both',
  title: { de: 'Analyse-Workshop', en: 'Assessment workshop' },
  guidance: [
    {
      audience: 'team',
      de: 'Stellen Sie dem Kunden den Ablauf der Bereitstellung vor und gehen Sie die Entscheidungen gemeinsam durch: Architektur, Updatekanal, Sprachen, Verteilwerkzeug, Umgang mit vorhandenem Office. Bringen Sie mit, was über die Geräte und die Umgebung bereits bekannt ist. Der Workshop soll den Kunden zu Entscheidungen führen, nicht nur informieren: Halten Sie zu jeder Entscheidung fest, wer sie bis wann trifft, oder bis zu welchem Tag sie zurückgestellt ist. Benennen Sie zum Schluss mit Namen, wer in der IT des Kunden zuständig ist, und verweisen Sie auf den öffentlichen Bereitstellungsleitfaden des Herstellers.',
      en: 'Introduce the course of the deployment and go through the decisions together: architecture, update channel, languages, distribution tool, what happens to Office already installed. Bring what is known about devices and environment. The workshop shall lead the customer to decisions, not only inform: record for each one who takes it by when, or until which day it is deferred. At the end, name the people of the customer’s IT team who are responsible, and point to the vendor’s public deployment guide.',
    },
  ],
  doneWhen: [
    {
      audience: 'both',
      de: 'Jede Pflichtentscheidung ist getroffen oder mit Datum zurückgestellt, und das zuständige IT-Team des Kunden ist benannt.',
      en: 'Every mandatory decision is decided or deferred with a date, and the customer’s responsible IT team is named.',
    },
  ],
  ask: [],
  completion: 'workshop',
  role: 'FE',
  lane: 'FE',
  obligation: 'mandatory',
  phase: 'assess',
  step: 1,
  process: null,
  alsoIn: [],
  service: 'apps',
  conditions: [],
  demands: ['technicalNotes'],
  after: [],
  skip: { by: ['FE'], notWhileItemsOpen: false },
  source: 'S',
}
