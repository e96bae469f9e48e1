import type { Text } from '../template/types.ts'
import type { Answers } from './types.ts'

/** What to do about answers that do not fit together. (remediation.md §3) */
export type Reaction = 'ask' | 'refuse' | 'unproven' | 'stop' | 'clear'

export interface Conflict {
  readonly id: string
  readonly reaction: Reaction
  /** The questions to look at again. */
  readonly questions: readonly string[]
  readonly text: Text
}

interface Check extends Conflict {
  readonly holds: (look: Look) => boolean
  /** The question whose answer goes, where the reaction is to clear. */
  readonly clears?: string
}

/** Looks at answers; what is open never conflicts. */
interface Look {
  readonly has: (question: string, ...values: readonly string[]) => boolean
  /** Something is chosen, and nothing but these values. */
  readonly only: (question: string, ...values: readonly string[]) => boolean
  readonly is: (question: string, value: number) => boolean
}

const SESSIONS = ['rds', 'avd', 'citrix']

/** Answers that say there is none of something, which only the readiness scan can prove, by question. */
const CLAIMS_NONE: readonly (readonly [question: string, value: string])[] = [
  ['ad.com', 'none'],
  ['ad.x86only', 'no'],
  ['ad.vba', 'none'],
  ['ad.declares', 'no'],
  ['ad.activex', 'no'],
  ['ad.access', 'no'],
  ['ad.odbc', 'no'],
  ['ad.dms', 'no'],
  ['ad.outlookAddins', 'no'],
]

const CHECKS: readonly Check[] = [
  {
    id: 'C1',
    reaction: 'ask',
    questions: ['of.versions', 'of.tech', 'of.bits', 'of.visio'],
    text: {
      de: 'Kein Office installiert, aber Technik, Bitbreite oder Visio genannt',
      en: 'No Office installed, yet a technique, bitness or Visio is named',
    },
    holds: ({ has, only }) =>
      only('of.versions', 'none') &&
      (has('of.tech', 'msi', 'c2r', 'store', 'appv') ||
        has('of.bits', 'x86', 'x64') ||
        has('of.visio', 'msi', 'c2rVolume', 'subscription', 'mixed')),
  },
  {
    id: 'C2',
    reaction: 'ask',
    questions: ['id.model', 'id.join', 'id.forests'],
    text: {
      de: 'Konten nur in der Cloud, aber hybride Geräte oder mehrere Gesamtstrukturen',
      en: 'Accounts in the cloud only, yet hybrid devices or several forests',
    },
    holds: ({ has }) => has('id.model', 'cloudOnly') && (has('id.join', 'hybrid') || has('id.forests', 'many')),
  },
  {
    id: 'C3',
    reaction: 'refuse',
    questions: ['up.manage', 'cloud', 'up.channel'],
    text: {
      de: 'Cloud Update gibt es weder in Behörden-Clouds noch für den halbjährlichen Kanal: Richtlinie, Intune oder Configuration Manager wählen',
      en: 'Cloud Update exists neither in government clouds nor for the half-yearly channel: choose a policy, Intune or Configuration Manager',
    },
    holds: ({ has }) =>
      has('up.manage', 'cloudUpdate') && (has('cloud', 'gcc', 'gccHigh', 'dod') || has('up.channel', 'semiannual')),
  },
  {
    id: 'C4',
    reaction: 'unproven',
    questions: ['ad.scan', ...CLAIMS_NONE.map(([question]) => question)],
    text: {
      de: 'Ohne Bereitschaftsscan ist nicht belegt, dass es keine gibt',
      en: 'Without a readiness scan it is not proven that there are none',
    },
    holds: ({ has }) => has('ad.scan', 'none') && CLAIMS_NONE.some(([question, value]) => has(question, value)),
  },
  {
    id: 'C5',
    reaction: 'ask',
    questions: ['sh.kinds', 'os.server'],
    text: {
      de: 'Sitzungen ohne Server: Laufen sie auf Clientsystemen?',
      en: 'Sessions without servers: do client systems host them?',
    },
    holds: ({ has }) => has('sh.kinds', ...SESSIONS) && has('os.server', 'none'),
  },
  {
    id: 'C6',
    reaction: 'stop',
    questions: ['li.plan', 'svc'],
    text: {
      de: 'Kein Plan enthält die Apps: Niemand ist berechtigt',
      en: 'No plan holds the Apps: nobody is entitled',
    },
    holds: ({ has, only }) => only('li.plan', 'f3e1', 'none') && has('svc', 'apps'),
  },
  {
    id: 'C7',
    reaction: 'ask',
    questions: ['dt.tool', 'id.join'],
    text: {
      de: 'Intune, aber kein Gerät ist mit Entra verbunden: Wie werden Geräte registriert?',
      en: 'Intune, yet no device is joined to Entra: how do devices enrol?',
    },
    holds: ({ has, only }) => has('dt.tool', 'intune') && only('id.join', 'adOnly', 'workgroup'),
  },
  {
    id: 'C9',
    reaction: 'refuse',
    questions: ['cloud', 'li.plan'],
    text: { de: 'Business-Pläne gibt es in dieser Cloud nicht', en: 'Business plans do not exist in this cloud' },
    holds: ({ has }) => has('cloud', 'gccHigh', 'dod') && has('li.plan', 'business'),
  },
  {
    id: 'C10',
    reaction: 'ask',
    questions: ['la.count', 'la.packs'],
    text: { de: 'Eine Sprache, aber Sprachpakete installiert', en: 'One language, yet language packs are installed' },
    holds: ({ has, is }) => is('la.count', 1) && has('la.packs', 'yes'),
  },
  {
    id: 'C11',
    reaction: 'ask',
    questions: ['ad.x86only', 'of.bits'],
    text: {
      de: 'Nur 64 Bit vorhanden, aber etwas läuft nur in 32 Bit: Was ist es?',
      en: 'Only 64 bit is present, yet something exists in 32 bit only: which?',
    },
    holds: ({ has, only }) => has('ad.x86only', 'yes') && only('of.bits', 'x64'),
  },
  {
    id: 'C12',
    reaction: 'clear',
    clears: 'ma.macOld',
    questions: ['ma.mac', 'ma.macOld'],
    text: {
      de: 'Keine Macs, aber alte Macs: Die zweite Antwort entfällt',
      en: 'No Macs, yet old Macs: the second answer goes',
    },
    holds: ({ has }) => has('ma.mac', 'none') && has('ma.macOld', 'yes'),
  },
]

const UNTESTED: Conflict = {
  id: 'C8',
  reaction: 'unproven',
  questions: ['nw.tested'],
  text: { de: 'Kein datierter Netzwerktest ist erfasst', en: 'No dated network test is recorded' },
}

/**
 * Answers that do not fit together, in the order of the domain note. `networkTests`: how many dated test sessions are
 * recorded. (remediation.md §3)
 */
export function conflictsIn(answers: Answers, networkTests: number): readonly Conflict[] {
  const look = lookAt(answers)
  const found = CHECKS.filter(({ holds }) => holds(look)).map(({ id, reaction, questions, text }): Conflict => {
    return { id, reaction, text, questions: id === 'C4' ? questions.filter((one) => isUnproven(one, look)) : questions }
  })
  const untested = look.has('nw.tested', 'yes') && networkTests === 0 ? [UNTESTED] : []
  return [...found, ...untested].sort((one, two) => Number(one.id.slice(1)) - Number(two.id.slice(1)))
}

/**
 * Contradictions that nobody may bring in: they stop an answer before it is kept. Those that stood there before stop nothing.
 * (remediation.md §3, C3 and C9)
 */
export function refusedAnswers(before: Answers, after: Answers): readonly Conflict[] {
  const known = new Set(conflictsIn(before, 1).map(({ id }) => id))
  return conflictsIn(after, 1).filter(({ id, reaction }) => reaction === 'refuse' && !known.has(id))
}

/** The scan itself, and what claims none without it. */
const isUnproven = (question: string, { has }: Look): boolean =>
  CLAIMS_NONE.every(([id]) => id !== question) || CLAIMS_NONE.some(([id, value]) => id === question && has(id, value))

/**
 * The questions whose answers go because another answer leaves nothing to ask there; no item depends on them then.
 * (remediation.md §3, C12)
 */
export function clearedBy(answers: Answers): readonly string[] {
  const look = lookAt(answers)
  return CHECKS.flatMap(({ clears, holds }) => (clears !== undefined && holds(look) ? [clears] : []))
}

/** The answers without those that go. */
export function withoutCleared(answers: Answers): Answers {
  const gone = clearedBy(answers)
  return gone.length === 0 ? answers : new Map([...answers].filter(([id]) => !gone.includes(id)))
}

function lookAt(answers: Answers): Look {
  const chosen = (question: string): readonly string[] => {
    const answer = answers.get(question)
    return Array.isArray(answer) ? answer : []
  }
  return {
    has: (question, ...values) => chosen(question).some((value) => values.includes(value)),
    only: (question, ...values) =>
      chosen(question).length > 0 && chosen(question).every((value) => values.includes(value)),
    is: (question, value) => answers.get(question) === value,
  }
}
