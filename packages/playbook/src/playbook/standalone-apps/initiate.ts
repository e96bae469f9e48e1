import { defineTask } from '../define-task.ts'
import type { PlaybookTask } from '../model.ts'

/** Kickoff and cadence: what comes before the first workshop (engagement.md §3). */
export const initiateTasks: readonly PlaybookTask[] = [
  defineTask({
    id: '3616',
    title: { de: 'Ersten Kontakt mit dem Kunden herstellen', en: 'Complete first customer contact' },
    guidance: {
      de: 'Sprechen Sie die Ansprechperson des Kunden an und stellen Sie sich und das Team vor. Bei einer Unterstützungsanfrage geschieht das binnen zwei Arbeitstagen nach der Zuweisung. Klären Sie, ob der Kunde die Apps wirklich bereitstellen will und warum, und halten Sie das als Nutzungsstatus mit Absichtsnotiz fest. Eine erste Mail oder eine Nachricht auf dem Anrufbeantworter ist noch nicht der Beginn des Engagements.',
      en: 'Speak to the customer’s contact and introduce yourself and the team. For a request for assistance this happens within two working days of assignment. Find out whether the customer really wants to deploy the Apps, and why, and record that as usage status with an intent note. A first mail or a voicemail is not yet the start of the engagement.',
    },
    toCustomer: {
      de: 'Wir melden uns bei Ihnen, stellen das Team vor und hören, was Sie erreichen möchten.',
      en: 'We get in touch, introduce the team and listen to what you want to achieve.',
    },
    doneWhen: {
      de: 'Mit der Ansprechperson des Kunden ist gesprochen, und ihre Absicht ist festgehalten.',
      en: 'The customer’s contact has been spoken to, and their intent is recorded.',
    },
    ask: [
      {
        de: 'Was soll mit den Apps besser werden, und bis wann?',
        en: 'What shall get better with the Apps, and by when?',
      },
      { de: 'Endet der Support einer älteren Office-Version?', en: 'Does support of an older Office end?' },
      { de: 'Wird gleichzeitig Windows umgestellt?', en: 'Is Windows upgraded at the same time?' },
    ],
    role: 'FM',
    phase: 'initiate',
    process: 'kickoff',
    service: 'all',
    demands: ['l1', 'l2', 'managementNotes'],
  }),
  defineTask({
    id: '994',
    title: { de: 'Kickoff durchführen', en: 'Hold kickoff meeting(s)' },
    guidance: {
      de: 'Bringen Sie Ansprechpersonen des Kunden, Technik und gegebenenfalls Partner an einen Tisch. Erläutern Sie Ablauf, Rollen und Umfang der Leistung, vereinbaren Sie Durchführungsmodell, Zieltermin und Gesprächsrhythmus. Zeichnen Sie auf, wer auf Kundenseite entscheidet und wer ausführt. Der Tag, an dem das inhaltliche Gespräch beginnt, ist der Beginn des Engagements.',
      en: 'Bring the customer’s contacts, the engineer and any partner to one table. Explain course, roles and scope of the service, agree engagement scenario, target date and cadence. Write down who decides and who executes on the customer’s side. The day on which you begin to talk in substance is the engagement start date.',
    },
    toCustomer: {
      de: 'Wir vereinbaren gemeinsam Ablauf, Zuständige, Zieltermin und wie oft wir uns sprechen.',
      en: 'Together we agree the course, who is responsible, the target date and how often we meet.',
    },
    doneWhen: {
      de: 'Der Kickoff ist gehalten; Durchführungsmodell, Zieltermin und Zuständige sind festgehalten.',
      en: 'The kickoff was held; scenario, target date and the people responsible are recorded.',
    },
    ask: [
      { de: 'Wer trägt den Erfolg im Haus?', en: 'Who owns the success in-house?' },
      {
        de: 'Welcher Partner arbeitet mit, und wie weit reicht sein Auftrag?',
        en: 'Which partner takes part, and how far does its contract reach?',
      },
    ],
    role: 'FM',
    phase: 'initiate',
    process: 'kickoff',
    service: 'all',
    after: ['3616'],
    demands: ['scenario'],
  }),
  defineTask({
    id: '983',
    title: { de: 'Partnervermittlung (QuickLeads)', en: 'QuickLeads: refer a partner' },
    guidance: {
      de: 'Fehlen dem Kunden Kräfte oder Kenntnisse, liegt die Arbeit außerhalb der Leistung oder soll jemand selbst Hand anlegen, vermitteln Sie einen Partner. Holen Sie zuerst die Einwilligung des Kunden ein und beschreiben Sie Bedarf, Region, Sprache, Größe und gewünschten Beginn. Bietet Ihr eigenes Haus diese Leistung an, sagen Sie das offen. In der Beschleunigung ist das der Weg zu umfassenderer Hilfe bei der Einführung.',
      en: 'Where the customer lacks people or skill, the work is outside the service, or hands-on work is wanted, refer a partner. First obtain the customer’s consent and describe need, region, language, size and wished start. If your own company offers this service, say so openly. During acceleration this is the way to wider help with adoption.',
    },
    toCustomer: {
      de: 'Auf Wunsch und mit Ihrer Einwilligung vermitteln wir einen Partner für Arbeit außerhalb unserer Leistung.',
      en: 'On request and with your consent we refer a partner for work outside our service.',
    },
    doneWhen: {
      de: 'Die Vermittlung ist gesendet und angenommen, oder der Kunde hat abgelehnt.',
      en: 'The referral is sent and accepted, or the customer declined.',
    },
    role: 'FM',
    optional: true,
    phase: 'initiate',
    alsoIn: ['assess', 'accelerate'],
    process: 'kickoff',
    service: 'all',
  }),
  defineTask({
    id: '3333',
    title: { de: 'Statusgespräche mit dem Kunden führen', en: 'Hold customer health meetings' },
    guidance: {
      de: 'Sprechen Sie je nach Phase alle ein bis zwei Wochen mit dem Kunden über Stand, Meilensteine, Hindernisse, Erreichtes, geänderte Termine und Zufriedenheit. Bei Großkunden führt die Architektur das Gespräch. Halten Sie fest, was vereinbart wurde, und schreiben Sie die Enterprise-Notiz danach, höchstens 21 Tage nach der vorigen.',
      en: 'Talk with the customer every one to two weeks, by phase, about health, milestones, blockers, accomplishments, changed dates and satisfaction. For enterprise customers the architect leads the talk. Record what was agreed and write the enterprise note afterwards, never more than 21 days after the one before.',
    },
    toCustomer: {
      de: 'In regelmäßigen Gesprächen sehen wir gemeinsam auf Stand, Hindernisse und Termine.',
      en: 'In regular talks we look at state, blockers and dates together.',
    },
    doneWhen: { de: 'Die Reihe ist vereinbart und läuft.', en: 'The series is agreed and running.' },
    role: 'FTA',
    phase: 'initiate',
    process: 'cadence',
    service: 'all',
    after: ['994'],
    conditions: [{ kind: 'roleAssigned', role: 'FTA' }],
    demands: ['enterpriseNotes'],
  }),
  defineTask({
    id: '4090',
    title: {
      de: 'Absicht klären: Apps statt Office mit Dauerlizenz',
      en: 'Validate intent: Apps rather than perpetual Office',
    },
    guidance: {
      de: 'Klären Sie vor Ort mit den Entscheidern, dass der Kunde die Apps und nicht eine Office-Version mit Dauerlizenz verteilen will. Hören Sie Gründe für die Dauerlizenz an und stellen Sie die Folgen nebeneinander: Updates, Support, Zusammenarbeit mit den Clouddiensten. Melden Sie das Ergebnis der Leitung, die den Nutzungsstatus danach setzt.',
      en: 'Establish on site with the decision makers that the customer will deploy the Apps and not a perpetual Office. Listen to the reasons for the perpetual licence and lay the consequences side by side: updates, support, working with the cloud services. Report the result to the engagement manager, who sets the usage status accordingly.',
    },
    doneWhen: {
      de: 'Die Entscheider haben sich für die Apps ausgesprochen, oder die Leitung kennt ihr Nein.',
      en: 'The decision makers have declared for the Apps, or the manager knows their no.',
    },
    role: 'GM_FTA',
    phase: 'initiate',
    process: 'enterprise-workshops',
    service: 'apps',
    conditions: [{ kind: 'roleAssigned', role: 'GM_FTA' }],
  }),
]
