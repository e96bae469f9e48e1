import type { PlaybookTask } from '../../model.ts'

/** 3738: the pitch within the ACM conversation (engagement.md §2 step 2). */
export const pitch: PlaybookTask = {
  id: '3738',
  audience: 'both',
  title: { de: 'Nutzenpräsentation', en: 'Pitch / business value presentation' },
  guidance: [
    {
      audience: 'team',
      de: 'Führen Sie nach dem Kickoff, mit den Ergebnissen des Analyse-Workshops in der Hand, das Gespräch über Einführung und Veränderung. Zeigen Sie, was für welche Gruppen besser wird, räumen Sie Irrtümer über den Unterschied zu älteren Versionen aus und nehmen Sie Einwände in den Worten des Kunden auf. Übergeben Sie Material, mit dem der Kunde seine Benutzer selbst informieren kann, und halten Sie fest, was Sie wann übergeben haben. Das Gespräch lässt sich später wiederholen, um einen ins Stocken geratenen Kunden wieder in Gang zu bringen.',
      en: 'Hold the adoption and change conversation after the kickoff, with the results of the assessment workshop at hand. Show what gets better for which groups, clear up misconceptions about the difference to older versions, and take objections in the customer’s own words. Hand over material with which the customer can inform its users, and record what you handed over and when. The conversation may be repeated later to get a stalled customer moving again.',
    },
  ],
  doneWhen: [
    {
      audience: 'both',
      de: 'Die Präsentation ist gehalten und die Übergabe des Materials festgehalten, oder sie ist mit Begründung übersprungen.',
      en: 'The pitch was held and the hand-over of material recorded, or it was skipped with a reason.',
    },
  ],
  ask: [],
  completion: 'asserted',
  role: 'FM',
  lane: 'FM',
  obligation: 'mandatory',
  phase: 'assess',
  step: 2,
  process: null,
  alsoIn: [],
  service: 'apps',
  conditions: [],
  demands: [],
  after: ['3080'],
  skip: { by: ['FM'], notWhileItemsOpen: false },
  source: 'S',
}
