import type { Localised } from '../localised.ts'
import { de, en, type Formats } from '../text/formats.ts'
import { adoptionEvidence } from './evidence-adoption.ts'
import { customerEvidence } from './evidence-customer.ts'
import type { Evidence, EvidenceKind, EvidenceMeaning, EvidenceWeight, Threshold } from './evidence-model.ts'
import { saidEvidence } from './evidence-said.ts'
import { technicalEvidence } from './evidence-technical.ts'

/** What each kind of evidence means. A new source adds its kind to the closed list and its entry here. */
export const evidenceMeanings: Readonly<Record<EvidenceKind, EvidenceMeaning>> = {
  ...technicalEvidence,
  ...adoptionEvidence,
  ...customerEvidence,
  ...saidEvidence,
}

/** How much a piece weighs, by the thresholds of its kind. */
export function weightOf(piece: Evidence): EvidenceWeight {
  const { strong, clear } = evidenceMeanings[piece.kind]
  if (strong.some((threshold) => reaches(piece, threshold))) return 'strong'
  return clear.some((threshold) => reaches(piece, threshold)) ? 'clear' : 'weak'
}

/** What is not known reaches no threshold. Shares are compared in integers. */
function reaches({ count, of, days }: Evidence, threshold: Threshold): boolean {
  const { count: least = 0, share, days: age } = threshold
  if (count < least) return false
  if (share !== undefined && (of === null || of <= 0 || 100 * count < share * of)) return false
  return age === undefined || (days !== null && days >= age)
}

/** The piece as a sentence: how many, since when, and what it is about. */
export function evidenceWords(piece: Evidence): Localised {
  const { one, many, whole } = evidenceMeanings[piece.kind]
  const form = whole !== undefined && piece.of === null ? whole : piece.count === 1 ? one : many
  return { de: sentence(piece, form.de, de, german), en: sentence(piece, form.en, en, english) }
}

type Phrases = { readonly age: (days: string, isOne: boolean) => string; readonly of: string }
const german: Phrases = { age: (days, isOne) => `seit ${days} ${isOne ? 'Tag' : 'Tagen'}`, of: 'von' }
const english: Phrases = { age: (days, isOne) => `for ${days} ${isOne ? 'day' : 'days'}`, of: 'of' }

function sentence(piece: Evidence, template: string, format: Formats, phrases: Phrases): string {
  const { count, of, days, about } = piece
  const said = template
    .replace(`{count} ${phrases.of} {of}`, of === null ? format.count(count) : `{count} ${phrases.of} {of}`)
    .replace('{count}', format.count(count))
    .replace('{of}', format.count(of ?? 0))
  const age = days === null || days < 1 ? '' : `, ${phrases.age(format.count(days), days === 1)}`
  return `${said}${age}${about.length === 0 ? '' : ` (${about.slice(0, 5).join(', ')})`}`
}

/** From where on a kind weighs more, in words: what stands behind "strong sign" can be read, never a number alone. */
export function weightRuleWords(kind: EvidenceKind): Localised {
  const { strong, clear } = evidenceMeanings[kind]
  const parts = (locale: 'de' | 'en') => {
    const [strongly, clearly, otherwise] =
      locale === 'de' ? ['stark', 'deutlich', 'sonst schwach'] : ['strong', 'clear', 'weak otherwise']
    return [
      ...(strong.length === 0 ? [] : [`${strongly}: ${thresholdWords(strong, locale)}`]),
      ...(clear.length === 0 ? [] : [`${clearly}: ${thresholdWords(clear, locale)}`]),
      otherwise,
    ].join('; ')
  }
  return { de: parts('de'), en: parts('en') }
}

function thresholdWords(thresholds: readonly Threshold[], locale: 'de' | 'en'): string {
  const words = locale === 'de' ? germanThreshold : englishThreshold
  return thresholds
    .map(({ count, share, days }) =>
      [
        ...(count === undefined ? [] : [words.count(count)]),
        ...(share === undefined ? [] : [words.share(share)]),
        ...(days === undefined ? [] : [words.days(days)]),
      ].join(words.and),
    )
    .join(words.or)
}

const germanThreshold = {
  count: (count: number) => (count === 1 ? 'sobald es vorkommt' : `ab ${count}`),
  share: (share: number) => `ab ${share} %`,
  days: (days: number) => `ab ${days} Tagen`,
  and: ' und ',
  or: ' oder ',
}
const englishThreshold = {
  count: (count: number) => (count === 1 ? 'as soon as there is one' : `from ${count}`),
  share: (share: number) => `from ${share} %`,
  days: (days: number) => `from ${days} days`,
  and: ' and ',
  or: ' or ',
}
