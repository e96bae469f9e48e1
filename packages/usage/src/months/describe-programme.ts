import { formatCount, formatDay, formatMonth, formatRate } from '../formatting.ts'
import type { Language } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import type { ProgrammeFigure } from './programme-figures.ts'
import { DEFINITION_WORDS } from './sentences.ts'

/**
 * A figure of the programme's definitions with its definition: "MAU October 2026 = 53.7 % (671 of 1,250; any app on any
 * platform; paid units; 4 Oct–31 Oct; read 7 Nov)". What is not known is said to be unknown.
 */
export function describeProgrammeFigure(
  { month, active, units, denominator, window, readOn }: ProgrammeFigure,
  settings: UsageSettings,
  language: Language,
): string {
  const { unknown, numerators, denominators, readOnDay } = DEFINITION_WORDS
  const told = (count: number | null): string => (count === null ? unknown[language] : formatCount(count, language))
  const rate =
    active === null || units === null ? unknown[language] : formatRate(active, units, settings.targetRate, language)
  const parts = [
    `${told(active)} ${DEFINITION_WORDS.of[language]} ${told(units)}`,
    numerators.any[language],
    denominators[denominator][language],
    `${formatDay(window.from, language)}–${formatDay(window.to, language)}`,
    `${readOnDay[language]} ${formatDay(readOn, language)}`,
  ]
  return `MAU ${formatMonth(month, language)} = ${rate} (${parts.join('; ')})`
}

/** What every numerator but `any` covers: no report tells when somebody last used a desktop app (usage.md §10). */
const REPORT_DAYS = 30

/** A definition without a month, for headings and legends: "core apps on Windows or Mac; entitled by plan; 30 days". */
export function describeSettings(settings: UsageSettings, language: Language): string {
  const { numerators, denominators, days } = DEFINITION_WORDS
  return [
    numerators[settings.numerator][language],
    denominators[settings.denominator][language],
    `${settings.numerator === 'any' ? settings.windowDays : REPORT_DAYS} ${days[language]}`,
  ].join('; ')
}
