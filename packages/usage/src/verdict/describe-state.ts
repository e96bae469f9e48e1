import { formatCount, formatMonth, formatPoints, formatRate } from '../formatting.ts'
import { usersMissing } from '../months/people.ts'
import { COUNTED } from '../months/sentences.ts'
import type { Language } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import { GROWTH_WORDS, PEOPLE_FIRST, STATE_NAMES, STATE_SENTENCES, WHY_UNKNOWN } from './sentences.ts'
import type { ConfirmedPoint, JudgedGrowth } from './types.ts'

/**
 * The confirmed state of a month in one or two sentences, with the numbers it rests on and the mode in which growth was
 * judged. For small tenants growth is said in people (usage.md §12).
 */
export function describeState(point: ConfirmedPoint, settings: UsageSettings, language: Language): string {
  const missing = usersMissing(point, settings)
  const [words, first] =
    missing === 1 ? [COUNTED.missing.one, PEOPLE_FIRST.one] : [COUNTED.missing.other, PEOPLE_FIRST.other]
  const values = {
    month: formatMonth(point.month, language),
    active: formatCount(point.active, language),
    entitled: formatCount(point.entitled, language),
    rate: formatRate(point.active, point.entitled, settings.targetRate, language),
    target: `${new Intl.NumberFormat(language).format(settings.targetRate)} %`,
    count: formatCount(missing, language),
    missing: fill(words[language], { count: formatCount(missing, language) }),
    growth: describeGrowth(point, settings, language),
    why: whyUnknown(point)[language],
    pending: point.pending === null ? '' : STATE_NAMES[point.pending][language],
  }
  const sentences = [
    ...(point.lowConfidence && missing > 0 ? [first] : []),
    STATE_SENTENCES[kindOf(point, settings)],
    ...(point.pending === null || point.qualifier === 'reached' ? [] : [STATE_SENTENCES.pending]),
  ]
  return sentences.map((sentence) => fill(sentence[language], values)).join(' ')
}

/** Growth in words: in the mode of the settings, in people for small tenants, with what it was measured on. */
export function describeGrowth(
  { growth, lowConfidence }: Pick<ConfirmedPoint, 'growth' | 'lowConfidence'>,
  settings: UsageSettings,
  language: Language,
): string {
  if (growth === null) return GROWTH_WORDS.unknown[language]
  const threshold = settings.growthMode === 'points' ? settings.growthThreshold : Number.NEGATIVE_INFINITY
  const points = formatPoints(growth.points, threshold, language)
  const people = `${growth.people > 0 ? '+' : growth.people < 0 ? '−' : '±'}${formatCount(Math.abs(Math.round(growth.people)), language)}`
  const percent = relativePercent(growth)
  const kind = lowConfidence ? 'people' : settings.growthMode === 'relative' && percent !== null ? 'relative' : 'points'
  const shown = percent === null ? '' : formatPoints(percent, settings.growthThreshold, language)
  const plain = fill(GROWTH_WORDS[kind][language], { points, people, percent: shown })
  const bounded = growth.base.kind === 'quiet-month' ? fill(GROWTH_WORDS.bound[language], { growth: plain }) : plain
  if (growth.cohort === null) return bounded
  return fill(GROWTH_WORDS.cohort[language], { growth: bounded, count: formatCount(growth.cohort.people, language) })
}

/** For display only; null from nothing. */
function relativePercent({ points, from }: JudgedGrowth): number | null {
  return from > 0 ? (points / from) * 100 : null
}

/** Whoever has lost the goal is growing again from here by the rule, and nobody would say so of a loss. */
function kindOf({ state, qualifier, growth }: ConfirmedPoint, settings: UsageSettings): keyof typeof STATE_SENTENCES {
  if (qualifier !== null) return qualifier
  return state === 'growing' && growth !== null && growth.points <= -settings.declinePoints ? 'lost' : state
}

function whyUnknown({ noGrowth, growth }: ConfirmedPoint): (typeof WHY_UNKNOWN)[keyof typeof WHY_UNKNOWN] {
  if (noGrowth !== null) return WHY_UNKNOWN[noGrowth]
  return growth?.base.kind === 'quiet-month' ? WHY_UNKNOWN.bound : WHY_UNKNOWN.unconfirmed
}

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
