import { formatCount, formatDay, formatMonth, formatPoints, formatRate } from '../formatting.ts'
import type { Language } from '../notes.ts'
import { COUNTED, DEFINITION_WORDS, VERDICT_SENTENCES } from './sentences.ts'
import type { UsageVerdict } from './types.ts'
import { windowOf } from './window-of.ts'

/** The verdict as one sentence, with the numbers it rests on. */
export function describeVerdict(verdict: UsageVerdict, language: Language): string {
  const { settings, growth3pp, monthsToTargetAtThisPace: months } = verdict
  const values: Record<string, string> = {
    month: formatMonth(verdict.month, language),
    base: verdict.base === null ? '' : formatMonth(verdict.base.month, language),
    rate: formatRate(verdict.active, verdict.entitled, settings.targetRate, language),
    points: growth3pp === null ? '' : formatPoints(growth3pp, settings.growthThreshold, language),
    target: `${formatNumber(settings.targetRate, language)} %`,
    active: formatCount(verdict.active, language),
    entitled: formatCount(verdict.entitled, language),
    missing: counted('missing', verdict.usersMissingToTarget, language),
    months: months === null ? '' : counted('months', months, language),
    first: verdict.firstVerdictMonth === null ? '' : formatMonth(verdict.firstVerdictMonth, language),
  }
  const sentence = VERDICT_SENTENCES[verdict.state][language]
  return fill(sentence, values)
}

/**
 * The figure with its definition, as it has to stand under every printed one (usage.md §10):
 * "MAU October 2026 = 53.7 % (671 of 1,250; core apps on Windows or Mac; rows of the report; 2 Oct–31 Oct; read 7 Nov)".
 */
export function describeDefinition(verdict: UsageVerdict, language: Language): string {
  const { usage, settings } = verdict
  const { source } = usage.provenance
  const window = windowOf(usage, verdict.numerator, settings)
  return fill(DEFINITION_WORDS.figure[language], {
    month: formatMonth(verdict.month, language),
    rate: formatRate(verdict.active, verdict.entitled, settings.targetRate, language),
    active: formatCount(verdict.active, language),
    entitled: formatCount(verdict.entitled, language),
    numerator: DEFINITION_WORDS.numerators[verdict.numerator][language],
    denominator: DEFINITION_WORDS.denominators[usage.denominator][language],
    from: formatDay(window.from, language),
    to: formatDay(window.to, language),
    read: formatDay(source.readOn, language),
  })
}

function counted(what: keyof typeof COUNTED, count: number, language: Language): string {
  const words = count === 1 ? COUNTED[what].one : COUNTED[what].other
  return fill(words[language], { count: formatCount(count, language) })
}

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')

const formatNumber = (value: number, language: Language): string => new Intl.NumberFormat(language).format(value)
