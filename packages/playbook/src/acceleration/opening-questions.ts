import type { Localised } from '../localised.ts'
import type { CauseId } from './causes.ts'
import type { Evidence } from './evidence-model.ts'

/** What opening a case asks; `unknown` says nothing for or against a cause. */
export type OpeningAnswers = {
  readonly plan: 'yes' | 'no' | 'unknown'
  readonly whatChanged: string
  readonly intentReduced: 'yes' | 'no' | 'unknown'
  readonly technicalBlocker: 'yes' | 'no' | 'unknown'
}

export const noAnswers: OpeningAnswers = {
  plan: 'unknown',
  whatChanged: '',
  intentReduced: 'unknown',
  technicalBlocker: 'unknown',
}

/** The four questions, in their order, each with what its answer preselects. */
export const openingQuestions: readonly {
  readonly id: keyof OpeningAnswers
  readonly question: Localised
  /** What the answer is good for. */
  readonly preselects: Localised
}[] = [
  {
    id: 'plan',
    question: { de: 'Gab es einen Plan?', en: 'Was there a plan?' },
    preselects: {
      de: 'Nein spricht deutlich für fehlende Kundenressourcen, auch für gesunkene Priorität.',
      en: 'No speaks clearly for missing customer resources, and also for lowered priority.',
    },
  },
  {
    id: 'whatChanged',
    question: { de: 'Was hat sich geändert?', en: 'What changed?' },
    preselects: {
      de: 'Wörter wie Budget, Add-in, Schulung oder Umstrukturierung sprechen deutlich für ihre Ursache.',
      en: 'Words such as budget, add-in, training or reorganisation speak clearly for their cause.',
    },
  },
  {
    id: 'intentReduced',
    question: { de: 'Ist die Absicht gesunken?', en: 'Is the intent reduced?' },
    preselects: {
      de: 'Ja spricht stark für gesunkene Priorität, Nein dagegen.',
      en: 'Yes speaks strongly for lowered priority, no against it.',
    },
  },
  {
    id: 'technicalBlocker',
    question: { de: 'Gibt es ein technisches Hindernis?', en: 'Is there a technical blocker?' },
    preselects: {
      de: 'Ja spricht stark für ein technisches Hindernis, Nein dagegen.',
      en: 'Yes speaks strongly for a technical obstacle, no against it.',
    },
  },
]

/** The answers as evidence of their kinds; what was not answered or answered with no gives none. */
export function evidenceOfAnswers(answers: OpeningAnswers): readonly Evidence[] {
  const said = (kind: Evidence['kind']): Evidence => ({ kind, count: 1, of: null, days: null, about: [] })
  return [
    ...(answers.technicalBlocker === 'yes' ? [said('saidTechnicalBlocker')] : []),
    ...(answers.intentReduced === 'yes' ? [said('saidIntentReduced')] : []),
    ...(answers.plan === 'no' ? [said('saidNoPlan')] : []),
  ]
}

/** The cause against which a “no” speaks. */
export function deniedCauses(answers: OpeningAnswers): readonly CauseId[] {
  return [
    ...(answers.technicalBlocker === 'no' ? (['technical'] as const) : []),
    ...(answers.intentReduced === 'no' ? (['priority'] as const) : []),
  ]
}

/** Word beginnings in the answer to “what changed?”, German and English together, by the cause they speak for. */
const changeWords: Readonly<Record<CauseId, RegExp>> = {
  technical: beginnings(
    'add-?in|makro|macro|32.?bit|64.?bit|abst(?:urz|ürz)|crash|fehler|error|installation|netz|network|proxy|vpn|citrix|terminalserver|kompatib|compatib|treiber|driver|sicherheitsrichtlinie|security policy',
  ),
  adoption: beginnings(
    'schulung|training|akzeptanz|acceptance|betriebsrat|works council|gewohn|habit|widerstand|resistance|benutzer woll|users do not|weiß niemand|nobody told|multiplikator|champion',
  ),
  resources: beginnings(
    'budget|personal|staff|kapazit|capacity|krank|sick|elternzeit|parental|ausgeschieden|left the company|kündig|resign|fachkräft|skill|dienstleister|contractor|überlast|overload|helpdesk',
  ),
  priority: beginnings(
    'umstruktur|reorgani[sz]|restructur|fusion|merger|übernahme|acquisition|priorit|anderes projekt|other project|sap|erp|neue leitung|new management|neue[rn]? (?:cio|it-leit)|new (?:cio|head of it)|strategie|strategy|mitbewerb|competitor|google',
  ),
}

/** What the answer to “what changed?” names, by cause, in the words that were written. */
export function namedInChange(answers: OpeningAnswers): readonly { readonly cause: CauseId; readonly word: string }[] {
  return Object.entries(changeWords).flatMap(([cause, words]) => {
    const found = words.exec(answers.whatChanged)
    return found === null ? [] : [{ cause: cause as CauseId, word: found[0] }]
  })
}

/** Finds the words at their beginning, up to the end of the word they stand in. */
function beginnings(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})\\p{L}*`, 'iu')
}
