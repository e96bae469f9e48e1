import { forBoth, forCustomer, forTeam } from '../content.ts'
import type { PlaybookTask } from '../model.ts'
import { acceleration as acceleration1 } from './version-1/acceleration.ts'
import { assessmentWorkshop as workshop1 } from './version-1/assessment-workshop.ts'
import { deployment as deployment1 } from './version-1/deployment.ts'
import { itemsResolved as itemsResolved1 } from './version-1/items-resolved.ts'
import { pitch as pitch1 } from './version-1/pitch.ts'
import { remediationChecklist as checklist1 } from './version-1/remediation-checklist.ts'

/** The six tasks of the page as in version 1, with words for the customer, questions, and their place among the rest. */

export const assessmentWorkshop: PlaybookTask = {
  ...workshop1,
  guidance: [
    ...workshop1.guidance,
    forCustomer(
      'Im Workshop entscheiden Sie, wie die Apps in Ihr Haus kommen, und benennen, wer in Ihrer IT zuständig ist.',
      'In the workshop you decide how the Apps come into your company, and name who in your IT is responsible.',
    ),
  ],
  ask: [
    forTeam('Womit verteilen Sie heute Software?', 'With what do you distribute software today?'),
    forTeam('Welche Office-Versionen sind heute installiert?', 'Which Office versions are installed today?'),
    forTeam('Welche Add-ins und Makros dürfen nicht ausfallen?', 'Which add-ins and macros must not fail?'),
  ],
  after: ['994'],
  demands: ['technicalNotes'],
}

export const pitch: PlaybookTask = {
  ...pitch1,
  guidance: [
    ...pitch1.guidance,
    forCustomer(
      'Wir zeigen, was mit den Apps für welche Gruppen besser wird, und geben Ihnen Material für Ihre Benutzer.',
      'We show what gets better for which groups with the Apps, and give you material for your users.',
    ),
  ],
  ask: [forTeam('Welche Einwände hören Sie im Haus?', 'Which objections do you hear in-house?')],
}

export const remediationChecklist: PlaybookTask = {
  ...checklist1,
  guidance: [
    ...checklist1.guidance,
    forCustomer(
      'Aus Ihren Antworten entsteht eine Liste dessen, was vor der Verteilung zu beheben ist.',
      'Your answers become a list of what has to be resolved before the rollout.',
    ),
  ],
}

export const itemsResolved: PlaybookTask = {
  ...itemsResolved1,
  guidance: [
    ...itemsResolved1.guidance,
    forCustomer(
      'Bitte prüfen Sie jeden Punkt der Checkliste und bestätigen Sie die ganze Liste, sobald alles behoben ist.',
      'Please check every item of the checklist and confirm the whole list once everything is resolved.',
    ),
  ],
  after: ['1049'],
}

export const deployment: PlaybookTask = {
  ...deployment1,
  guidance: [
    ...deployment1.guidance,
    forCustomer(
      'Sie verteilen die Apps an Ihre Zielgruppen, wir begleiten Sie dabei. Ein Pilot zuvor erspart Überraschungen.',
      'You roll the Apps out to your target groups, and we accompany you. A pilot beforehand saves surprises.',
    ),
  ],
}

export const acceleration: PlaybookTask = {
  ...acceleration1,
  guidance: [
    ...acceleration1.guidance,
    forCustomer(
      'Stockt die Nutzung, suchen wir gemeinsam die Ursache und vereinbaren, was hilft.',
      'If use stalls, we look for the cause together and agree what helps.',
    ),
  ],
  doneWhen: [
    forBoth(
      'Die aktive Nutzung liegt in zwei abgeschlossenen Monaten nacheinander bei 70 % oder darüber.',
      'Active use is at 70 % or above in two closed months in a row.',
    ),
  ],
}
