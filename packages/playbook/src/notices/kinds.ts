import type { Localised } from '../localised.ts'

/** What Lotse tells persons about of its own accord. A closed list. */
export const noticeKinds = [
  'stall',
  'alarm',
  'case',
  'review',
  'assigned',
  'expertRequest',
  'solution',
  'insight',
  'compatCase',
  'referral',
  'accountMessage',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** The ways out of Lotse. The inbox is none: there every notice stands. */
export const noticeChannels = ['mail', 'teams'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** `digest`: collected, and told together at the person's time of day. */
export const noticeModes = ['atOnce', 'digest', 'off'] as const
export type NoticeMode = (typeof noticeModes)[number]

export type NoticeModes = Readonly<Record<NoticeChannel, NoticeMode>>

export interface NoticeKindMatter {
  readonly label: Localised
  /** When a notice of this kind comes, in one sentence. */
  readonly meaning: Localised
  /** How it leaves Lotse as long as the person says nothing else. */
  readonly usual: NoticeModes
}

/** What asks for an answer leaves at once, what is good to know once a day; Teams only where a person wants it. */
export const noticeKindMatter: Readonly<Record<NoticeKind, NoticeKindMatter>> = {
  stall: {
    label: { de: 'Stillstand', en: 'Stall' },
    meaning: {
      de: 'Die Nutzung eines Kunden steht still, oder über den Stillstand ist etwas zu entscheiden.',
      en: 'Use at a customer stalls, or something about the stall is to be decided.',
    },
    usual: { mail: 'atOnce', teams: 'off' },
  },
  alarm: {
    label: { de: 'Alarm', en: 'Alarm' },
    meaning: {
      de: 'Etwas an einem Engagement ist so, wie es nicht sein darf.',
      en: 'Something about an engagement is as it must not be.',
    },
    usual: { mail: 'digest', teams: 'off' },
  },
  case: {
    label: { de: 'Beschleunigung', en: 'Acceleration' },
    meaning: {
      de: 'Ein Beschleunigungsfall wird eröffnet, entschieden oder abgeschlossen.',
      en: 'An acceleration case is opened, decided or closed.',
    },
    usual: { mail: 'digest', teams: 'off' },
  },
  review: {
    label: { de: 'Besprechung', en: 'Review' },
    meaning: {
      de: 'Leitung, Technik und Experte sollen einen Kunden besprechen.',
      en: 'Manager, engineer and expert are to discuss a customer.',
    },
    usual: { mail: 'atOnce', teams: 'off' },
  },
  assigned: {
    label: { de: 'Ihnen zugewiesen', en: 'Assigned to you' },
    meaning: {
      de: 'Jemand gibt Ihnen einen Schritt oder eine Maßnahme.',
      en: 'Somebody gives you a step or an action.',
    },
    usual: { mail: 'atOnce', teams: 'off' },
  },
  expertRequest: {
    label: { de: 'Expertenanfrage', en: 'Expert request' },
    meaning: {
      de: 'Eine Expertenanfrage kommt einen Schritt weiter oder wartet auf Ihre Entscheidung.',
      en: 'An expert request moves on by a step or waits for your decision.',
    },
    usual: { mail: 'atOnce', teams: 'off' },
  },
  solution: {
    label: { de: 'Bekannte Lösung', en: 'Known solution' },
    meaning: {
      de: 'Eine Lösung, die Sie geschrieben haben, wird bei einem Kunden verwendet.',
      en: 'A solution you wrote is used at a customer.',
    },
    usual: { mail: 'off', teams: 'off' },
  },
  insight: {
    label: { de: 'Produktrückmeldung', en: 'Insight' },
    meaning: {
      de: 'Eine Produktrückmeldung, die Ihren Kunden aufhält, ändert ihren Stand.',
      en: 'An insight that holds up your customer changes its state.',
    },
    usual: { mail: 'digest', teams: 'off' },
  },
  compatCase: {
    label: { de: 'Kompatibilitätsfall', en: 'Compatibility case' },
    meaning: {
      de: 'Ein Kompatibilitätsfall kommt einen Schritt weiter oder wartet zu lange.',
      en: 'A compatibility case moves on by a step or waits for too long.',
    },
    usual: { mail: 'digest', teams: 'off' },
  },
  referral: {
    label: { de: 'Partnervermittlung', en: 'Partner referral' },
    meaning: {
      de: 'Eine Partnervermittlung kommt einen Schritt weiter oder wartet zu lange.',
      en: 'A partner referral moves on by a step or waits for too long.',
    },
    usual: { mail: 'digest', teams: 'off' },
  },
  accountMessage: {
    label: { de: 'Nachricht an das Account-Team', en: 'Message to the account team' },
    meaning: {
      de: 'Eine Nachricht an das Account-Team ist zu senden oder ohne Antwort.',
      en: 'A message to the account team is to be sent or without an answer.',
    },
    usual: { mail: 'digest', teams: 'off' },
  },
}
