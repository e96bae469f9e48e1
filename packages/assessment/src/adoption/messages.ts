import type { Text } from '../text.ts'

/** To whom a message goes. */
export type MessageAudience =
  | 'managers'
  | 'staffRepresentation'
  | 'everybody'
  | 'champions'
  | 'group'
  | 'affected'
  | 'inactive'
  | 'sponsor'

/** What each audience is called. */
export const AUDIENCE_WORDS: Readonly<Record<MessageAudience, Text>> = {
  managers: { de: 'Führungskräfte', en: 'managers' },
  staffRepresentation: { de: 'Personalvertretung', en: 'staff representation' },
  everybody: { de: 'alle', en: 'everybody' },
  champions: { de: 'Multiplikatoren', en: 'champions' },
  group: { de: 'die Gruppe', en: 'the group' },
  affected: { de: 'wer einen bekannten Befund hat', en: 'people with known findings' },
  inactive: { de: 'wer noch nicht aktiv ist', en: 'people who are not active yet' },
  sponsor: { de: 'auftraggebende Leitung', en: 'sponsor' },
}

export interface MessageTemplate {
  readonly id: string
  /** Days after the ring day of the group; before it where negative. */
  readonly day: number
  readonly to: readonly MessageAudience[]
  readonly channel: Text
  /** Minutes that it takes where people meet for it; null: it is written only. */
  readonly meets: number | null
  readonly subject: Text
  readonly body: Text
}

/** What is said when, counted from the ring day of the group. Placeholders stand in braces. (acm.md §4) */
export const MESSAGE_TEMPLATES: readonly MessageTemplate[] = [
  {
    id: 'managers',
    day: -60,
    to: ['managers'],
    channel: { de: 'Besprechung und Mail der Leitung', en: 'meeting and mail from the sponsor' },
    meets: 20,
    subject: { de: 'Warum wir unser Office erneuern', en: 'Why we renew our Office' },
    body: {
      de: 'Guten Tag,\n\nab {month} bekommen wir bei {customer} die Microsoft 365 Apps. {reason}\n\nIch bitte Sie um dreierlei: Sagen Sie es Ihrem Team selbst, geben Sie Zeit für die Schulung, und nennen Sie uns jemanden, der gern hilft.\n\n{sponsor}',
      en: 'Hello,\n\nfrom {month} on, {customer} gets the Microsoft 365 Apps. {reason}\n\nI ask you for three things: tell your team yourself, allow time for training, and name somebody who likes to help.\n\n{sponsor}',
    },
  },
  {
    id: 'staffRepresentation',
    day: -45,
    to: ['staffRepresentation'],
    channel: { de: 'Besprechung', en: 'meeting' },
    meets: 60,
    subject: {
      de: 'Information zur Einführung der Microsoft 365 Apps',
      en: 'Information on introducing the Microsoft 365 Apps',
    },
    body: {
      de: 'Guten Tag,\n\nwir möchten Ihnen Umfang, Daten, Einstellungen und die Schulung in der Arbeitszeit vorstellen. Gemessen wird: {measuring}.\n\nWann passt es Ihnen?\n\n{sponsor}',
      en: 'Hello,\n\nwe would like to show you scope, data, settings and training in working time. What is measured: {measuring}.\n\nWhen would it suit you?\n\n{sponsor}',
    },
  },
  {
    id: 'everybody',
    day: -30,
    to: ['everybody'],
    channel: { de: 'Intranet und Mail', en: 'intranet and mail' },
    meets: null,
    subject: { de: 'Ihr neues Office kommt im {month}', en: 'Your new Office comes in {month}' },
    body: {
      de: 'Guten Tag,\n\nim {month} bekommen Sie ein neues Office. Ihre Dateien und Programme bleiben; manches sieht etwas anders aus.\n\nFragen beantwortet {helpdesk}.',
      en: 'Hello,\n\nin {month} you get a new Office. Your files and programs stay; some things look a little different.\n\nQuestions are answered by {helpdesk}.',
    },
  },
  {
    id: 'champions',
    day: -21,
    to: ['champions'],
    channel: { de: 'Termin', en: 'session' },
    meets: 60,
    subject: { de: 'Start für unsere Multiplikatoren', en: 'Start for our champions' },
    body: {
      de: 'Guten Tag,\n\nSie sind zuerst dran: Schulung und Testgerät. Wir treffen uns am {championDay}.\n\nDanke, dass Sie helfen.',
      en: 'Hello,\n\nyou come first: training and test device. We meet on {championDay}.\n\nThank you for helping.',
    },
  },
  {
    id: 'yourDate',
    day: -14,
    to: ['group'],
    channel: { de: 'Mail und Teambesprechung', en: 'mail and team meeting' },
    meets: null,
    subject: { de: 'In zwei Wochen sind Sie dran', en: 'It is your turn in two weeks' },
    body: {
      de: 'Guten Tag,\n\nam {date} wird das Office der Gruppe {group} erneuert. Fünf Minuten genügen zur Vorbereitung: Speichern Sie Ihre Arbeit, schließen Sie die Programme, halten Sie Ihre Anmeldung bereit.\n\nVor Ort hilft {champion}; Fragen beantwortet {helpdesk}.',
      en: 'Hello,\n\non {date} the Office of the group {group} is renewed. Five minutes of preparation suffice: save your work, close the programs, know your sign-in.\n\nIn your group {champion} helps; questions are answered by {helpdesk}.',
    },
  },
  {
    id: 'yourFinding',
    day: -7,
    to: ['affected'],
    channel: { de: 'persönlich', en: 'in person' },
    meets: null,
    subject: { de: 'Ihr Add-In {addIn} im neuen Office', en: 'Your add-in {addIn} in the new Office' },
    body: {
      de: 'Guten Tag,\n\nSie benutzen {addIn}. Das erwartet Sie am {date}: {remedy}\n\nFragen beantwortet {helpdesk}.',
      en: 'Hello,\n\nyou use {addIn}. This is what to expect on {date}: {remedy}\n\nQuestions are answered by {helpdesk}.',
    },
  },
  {
    id: 'reminder',
    day: -3,
    to: ['group'],
    channel: { de: 'Mail und Bildschirm', en: 'mail and screen' },
    meets: null,
    subject: { de: 'Am {date} wird Office aktualisiert', en: 'Office is updated on {date}' },
    body: {
      de: 'Guten Tag,\n\nam {date} ist es so weit. Starten Sie Ihr Gerät vorher neu und lassen Sie es am Netz.\n\nFragen beantwortet {helpdesk}.',
      en: 'Hello,\n\non {date} it is time. Restart your device beforehand and keep it connected.\n\nQuestions are answered by {helpdesk}.',
    },
  },
  {
    id: 'done',
    day: 0,
    to: ['group'],
    channel: { de: 'Hinweis auf dem Gerät', en: 'note on the device' },
    meets: null,
    subject: { de: 'Willkommen im neuen Office', en: 'Welcome to the new Office' },
    body: {
      de: 'Es ist geschafft. Drei Schritte: Word öffnen, anmelden, eine Datei speichern. Hilfe: {helpdesk}.',
      en: 'It is done. Three steps: open Word, sign in, save a file. Help: {helpdesk}.',
    },
  },
  {
    id: 'questions',
    day: 2,
    to: ['group'],
    channel: { de: 'Mail', en: 'mail' },
    meets: null,
    subject: { de: 'Die häufigsten Fragen', en: 'The most frequent questions' },
    body: {
      de: 'Guten Tag,\n\ndas wurde am häufigsten gefragt:\n\n{questions}\n\nIhre Frage fehlt? {helpdesk}',
      en: 'Hello,\n\nthis was asked most often:\n\n{questions}\n\nYour question is missing? {helpdesk}',
    },
  },
  {
    id: 'survey',
    day: 7,
    to: ['group'],
    channel: { de: 'kurze Umfrage', en: 'short survey' },
    meets: null,
    subject: { de: 'Wie läuft es?', en: 'How is it going?' },
    body: {
      de: 'Guten Tag,\n\nhöchstens drei Fragen, eine Minute: {survey}',
      en: 'Hello,\n\nthree questions at most, one minute: {survey}',
    },
  },
  {
    id: 'inactive',
    day: 14,
    to: ['inactive'],
    channel: { de: 'über Führungskraft oder Multiplikator', en: 'through manager or champion' },
    meets: null,
    subject: { de: 'Dürfen wir helfen?', en: 'May we help?' },
    body: {
      de: 'Guten Tag,\n\nwenn im neuen Office etwas hakt, setzen wir uns gern neben Sie. Melden Sie sich bei {helpdesk}, ein Wort genügt.',
      en: 'Hello,\n\nif something in the new Office does not work for you, we are glad to sit beside you. Tell {helpdesk}, a word is enough.',
    },
  },
  {
    id: 'month',
    day: 30,
    to: ['group', 'sponsor'],
    channel: { de: 'Mail', en: 'mail' },
    meets: null,
    subject: { de: 'Ein Monat neues Office', en: 'One month of new Office' },
    body: {
      de: 'Guten Tag,\n\nnach einem Monat: {result}\n\nEin Tipp: {tip}\n\n{sponsor}',
      en: 'Hello,\n\nafter one month: {result}\n\nA tip: {tip}\n\n{sponsor}',
    },
  },
  {
    id: 'standing',
    day: 90,
    to: ['everybody'],
    channel: { de: 'Intranet', en: 'intranet' },
    meets: null,
    subject: { de: 'Unser Stand', en: 'Where we stand' },
    body: {
      de: 'Guten Tag,\n\nunser Ziel: {goal}. Wo wir stehen: {result}\n\n{sponsor}',
      en: 'Hello,\n\nour goal: {goal}. Where we stand: {result}\n\n{sponsor}',
    },
  },
]

/** The built-in message with that id. */
export const findMessage = (id: string): MessageTemplate | undefined => MESSAGE_TEMPLATES.find((one) => one.id === id)
