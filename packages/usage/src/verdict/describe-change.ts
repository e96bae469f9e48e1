import { formatCount, formatMonth, formatRate } from '../formatting.ts'
import type { Language } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import { CAUSES, CHANGE_WORDS } from './causes.ts'
import { isSmall } from './condition.ts'
import { describeGrowth } from './describe-state.ts'
import { QUALIFIER_NAMES, STATE_NAMES } from './sentences.ts'
import type { Standing, StateChange } from './types.ts'

/**
 * A change of state with the numbers that caused it: "April 2026: growing → stalled; hardly any growth in 2 months in a
 * row (671 of 1,250, 53.7 %; +1.3 points in three months)". The reason of an early confirmation is quoted as it was given.
 */
export function describeChange(change: StateChange, settings: UsageSettings, language: Language): string {
  const { month, from, to, cause, active, entitled, growth, confirmation } = change
  const number = (value: number): string => new Intl.NumberFormat(language).format(value)
  const early = confirmation && { by: confirmation.by, reason: confirmation.reason }
  const limits = {
    stallMonths: number(settings.stallMonths),
    stableMonths: number(settings.stableMonths),
    declinePoints: number(settings.declinePoints),
    stableExit: number(settings.stableExit),
    target: number(settings.targetRate),
  }
  return fill(CHANGE_WORDS.change[language], {
    month: formatMonth(month, language),
    to: from === null ? nameOf(to, language) : `${nameOf(from, language)} → ${nameOf(to, language)}`,
    cause: early === null ? fill(CAUSES[cause][language], limits) : fill(CHANGE_WORDS.early[language], early),
    active: formatCount(active, language),
    entitled: formatCount(entitled, language),
    rate: formatRate(active, entitled, settings.targetRate, language),
    growth: describeGrowth({ growth, lowConfidence: isSmall({ entitled }, settings) }, settings, language),
  })
}

const nameOf = ({ state, qualifier }: Standing, language: Language): string =>
  qualifier === null
    ? STATE_NAMES[state][language]
    : `${STATE_NAMES[state][language]}, ${QUALIFIER_NAMES[qualifier][language]}`

const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
