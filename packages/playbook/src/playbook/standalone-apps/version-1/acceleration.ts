import type { PlaybookTask } from '../../model.ts'

/** 3650: the running record of the effort to reach and keep 70 % (engagement.md §12). */
export const acceleration: PlaybookTask = {
  id: '3650',
  audience: 'both',
  title: { de: 'Beschleunigung', en: 'Acceleration' },
  guidance: [
    {
      audience: 'team',
      de: 'Gerät ein Kunde ins Stocken, der bereitstellt oder unterbrochen hat, besprechen Engagement-Leitung, Technik und Apps-Experte gemeinsam die Ursache: ein technisches Hindernis, die Einführung bei den Benutzern, fehlende Kräfte beim Kunden oder gesunkene Priorität. Zu jeder Ursache gehört ein eigener Maßnahmenplan. Aktualisieren Sie die Aufgabe, sooft Sie daran arbeiten; sie bleibt das laufende Protokoll der Mühe, mindestens 70 % zu halten. Lässt sich ein technisches Hindernis nicht beseitigen, halten Sie es in der Steuerungsnotiz fest und setzen den Nutzungsstatus auf Blockiert.',
      en: 'When a customer that is deploying, or has interrupted it, stalls, engagement manager, engineer and Apps expert discuss the cause together: a technical blocker, adoption by the users, lacking resources at the customer, or lowered priority. Each cause has a plan of its own. Update the task whenever you work on it; it stays the running record of the effort to keep at least 70 %. If a technical blocker cannot be removed, document it in the management note and set the usage status to Blocked.',
    },
  ],
  doneWhen: [
    {
      audience: 'both',
      de: 'Die aktive Nutzung liegt in zwei abgeschlossenen Monaten nacheinander bei 70 % oder darüber.',
      en: 'Active use is at 70 % or above in two closed months in a row.',
    },
  ],
  ask: [],
  completion: 'stable',
  role: 'FM',
  lane: 'FM',
  obligation: 'optional',
  phase: 'accelerate',
  step: null,
  process: null,
  alsoIn: [],
  service: 'apps',
  conditions: [],
  demands: [],
  after: ['1247'],
  skip: { by: ['FM'], notWhileItemsOpen: false },
  source: 'S',
}
