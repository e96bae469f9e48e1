import type { PlaybookTask } from '../../model.ts'

/** 1247: the deployment itself; executed by the customer (engagement.md §2 step 6). */
export const deployment: PlaybookTask = {
  id: '1247',
  audience: 'both',
  title: { de: 'Microsoft 365 Apps bereitstellen', en: 'Deploy Microsoft 365 Apps' },
  guidance: [
    {
      audience: 'team',
      de: 'Begleiten Sie den Kunden vom Paket bis zu den Zielgruppen; ausführen muss der Kunde selbst. Das Paket entsteht mit dem Konfigurationswerkzeug des Apps Admin Centers oder, wenn Configuration Manager verteilt, mit dessen Office-Installationsassistenten. Jede Einstellung folgt aus einer getroffenen Entscheidung. Empfehlen Sie einen Pilot mit repräsentativen Benutzern und den wichtigen Fachanwendungen, bevor breit verteilt wird, und vereinbaren Sie Folgetermine, in denen Sie Fortschritt und aktive Nutzung verfolgen.',
      en: 'Guide the customer from the package to the target groups; the customer executes. The package is made with the configuration tool of the Apps admin centre or, where Configuration Manager distributes, with its Office installer. Every setting follows from a decision taken. Recommend a pilot with representative users and the important line-of-business apps before the broad rollout, and agree follow-up sessions in which you follow progress and active use.',
    },
  ],
  doneWhen: [
    {
      audience: 'both',
      de: 'Die breite Verteilung auf gewöhnliche Produktivgeräte hat begonnen. Das heißt noch nicht „stabil“.',
      en: 'The broad rollout to ordinary production devices has begun. This does not mean “stable”.',
    },
  ],
  ask: [],
  completion: 'broadRollout',
  role: 'FE',
  lane: 'FE',
  obligation: 'mandatory',
  phase: 'enable',
  step: 6,
  process: null,
  alsoIn: [],
  service: 'apps',
  conditions: [],
  demands: [],
  after: ['3190'],
  skip: { by: ['FE'], notWhileItemsOpen: false },
  source: 'S',
}
