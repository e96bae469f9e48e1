import type { UsageSettingName, UsageSettingValues } from '@lotse/contract'
import { useCallback } from 'react'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useMonthNames } from '../settings/use-month-names.ts'

/** How a setting is shown: in words, with the names of months. */
export function useSettingWords(): (name: UsageSettingName, settings: UsageSettingValues) => string {
  const say = useText()
  const format = useFormat()
  const months = useMonthNames()
  return useCallback(
    (name, settings) => {
      const named = (list: readonly number[]) =>
        list.length === 0 ? say('usageSettings:quietNone') : list.map((month) => months.get(month) ?? month).join(', ')
      switch (name) {
        case 'numerator':
          return say(`usageSettings:numerator.${settings.numerator}`)
        case 'denominator':
          return say(`usageSettings:denominator.${settings.denominator}`)
        case 'growthMode':
          return say(`usageSettings:growthMode.${settings.growthMode}`)
        case 'quietMonths':
          return named(settings.quietMonths)
        case 'quietMonthsByCountry': {
          const lines = Object.entries(settings.quietMonthsByCountry).map(
            ([country, list]) => `${country}: ${named(list)}`,
          )
          return lines.length === 0 ? say('usageSettings:quietNone') : lines.join('; ')
        }
        default:
          return format.number(settings[name])
      }
    },
    [say, format, months],
  )
}
