import { defineTask } from '../define-task.ts'
import type { PlaybookTask } from '../model.ts'

/** Neighbours of the assessment: planning with the architect, adoption, agreement on the checklist (engagement.md §3). */
export const assessTasks: readonly PlaybookTask[] = [
  defineTask({
    id: '4091',
    title: { de: 'Beim Bereitstellungsplan helfen', en: 'Help build the deployment plan' },
    guidance: {
      de: 'Erarbeiten Sie mit dem Kunden den Plan: Wellen und Zielgruppen, Verteilwerkzeug, Updatekanal, Pilot mit Ausstiegskriterien, Umgang mit Add-ins und Makros, Kommunikation. Rechnen Sie Urlaubszeiten und Änderungssperren ein. Der Plan gehört dem Kunden; Sie bringen Erfahrung ein.',
      en: 'Work out the plan with the customer: waves and target groups, distribution tool, update channel, pilot with exit criteria, add-ins and macros, communication. Allow for holidays and change freezes. The plan is the customer’s; you bring experience.',
    },
    doneWhen: {
      de: 'Ein Plan mit Wellen, Terminen und Zuständigen liegt vor.',
      en: 'A plan with waves, dates and owners exists.',
    },
    role: 'GM_FTA',
    phase: 'assess',
    process: 'enterprise-workshops',
    service: 'apps',
    after: ['4090'],
    conditions: [{ kind: 'roleAssigned', role: 'GM_FTA' }],
  }),
  defineTask({
    id: '4092',
    title: { de: 'Den Plan mit dem Lieferteam durchgehen', en: 'Review that plan with delivery' },
    guidance: {
      de: 'Stellen Sie Leitung und Technik den Plan vor, bevor die Behebung beginnt. Vergleichen Sie ihn mit den Entscheidungen aus dem Analyse-Workshop, benennen Sie Risiken und legen Sie fest, wer den Kunden bei welcher Welle begleitet.',
      en: 'Present the plan to manager and engineer before remediation begins. Compare it with the decisions of the assessment workshop, name risks and settle who accompanies the customer in which wave.',
    },
    doneWhen: {
      de: 'Leitung und Technik kennen den Plan und haben ihm zugestimmt.',
      en: 'Manager and engineer know the plan and have agreed to it.',
    },
    role: 'GM_FTA',
    phase: 'assess',
    process: 'enterprise-workshops',
    service: 'apps',
    after: ['4091'],
    conditions: [{ kind: 'roleAssigned', role: 'GM_FTA' }],
  }),
  defineTask({
    id: '4047',
    title: { de: 'Gespräch zu Einführung & Veränderung führen', en: 'ACM conversation held' },
    guidance: {
      de: 'Besprechen Sie mit Auftraggebern und Fachbereichen, wie die Menschen im Haus von der Umstellung erfahren und wer ihnen hilft: Auftraggeber, Szenarien, Bekanntmachung, Schulung. Nehmen Sie Einwände auf und übergeben Sie Material. Wiederholen Sie das Gespräch, wenn ein Kunde später ins Stocken gerät.',
      en: 'Discuss with sponsors and departments how people in the company learn of the change and who helps them: stakeholders, scenarios, awareness, training. Take objections and hand over material. Repeat the talk when a customer stalls later.',
    },
    toCustomer: {
      de: 'Gemeinsam überlegen wir, wie Ihre Benutzer von der Umstellung erfahren und wer ihnen hilft.',
      en: 'Together we consider how your users learn of the change and who helps them.',
    },
    doneWhen: {
      de: 'Das Gespräch ist geführt, Einwände und nächste Schritte sind festgehalten.',
      en: 'The conversation was held; objections and next steps are recorded.',
    },
    ask: [
      { de: 'Welche Gruppen trifft die Umstellung am meisten?', en: 'Which groups does the change concern most?' },
      {
        de: 'Wer spricht für das Vorhaben, und wer ist dagegen?',
        en: 'Who speaks for the project, and who is against it?',
      },
    ],
    role: 'FM',
    phase: 'assess',
    step: 2,
    process: 'acm',
    service: 'all',
    after: ['994'],
    source: 'S',
  }),
  defineTask({
    id: '3734',
    title: { de: 'Kompatibilitätshilfe (App Assure) vorstellen', en: 'App Assure value presentation' },
    guidance: {
      de: 'Stellen Sie vor, wie der Hersteller bei unverträglichen Fachanwendungen, Add-ins und Makros hilft, wie man einen Fall meldet und was er nicht abdeckt. So kennt der Kunde den Weg, bevor ein Befund die Verteilung aufhält.',
      en: 'Present how the vendor helps with incompatible line-of-business apps, add-ins and macros, how a case is reported and what it does not cover. Thus the customer knows the way before a finding holds up the rollout.',
    },
    toCustomer: {
      de: 'Wir zeigen, wie Ihnen der Hersteller bei unverträglichen Anwendungen hilft.',
      en: 'We show how the vendor helps you with incompatible applications.',
    },
    doneWhen: {
      de: 'Die Hilfe ist vorgestellt, der Meldeweg ist dem Kunden bekannt.',
      en: 'The service was presented, and the customer knows how to report a case.',
    },
    role: 'FM',
    phase: 'assess',
    process: 'acm',
    service: 'apps',
    after: ['994'],
  }),
  defineTask({
    id: '1049',
    title: {
      de: 'Checkliste mit dem Kunden durchgehen, Maßnahmen vereinbaren',
      en: 'Review checklist with customer, agree actions',
    },
    guidance: {
      de: 'Gehen Sie die erzeugte Behebungs-Checkliste Punkt für Punkt mit der IT des Kunden durch. Erklären Sie, warum ein Punkt zählt, trennen Sie Blockierendes von Hinweisen und vereinbaren Sie zu jedem Punkt Zuständige, Termin und Art der Behebung. Legen Sie den Rhythmus der Zwischentermine fest.',
      en: 'Go through the generated remediation checklist with the customer’s IT, item by item. Explain why an item matters, separate blocking from advisory ones, and agree owner, date and kind of remedy for each. Settle the cadence of the checkpoints.',
    },
    toCustomer: {
      de: 'Wir gehen die Checkliste mit Ihnen durch und vereinbaren, wer welchen Punkt bis wann behebt.',
      en: 'We go through the checklist with you and agree who resolves which item by when.',
    },
    doneWhen: { de: 'Jeder Punkt hat Zuständige und einen Termin.', en: 'Every item has an owner and a date.' },
    role: 'FE',
    phase: 'assess',
    step: 4,
    process: 'technical-assessment',
    service: 'all',
    after: ['3070'],
  }),
  defineTask({
    id: '3981',
    title: { de: 'Alle vereinbarten Workshops durchgeführt', en: 'All scoped workshops delivered' },
    guidance: {
      de: 'Prüfen Sie, welche Workshops mit dem Kunden vereinbart wurden, und halten Sie die noch fehlenden ab. Was der Kunde nicht mehr braucht, nehmen Sie ausdrücklich aus dem Umfang; stillschweigend entfällt nichts.',
      en: 'Check which workshops were agreed with the customer and hold those still missing. What the customer no longer needs is taken out of scope explicitly; nothing is dropped silently.',
    },
    toCustomer: {
      de: 'Alle mit Ihnen vereinbarten Workshops haben stattgefunden.',
      en: 'All workshops agreed with you have taken place.',
    },
    doneWhen: {
      de: 'Jeder vereinbarte Workshop ist gehalten oder aus dem Umfang genommen.',
      en: 'Every agreed workshop was held or taken out of scope.',
    },
    role: 'FE',
    phase: 'assess',
    process: 'service-workshops',
    service: 'all',
    after: ['3080'],
  }),
  defineTask({
    id: '1699',
    title: { de: 'Technische Analyse abgeschlossen', en: 'Technical assessment complete' },
    guidance: {
      de: 'Schließen Sie die Analyse ab, wenn Plan und Checkliste übergeben sind: Workshop, Präsentation, Checkliste und ihre Durchsprache sind erledigt oder begründet übersprungen, und die Bereitschaftsanalyse ist geprüft oder begründet ausgelassen. Das Tor G1 hält diese Aufgabe, solange davon etwas fehlt.',
      en: 'Close the assessment once plan and checklist are delivered: workshop, pitch, checklist and its review are complete or skipped with a reason, and the readiness analysis is reviewed or left out with a reason. Gate G1 holds this task while any of it is missing.',
    },
    doneWhen: {
      de: 'Plan und Checkliste sind übergeben, und das Tor G1 steht offen.',
      en: 'Plan and checklist are delivered, and gate G1 is open.',
    },
    role: 'FM',
    phase: 'assess',
    process: 'technical-assessment',
    service: 'all',
    after: ['1049'],
    completion: 'gateG1',
  }),
]
