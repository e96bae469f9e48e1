import type { IsoDate } from '@lotse/calendar'
import type { UsageVerdict } from '../evaluate/facts.ts'
import { de, en } from '../text/formats.ts'
import { GAP } from './decide-message.ts'
import type { MessageAudienceId, MessageReasonId } from './message-model.ts'

const formats = { de, en }

/** What a message is written from: what is not known is null, and then nothing is said about it. */
export interface MessageFacts {
  readonly customer: string
  readonly verdict: Pick<
    UsageVerdict,
    'month' | 'active' | 'entitled' | 'rate' | 'growth3pp' | 'usersMissingToTarget' | 'target' | 'threshold'
  > | null
  /** The day by which the customer wanted to be done. */
  readonly targetOn: IsoDate | null
  /** What was agreed last, and by when. */
  readonly agreed: readonly { readonly words: string; readonly on: IsoDate | null }[]
  /** Why, as the intent note says it. */
  readonly why: string | null
  /** Who asks, and where to answer. */
  readonly sender: { readonly name: string; readonly email: string } | null
}

interface About {
  readonly reason: MessageReasonId
  readonly audience: MessageAudienceId
  readonly language: 'de' | 'en'
}

/** Subject and text of a message to the account side, from the facts; what only people know is left as "…". */
export function draftMessage(facts: MessageFacts, about: About): { readonly subject: string; readonly text: string } {
  const words = WORDS[about.language]
  const paragraphs = [
    words.greeting,
    words.opening[about.reason](facts.customer),
    figureOf(facts, about.language),
    facts.targetOn && words.goal(formats[about.language].date(facts.targetOn)),
    about.reason === 'noIntent' ? words.because(facts.why ?? GAP) : agreedOf(facts, about.language),
    about.reason === 'noIntent' ? words.askNoIntent : words.ask[about.audience],
    words.close(facts.sender),
  ]
  return {
    subject: words.subject[about.reason](facts.customer),
    text: paragraphs.filter((one) => one !== null && one !== '').join('\n\n'),
  }
}

function figureOf({ verdict }: MessageFacts, language: 'de' | 'en'): string | null {
  if (verdict === null) return null
  const { month, percent, points, count, number } = formats[language]
  const said = {
    month: month(verdict.month),
    rate: percent(verdict.rate, verdict.target),
    active: count(verdict.active),
    entitled: count(verdict.entitled),
    target: number(verdict.target),
    missing: verdict.usersMissingToTarget === 0 ? null : count(verdict.usersMissingToTarget),
    growth: verdict.growth3pp === null ? null : points(verdict.growth3pp, verdict.threshold),
  }
  return WORDS[language].figure(said)
}

function agreedOf({ agreed }: MessageFacts, language: 'de' | 'en'): string {
  const { agreedHead, agreedNothing, by } = WORDS[language]
  if (agreed.length === 0) return agreedNothing
  const lines = agreed.map(({ words, on }) => `– ${words}${on === null ? '' : by(formats[language].date(on))}`)
  return [agreedHead, ...lines].join('\n')
}

interface Figure {
  readonly month: string
  readonly rate: string
  readonly active: string
  readonly entitled: string
  readonly target: string
  /** Null: nobody is, the goal is reached. */
  readonly missing: string | null
  readonly growth: string | null
}

const WORDS = {
  de: {
    greeting: 'Guten Tag,',
    subject: {
      priority: (customer: string) => `${customer}: Microsoft 365 Apps brauchen Ihre Unterstützung`,
      noIntent: (customer: string) => `${customer}: keine Absicht zu Microsoft 365 Apps`,
    },
    opening: {
      priority: (customer: string) =>
        `bei ${customer} ist die Einführung der Microsoft 365 Apps ins Stocken geraten: Sie hat beim Kunden an Priorität verloren.`,
      noIntent: (customer: string) =>
        `${customer} will die Microsoft 365 Apps nach heutigem Stand nicht einsetzen. Wir haben den Nutzungsstatus auf „Keine Absicht“ gesetzt.`,
    },
    figure: ({ month, rate, active, entitled, target, missing, growth }: Figure) =>
      `Stand ${month}: ${active} von ${entitled} Berechtigten nutzen sie aktiv (${rate}). ${missing === null ? `Das Ziel von ${target} % ist erreicht.` : `Bis zum Ziel von ${target} % fehlen ${missing} Menschen.`}${growth === null ? '' : ` In drei Monaten hat sich der Anteil um ${growth} Punkte verändert.`}`,
    goal: (day: string) => `Vereinbart war, bis zum ${day} fertig zu sein.`,
    agreedHead: 'Zuletzt mit dem Kunden vereinbart:',
    agreedNothing: `Zuletzt mit dem Kunden vereinbart: ${GAP}`,
    by: (day: string) => ` (bis ${day})`,
    because: (why: string) => `Der Grund: ${why}`,
    ask: {
      accountTeam: `Unsere Bitte: Sprechen Sie mit der Leitung des Kunden darüber, wie wichtig ihr die Einführung ist, und sagen Sie uns bis zum ${GAP}, wie es weitergeht.`,
      gmFta: `Unsere Bitte: Steigen Sie noch einmal ein, und prüfen Sie mit dem Kunden Absicht und Plan. Bitte schlagen Sie bis zum ${GAP} einen Termin vor.`,
    },
    askNoIntent:
      'Wir stellen unsere Arbeit an diesem Dienst ein. Wenn Sie etwas anderes wissen oder mit dem Kunden sprechen wollen, antworten Sie uns bitte.',
    close: (sender: MessageFacts['sender']) =>
      sender === null
        ? 'Freundliche Grüße'
        : `Bitte antworten Sie an ${sender.email}.\n\nFreundliche Grüße\n${sender.name}`,
  },
  en: {
    greeting: 'Hello,',
    subject: {
      priority: (customer: string) => `${customer}: Microsoft 365 Apps need your support`,
      noIntent: (customer: string) => `${customer}: no intent for Microsoft 365 Apps`,
    },
    opening: {
      priority: (customer: string) =>
        `at ${customer} the rollout of the Microsoft 365 Apps has stalled: it has lost priority at the customer.`,
      noIntent: (customer: string) =>
        `as things stand ${customer} does not want to use the Microsoft 365 Apps. We have set the usage status to No intent.`,
    },
    figure: ({ month, rate, active, entitled, target, missing, growth }: Figure) =>
      `As of ${month}, ${active} of ${entitled} entitled people use them actively (${rate}). ${missing === null ? `The goal of ${target} % is reached.` : `${missing} people are missing to the goal of ${target} %.`}${growth === null ? '' : ` Over three months the share has changed by ${growth} points.`}`,
    goal: (day: string) => `It was agreed to be done by ${day}.`,
    agreedHead: 'Last agreed with the customer:',
    agreedNothing: `Last agreed with the customer: ${GAP}`,
    by: (day: string) => ` (by ${day})`,
    because: (why: string) => `The reason: ${why}`,
    ask: {
      accountTeam: `What we ask: please talk to the customer’s management about how important the rollout is to them, and tell us by ${GAP} how to go on.`,
      gmFta: `What we ask: please step in again and check intent and plan with the customer. Please suggest a meeting by ${GAP}.`,
    },
    askNoIntent:
      'We are ending our work on this service. If you know otherwise, or want to talk to the customer, please answer us.',
    close: (sender: MessageFacts['sender']) =>
      sender === null ? 'Kind regards' : `Please answer to ${sender.email}.\n\nKind regards\n${sender.name}`,
  },
} as const
