import type { IsoDate } from '@lotse/calendar'
import type { Language, Solution, SolutionText } from '@lotse/contract'
import {
  type CauseId,
  causeIds,
  type EvidenceKind,
  evidenceKinds,
  type ReasonId,
  reasonIds,
  replaceWord,
  type SurenessId,
  surenessIds,
} from '@lotse/playbook'

/** What the form of a solution holds: text only, so that two sides of a conflict can be laid side by side. */

const valueNames = [
  'languages',
  'titleDe',
  'symptomsDe',
  'stepsDe',
  'limitsDe',
  'titleEn',
  'symptomsEn',
  'stepsEn',
  'limitsEn',
  'product',
  'productVersion',
  'evidence',
  'causes',
  'reasons',
  'sureness',
  'source',
  'sourceUrl',
  'checkedOn',
  'kept',
  'reason',
] as const
export type ValueName = (typeof valueNames)[number]
export type SolutionValues = Record<ValueName, string>

/** Fields with words that people wrote, and the language of each; null: none of its own. */
const spokenFields = {
  titleDe: 'de',
  symptomsDe: 'de',
  stepsDe: 'de',
  limitsDe: 'de',
  titleEn: 'en',
  symptomsEn: 'en',
  stepsEn: 'en',
  limitsEn: 'en',
  product: null,
  productVersion: null,
  source: null,
  sourceUrl: null,
  reason: null,
} as const satisfies Partial<Record<ValueName, Language | null>>

export const newValues = (language: 'de' | 'en', today: string): SolutionValues => ({
  ...(Object.fromEntries(valueNames.map((name) => [name, ''])) as SolutionValues),
  languages: language,
  product: 'Microsoft 365 Apps',
  sureness: 'worked',
  checkedOn: today,
})

export function valuesOf(solution: Solution): SolutionValues {
  const { de, en } = solution.words
  return {
    languages: [de && 'de', en && 'en'].filter(Boolean).join(' '),
    titleDe: de?.title ?? '',
    symptomsDe: de?.symptoms ?? '',
    stepsDe: de?.steps.join('\n') ?? '',
    limitsDe: de?.limits ?? '',
    titleEn: en?.title ?? '',
    symptomsEn: en?.symptoms ?? '',
    stepsEn: en?.steps.join('\n') ?? '',
    limitsEn: en?.limits ?? '',
    product: solution.product,
    productVersion: solution.productVersion,
    evidence: solution.evidence.join(' '),
    causes: solution.causes.join(' '),
    reasons: solution.reasons.join(' '),
    sureness: solution.sureness,
    source: solution.source,
    sourceUrl: solution.sourceUrl,
    checkedOn: solution.checkedOn,
    kept: solution.kept.join('\n'),
    reason: '',
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const within = <Id extends string>(ids: readonly Id[], text: string): Id[] => {
  const chosen = text.split(' ')
  return ids.filter((id) => chosen.includes(id))
}

/** The values as the API wants them. A language that is not chosen is not sent. */
export function inputOf(values: SolutionValues) {
  const written = (language: 'De' | 'En'): SolutionText | null =>
    values.languages.split(' ').includes(language.toLowerCase())
      ? {
          title: values[`title${language}`].trim(),
          symptoms: values[`symptoms${language}`].trim(),
          steps: lines(values[`steps${language}`]),
          limits: values[`limits${language}`].trim(),
        }
      : null
  return {
    product: values.product.trim(),
    productVersion: values.productVersion.trim(),
    evidence: within<EvidenceKind>(evidenceKinds, values.evidence),
    causes: within<CauseId>(causeIds, values.causes),
    reasons: within<ReasonId>(reasonIds, values.reasons),
    sureness: surenessIds.find((id) => id === values.sureness) ?? ('likely' as SurenessId),
    source: values.source.trim(),
    sourceUrl: values.sourceUrl.trim(),
    checkedOn: values.checkedOn as IsoDate,
    words: { de: written('De'), en: written('En') },
    kept: lines(values.kept),
  }
}

/** Every text that would be kept of it: names of customers are looked for in each. */
export function textsOf(input: ReturnType<typeof inputOf>, reason: string): string[] {
  const { words, product, productVersion, source, sourceUrl } = input
  const told = [words.de, words.en].flatMap((one) => (one ? [one.title, one.symptoms, ...one.steps, one.limits] : []))
  return [...told, product, productVersion, source, sourceUrl, reason].filter(Boolean)
}

/** The languages it is written in; the reader's own first, and that alone while none is chosen. */
export function writtenIn({ languages }: SolutionValues, reader: Language): readonly Language[] {
  const chosen = (['de', 'en'] as const).filter((one) => languages.split(' ').includes(one))
  return chosen.length === 0 ? [reader] : chosen.toSorted((a, b) => Number(b === reader) - Number(a === reader))
}

/** What the person decided about one word: other words in its place, by language; or null: it may stay. */
export interface NameDecision {
  readonly word: string
  readonly by: Readonly<Record<Language, string>> | null
}

/**
 * The values with every decided word replaced, or marked as one that may stay.
 * @param language of what has none of its own, such as the source
 */
export function applyDecisions(
  values: SolutionValues,
  decisions: readonly NameDecision[],
  language: Language,
): SolutionValues {
  const next = { ...values }
  // The longest first: once "Arnold" is gone, "Arnold Maschinenbau" is not found any more.
  for (const { word, by } of [...decisions].sort((a, b) => b.word.length - a.word.length)) {
    if (by === null) next.kept = [...lines(next.kept), word].join('\n')
    else
      for (const [field, of] of Object.entries(spokenFields))
        next[field as keyof typeof spokenFields] = replaceWord(
          next[field as keyof typeof spokenFields],
          word,
          by[of ?? language],
        )
  }
  return next
}
