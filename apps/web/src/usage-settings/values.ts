import type { UsageSettingName, UsageSettingValues } from '@lotse/contract'
import { DEFAULT_USAGE_SETTINGS } from '@lotse/usage'

/** Settings as a form holds them: every one a text. */
export type SettingTexts = Record<UsageSettingName, string>

export const settingNames = Object.keys(DEFAULT_USAGE_SETTINGS) as readonly UsageSettingName[]

/** What a form shows for settings. Numbers as they are typed, months with blanks between, a country a line. */
export function textsOf(settings: UsageSettingValues): SettingTexts {
  const texts = settingNames.map((name) => [name, textOf(name, settings)])
  return Object.fromEntries(texts) as SettingTexts
}

function textOf(name: UsageSettingName, settings: UsageSettingValues): string {
  if (name === 'quietMonths') return settings.quietMonths.join(' ')
  if (name === 'quietMonthsByCountry') return countryLines(settings.quietMonthsByCountry)
  return String(settings[name])
}

const countryLines = (byCountry: UsageSettingValues['quietMonthsByCountry']): string =>
  Object.entries(byCountry)
    .map(([country, months]) => `${country}: ${months.join(', ')}`)
    .join('\n')

/** The settings that were typed. What is no number stays none, and the server says at its field what was expected. */
export function valuesFrom(texts: SettingTexts): UsageSettingValues {
  const { numerator, denominator, growthMode, quietMonths, quietMonthsByCountry, ...numbers } = texts
  return {
    ...(Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, numberIn(text)])) as Numbers),
    numerator: numerator as UsageSettingValues['numerator'],
    denominator: denominator as UsageSettingValues['denominator'],
    growthMode: growthMode as UsageSettingValues['growthMode'],
    quietMonths: monthsIn(quietMonths),
    quietMonthsByCountry: countriesIn(quietMonthsByCountry),
  }
}

type Numbers = Omit<
  UsageSettingValues,
  'numerator' | 'denominator' | 'growthMode' | 'quietMonths' | 'quietMonthsByCountry'
>

/** With a comma or a point. An empty field is no zero. */
function numberIn(text: string): number {
  const trimmed = text.trim().replace(',', '.')
  return trimmed === '' ? -1 : Number(trimmed)
}

function monthsIn(text: string): number[] {
  return [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).sort((a, b) => a - b)
}

function countriesIn(text: string): Record<string, number[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const [country = '', months = ''] = line.split(':')
      return [country.trim().toUpperCase(), monthsIn(months)]
    }),
  )
}

/** Which settings differ from others. */
export function differingFrom(base: UsageSettingValues, wanted: UsageSettingValues): Partial<UsageSettingValues> {
  const names = settingNames.filter((name) => textOf(name, base) !== textOf(name, wanted))
  return Object.fromEntries(names.map((name) => [name, wanted[name]]))
}
