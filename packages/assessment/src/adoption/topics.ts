import type { Text } from '../text.ts'

/** What the talk about adoption covers. (acm.md §2) */
export interface ConversationTopic {
  readonly id: string
  readonly title: Text
  readonly ask: Text
  /** What is written down. */
  readonly result: Text
  /** The talk is complete when every one of these has a result. */
  readonly needed: boolean
  /** Decisions of the workshop that are taken with it. */
  readonly decisions: readonly string[]
}

const topic = (
  id: string,
  needed: boolean,
  [title, ask, result]: readonly [Text, Text, Text],
  decisions: readonly string[] = [],
): ConversationTopic => ({ id, needed, title, ask, result, decisions })

/** The topics in their order; `sponsor` and `communication` decide the colour. */
export const CONVERSATION_TOPICS: readonly ConversationTopic[] = [
  topic('why', true, [
    { de: 'Warum', en: 'Why' },
    {
      de: 'Was wird besser, für wen, und was geschieht, wenn nichts geschieht?',
      en: 'What gets better, for whom, and what happens if nothing changes?',
    },
    { de: 'Gründe, zwei Sätze in den Worten des Kunden', en: 'Reasons, two sentences in the customer’s words' },
  ]),
  topic('sponsor', true, [
    { de: 'Rückhalt und Verantwortung für den Erfolg', en: 'Sponsor and success owner' },
    { de: 'Wer entscheidet, wer spricht zur Belegschaft?', en: 'Who decides, who speaks to staff?' },
    { de: 'Namen und der erste sichtbare Schritt mit Tag', en: 'Names and the first visible act with its day' },
  ]),
  topic('knowledge', false, [
    { de: 'Vorwissen', en: 'Knowledge' },
    {
      de: 'Was wissen die Leute, was lief das letzte Mal schief?',
      en: 'What do people know, what went wrong last time?',
    },
    { de: 'Stufe 1 bis 5, Lehren', en: 'Level 1 to 5, lessons' },
  ]),
  topic('groups', true, [
    { de: 'Gruppen', en: 'Groups' },
    { de: 'Wer arbeitet danach anders?', en: 'Who works differently afterwards?' },
    { de: 'Wirkung je Gruppe', en: 'Impact for each group' },
  ]),
  topic('scenarios', false, [
    { de: 'Vorhaben', en: 'Scenarios' },
    {
      de: 'Welche drei Dinge sollen Menschen im dritten Monat anders tun?',
      en: 'Which three things shall people do differently by month three?',
    },
    { de: 'Vorhaben mit Messgröße', en: 'Scenarios with a measure' },
  ]),
  topic(
    'communication',
    true,
    [
      { de: 'Mitteilungen', en: 'Communication' },
      {
        de: 'Welche Wege werden gelesen, wer gibt frei, welche Sprachen?',
        en: 'Which channels are read, who approves, which languages?',
      },
      { de: 'Plan der Mitteilungen', en: 'Plan of messages' },
    ],
    ['change.plan'],
  ),
  topic('champions', false, [
    { de: 'Multiplikatoren', en: 'Champions' },
    { de: 'Wer hilft ohnehin den anderen?', en: 'Who helps colleagues anyway?' },
    { de: 'Liste und Zeit dafür', en: 'List and time allowance' },
  ]),
  topic('training', true, [
    { de: 'Schulung', en: 'Training' },
    {
      de: 'Wer braucht was, in welcher Form, in der Arbeitszeit?',
      en: 'Who needs what, in which form, in working time?',
    },
    { de: 'Plan der Schulung', en: 'Plan of training' },
  ]),
  topic(
    'support',
    false,
    [
      { de: 'Betreuung', en: 'Support' },
      { de: 'Wer antwortet am Tag des Rings, in welcher Sprache?', en: 'Who answers on ring day, in which language?' },
      { de: 'Plan der Betreuung', en: 'Helpdesk plan' },
    ],
    ['change.helpdesk'],
  ),
  topic(
    'privacy',
    false,
    [
      { de: 'Personalvertretung und Datenschutz', en: 'Staff representation and privacy' },
      { de: 'Was darf gemessen werden?', en: 'What may be measured?' },
      { de: 'Vereinbarung, mit oder ohne Namen', en: 'Agreement, with or without names' },
    ],
    ['change.works', 'change.measuring'],
  ),
  topic('objections', true, [
    { de: 'Einwände', en: 'Objections' },
    { de: 'Was spricht dagegen, in Ihren Worten?', en: 'What speaks against it, in your words?' },
    { de: 'Einwände mit Antwort', en: 'Objections with answers' },
  ]),
  topic('measures', false, [
    { de: 'Messgrößen', en: 'Measures' },
    { de: 'Was ist Erfolg, außer 70 %?', en: 'What is success besides 70 %?' },
    { de: 'Ziele: Nutzung, Anrufe, Zufriedenheit', en: 'Targets: use, support calls, satisfaction' },
  ]),
  topic('capacity', true, [
    { de: 'Kraft', en: 'Capacity' },
    { de: 'Schaffen Sie das selbst?', en: 'Can you do this yourselves?' },
    { de: 'ja, mit Hilfe, oder nein: dann Partner (983)', en: 'yes, with help, or no: then a partner (983)' },
  ]),
  topic('material', true, [
    { de: 'Material', en: 'Material' },
    { de: 'Welches Material haben wir übergeben?', en: 'Which material did we hand over?' },
    { de: 'Liste mit Tag und Sprache', en: 'List with day and language' },
  ]),
]

export type ConversationColour = 'green' | 'amber' | 'red'

/** What the registers of an engagement hold; what stands there is a result of its topic. */
export interface Registers {
  /** A sponsor is named. */
  readonly sponsor: boolean
  /** A sponsor is named with a first visible act and its day. */
  readonly sponsorActs: boolean
  /** Somebody is named who answers for communication. */
  readonly communicationOwner: boolean
  readonly groups: boolean
  readonly champions: boolean
  /** A group has its training. */
  readonly training: boolean
  readonly objections: boolean
  /** Something was handed over. */
  readonly material: boolean
}

/** The topics that have a result: words in the conversation, or entries in a register. A sponsor counts with its act only. */
export function answeredTopics(words: ReadonlySet<string>, registers: Registers): ReadonlySet<string> {
  const { groups, champions, training, objections, material, sponsorActs } = registers
  const kept = { sponsor: sponsorActs, groups, champions, training, objections, material }
  const said = [...words].filter((id) => id !== 'sponsor')
  return new Set([...said, ...Object.entries(kept).flatMap(([id, there]) => (there ? [id] : []))])
}

/**
 * How ready the change is: green with every needed topic, red without a sponsor or somebody who answers for communication, or
 * with more than three open; amber otherwise. `answered` are the ids of topics with a result. (acm.md §2)
 */
export function colourOf(
  answered: ReadonlySet<string>,
  { sponsor, communicationOwner }: Pick<Registers, 'sponsor' | 'communicationOwner'>,
): { readonly colour: ConversationColour; readonly open: readonly string[] } {
  const open = CONVERSATION_TOPICS.filter(({ id, needed }) => needed && !answered.has(id)).map(({ id }) => id)
  if (!sponsor || !communicationOwner || open.length > 3) return { colour: 'red', open }
  return { colour: open.length === 0 ? 'green' : 'amber', open }
}
