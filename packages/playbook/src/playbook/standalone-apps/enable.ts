import { defineTask } from '../define-task.ts'
import type { PlaybookTask } from '../model.ts'

/** Neighbours from the end of the remediation to the success review (engagement.md §3). */
export const remediationExit: PlaybookTask = defineTask({
  id: '1700',
  title: { de: 'Behebung abgeschlossen', en: 'Remediation exit' },
  guidance: {
    de: 'Schließen Sie die Behebung ab, wenn der Kunde die ganze Checkliste bestätigt hat, kein blockierender Punkt offen ist und jeder hingenommene Hinweis eine Notiz trägt. Das Tor G2 hält diese Aufgabe, solange davon etwas fehlt. Gibt es neue Befunde, führt der Weg zurück in eine weitere Analyserunde.',
    en: 'Close the remediation once the customer has confirmed the whole checklist, no blocking item is open and every accepted advisory item carries a note. Gate G2 holds this task while any of it is missing. New findings lead back into another round of assessment.',
  },
  doneWhen: { de: 'Das Tor G2 steht offen.', en: 'Gate G2 is open.' },
  role: 'FM',
  phase: 'remediate',
  process: 'remediation',
  service: 'all',
  after: ['3190'],
  completion: 'gateG2',
})

export const enableTasks: readonly PlaybookTask[] = [
  defineTask({
    id: '1126',
    title: {
      de: 'Projekt- und Technikleitung des Kunden zur Aktivierung treffen',
      en: 'Meet customer PM and tech leads to enable',
    },
    guidance: {
      de: 'Besprechen Sie mit Projekt- und Technikleitung des Kunden, was vor der Verteilung noch zu tun ist: Lizenzen, Paket, Pilotgruppe, Helpdesk, Rückweg. Gehen Sie den Plan der Wellen durch und vereinbaren Sie die Folgetermine bis zur stabilen Nutzung.',
      en: 'Discuss with the customer’s project and technical leads what is left to do before the rollout: licences, package, pilot group, helpdesk, way back. Go through the plan of waves and agree the follow-up sessions until use is stable.',
    },
    toCustomer: {
      de: 'Wir besprechen Lizenzen, Paket, Pilot und die Folgetermine.',
      en: 'We discuss licences, package, pilot and the follow-up sessions.',
    },
    doneWhen: {
      de: 'Das Gespräch ist geführt, der nächste Folgetermin steht.',
      en: 'The meeting was held, and the next follow-up session is agreed.',
    },
    role: 'FE',
    phase: 'enable',
    process: 'enable',
    service: 'all',
    after: ['3190'],
  }),
  defineTask({
    id: '4033',
    title: {
      de: 'Stufenweise Verteilung mit Configuration Manager',
      en: 'Phased deployment with Configuration Manager',
    },
    guidance: {
      de: 'Verteilt der Kunde mit Configuration Manager, helfen Sie ihm, die Wellen als Phasen einzurichten: Sammlungen, Erfolgsschwelle je Phase, Pause vor der nächsten. Beginnen Sie mit der Pilotgruppe und lassen Sie die Schwellen vom Kunden festlegen.',
      en: 'Where the customer distributes with Configuration Manager, help to set up the waves as phases: collections, success threshold for each phase, pause before the next. Begin with the pilot group and let the customer set the thresholds.',
    },
    toCustomer: {
      de: 'Wir helfen, die Verteilung in Configuration Manager in Stufen einzurichten.',
      en: 'We help to set up the rollout in phases in Configuration Manager.',
    },
    doneWhen: {
      de: 'Die Phasen sind eingerichtet und die erste läuft.',
      en: 'The phases are set up and the first one is running.',
    },
    role: 'SME',
    optional: true,
    phase: 'enable',
    process: 'enable',
    service: 'apps',
    after: ['3190'],
    conditions: [{ kind: 'answered', questionId: 'configuration-manager', answer: 'yes' }],
  }),
  defineTask({
    id: '4110',
    title: { de: 'Mobile Office-Apps bereitstellen', en: 'Deploy mobile Office apps' },
    guidance: {
      de: 'Will der Kunde Office auch auf Telefonen und Tablets, klären Sie Verwaltung und Schutz der Geräte und begleiten Sie die Verteilung der mobilen Apps. Das verzögert die Verteilung auf den Arbeitsplätzen nicht.',
      en: 'If the customer wants Office on phones and tablets too, settle management and protection of the devices and accompany the rollout of the mobile apps. It does not delay the rollout to the desktops.',
    },
    toCustomer: {
      de: 'Auf Wunsch begleiten wir Office auf Telefonen und Tablets.',
      en: 'On request we accompany Office on phones and tablets.',
    },
    doneWhen: {
      de: 'Die mobilen Apps sind an die vereinbarten Gruppen verteilt.',
      en: 'The mobile apps are rolled out to the agreed groups.',
    },
    role: 'FE',
    optional: true,
    phase: 'enable',
    process: 'enable',
    service: 'apps',
  }),
  defineTask({
    id: '4111',
    title: { de: 'Vorhandene Apps bei Arbeit von unterwegs verwalten', en: 'Manage existing Apps for remote work' },
    guidance: {
      de: 'Hat der Kunde die Apps schon auf Geräten außerhalb des Hauses, zeigen Sie, wie sie ohne Umweg über das Firmennetz aktuell bleiben: Quelle der Updates, Kanal, Lastverteilung, Überblick über die Versionen.',
      en: 'Where the customer already has the Apps on devices outside the office, show how they stay current without a detour through the company network: source of updates, channel, distribution of load, overview of versions.',
    },
    toCustomer: {
      de: 'Auf Wunsch zeigen wir, wie die Apps unterwegs aktuell bleiben.',
      en: 'On request we show how the Apps stay current on the road.',
    },
    doneWhen: {
      de: 'Geräte außerhalb des Hauses beziehen ihre Updates wie vereinbart.',
      en: 'Devices outside the office take their updates as agreed.',
    },
    role: 'SME',
    optional: true,
    phase: 'enable',
    process: 'enable',
    service: 'apps',
  }),
  defineTask({
    id: '3690',
    title: { de: 'Umfragekontakt benennen', en: 'Identify survey contact' },
    guidance: {
      de: 'Bitten Sie den Kunden um mindestens eine Person, die der Hersteller nach ihrer Zufriedenheit fragen darf: Vor- und Nachname, Mailadresse, Land, Sprache, Dienst. Holen Sie ihre Zustimmung ein, bevor Sie sie als Umfragekontakt vermerken.',
      en: 'Ask the customer for at least one person whom the vendor may ask about satisfaction: first and last name, mail address, country, language, service. Obtain consent before you mark them as survey contact.',
    },
    toCustomer: {
      de: 'Bitte nennen Sie uns eine Person, die der Hersteller zur Zufriedenheit befragen darf.',
      en: 'Please name a person whom the vendor may ask about satisfaction.',
    },
    doneWhen: {
      de: 'Mindestens ein Umfragekontakt mit Einwilligung ist erfasst.',
      en: 'At least one survey contact with consent is recorded.',
    },
    role: 'FM',
    phase: 'enable',
    process: 'enable',
    service: 'all',
    completion: 'surveyContact',
    demands: ['surveyContact'],
  }),
  defineTask({
    id: '1701',
    title: { de: 'Aktivierung abgeschlossen', en: 'Enablement complete' },
    guidance: {
      de: 'Schließen Sie die Aktivierung ab, wenn die breite Verteilung begonnen hat und der Grund des Nutzungsstatus „Einführung bei Benutzern“ lautet. Das Tor G4 hält diese Aufgabe, solange davon etwas fehlt. Aktiviert heißt 100 aktive Benutzer oder, unter 1.000 Plätzen, 10 %; stabil ist der Kunde damit noch nicht.',
      en: 'Close the enablement once the broad rollout has begun and the reason of the usage status says “user adoption”. Gate G4 holds this task while any of it is missing. Enabled means 100 active users or, below 1,000 seats, 10 %; it does not make the customer stable.',
    },
    doneWhen: { de: 'Das Tor G4 steht offen.', en: 'Gate G4 is open.' },
    role: 'FM',
    phase: 'enable',
    process: 'enable',
    service: 'all',
    after: ['1247'],
    completion: 'gateG4',
  }),
]

export const successTasks: readonly PlaybookTask[] = [
  defineTask({
    id: '3735',
    title: { de: 'Erfolgsgespräch', en: 'Success review meeting' },
    guidance: {
      de: 'Sehen Sie mit Auftraggeber und Projektleitung auf das Vorhaben zurück: Was wurde erreicht, wie hat sich die aktive Nutzung entwickelt, was nehmen beide Seiten mit, was kommt als Nächstes? Halten Sie vereinbarte nächste Schritte mit Datum fest.',
      en: 'Look back on the project with sponsor and project lead: what was achieved, how did active use develop, what do both sides learn, what comes next? Record agreed next steps with a date.',
    },
    toCustomer: {
      de: 'Gemeinsam blicken wir zurück und vereinbaren, was als Nächstes kommt.',
      en: 'Together we look back and agree what comes next.',
    },
    doneWhen: {
      de: 'Das Gespräch ist geführt und sein Ergebnis festgehalten.',
      en: 'The meeting was held and its outcome recorded.',
    },
    role: 'FM',
    phase: 'accelerate',
    process: 'success',
    service: 'all',
    after: ['1247'],
  }),
  defineTask({
    id: '4058',
    title: { de: 'Rückzug abgeschlossen', en: 'Disengagement complete' },
    guidance: {
      de: 'Kam das Engagement als Unterstützungsanfrage, beenden Sie es förmlich: Verabschieden Sie sich beim Kunden, informieren Sie die Account-Seite und schreiben Sie die letzte Steuerungsnotiz mit dem Termin, an dem jemand wieder nachfragt.',
      en: 'Where the engagement came as a request for assistance, end it formally: take leave of the customer, inform the account side and write the final management note with the date on which somebody asks again.',
    },
    doneWhen: {
      de: 'Kunde und Account-Seite sind informiert, die letzte Notiz ist geschrieben.',
      en: 'Customer and account side are informed, and the final note is written.',
    },
    role: 'FM',
    phase: 'accelerate',
    process: 'completion',
    service: 'all',
    after: ['3735'],
    conditions: [{ kind: 'origin', origin: 'requestForAssistance' }],
  }),
]
