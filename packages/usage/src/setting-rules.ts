import type { Note } from './notes.ts'
import type { UsageSettings } from './settings.ts'

/**
 * What is wrong with settings that somebody typed; empty where they may be used. Each note names the setting in
 * `params.setting`. Source: usage.md §15.
 */
export function faultsOfSettings(settings: UsageSettings): Note[] {
  return [...ranges(settings), ...windows(settings), ...months(settings), ...relations(settings)]
}

type NumberSetting = {
  [Key in keyof UsageSettings]: UsageSettings[Key] extends number ? Key : never
}[keyof UsageSettings]

/** Least and greatest value; whole numbers only where `whole`. */
const LIMITS: Readonly<Record<NumberSetting, { readonly from: number; readonly to: number; readonly whole: boolean }>> =
  {
    windowDays: { from: 28, to: 30, whole: true },
    targetRate: { from: 1, to: 100, whole: false },
    growthThreshold: { from: 0, to: 100, whole: false },
    stallMonths: { from: 1, to: 12, whole: true },
    stallExit: { from: 0, to: 100, whole: false },
    declinePoints: { from: 0, to: 100, whole: false },
    stableMonths: { from: 1, to: 12, whole: true },
    stableExit: { from: 0, to: 100, whole: false },
    rebaselineStepPercent: { from: 1, to: 100, whole: false },
    rebaselineStepUsers: { from: 1, to: 1_000_000, whole: true },
    rebaselineMonths: { from: 1, to: 12, whole: true },
    smallTenant: { from: 0, to: 1_000_000, whole: true },
    // Below three, the one colleague who knows his own figure knows the other's too.
    minSegment: { from: 3, to: 1_000_000, whole: true },
    closeMonthAfterDays: { from: 0, to: 60, whole: true },
    maxRejectedPercent: { from: 0, to: 100, whole: false },
    maxExcludedPercent: { from: 0, to: 100, whole: false },
    minSeenAgainPercent: { from: 1, to: 100, whole: false },
    forecastHorizon: { from: 1, to: 60, whole: true },
  }

function ranges(settings: UsageSettings): Note[] {
  return Object.entries(LIMITS).flatMap(([setting, { from, to, whole }]) => {
    const value = settings[setting as NumberSetting]
    const fits = value >= from && value <= to && (!whole || Number.isInteger(value))
    if (fits) return []
    return [{ code: whole ? 'setting-not-whole-between' : 'setting-not-between', params: { setting, value, from, to } }]
  })
}

/** Last activity dates tell a window of 28 days for any platform; for desktop apps only the report's own 30 days exist. */
function windows({ windowDays, numerator }: UsageSettings): Note[] {
  const fits = windowDays === 30 || (windowDays === 28 && numerator === 'any')
  const isInRange = Number.isInteger(windowDays) && windowDays >= 28 && windowDays <= 30
  if (fits || !isInRange) return []
  return [{ code: 'setting-window-any-only', params: { setting: 'windowDays' } }]
}

/** Somebody whose months were all quiet would never get a verdict; at least half of the year has to speak. */
function months(settings: UsageSettings): Note[] {
  const lists = { quietMonths: settings.quietMonths, ...prefixed(settings.quietMonthsByCountry) }
  return Object.entries(lists).flatMap(([setting, list]) => {
    const fits = list.every((month) => Number.isInteger(month) && month >= 1 && month <= 12) && new Set(list).size <= 6
    return fits ? [] : [{ code: 'setting-not-quiet-months', params: { setting, value: list.join(', ') } }]
  })
}

const prefixed = (byCountry: UsageSettings['quietMonthsByCountry']): Record<string, readonly number[]> =>
  Object.fromEntries(Object.entries(byCountry).map(([country, list]) => [`quietMonthsByCountry.${country}`, list]))

/** Thresholds to enter and to leave a state in the wrong order would make it flap every month. */
function relations({ stallExit, growthThreshold, stableExit, targetRate }: UsageSettings): Note[] {
  const wrong: Note[] = []
  if (stallExit < growthThreshold) {
    wrong.push({ code: 'setting-below-other', params: { setting: 'stallExit', other: 'growthThreshold' } })
  }
  if (stableExit > targetRate) {
    wrong.push({ code: 'setting-above-other', params: { setting: 'stableExit', other: 'targetRate' } })
  }
  return wrong
}

/**
 * Which settings of one customer differ from those of the house, by name: a portfolio with mixed definitions cannot be
 * ranked, so every page that uses them has to show it (usage.md §15).
 */
export function overriddenSettings(house: UsageSettings, customer: UsageSettings): (keyof UsageSettings)[] {
  const names = Object.keys(house) as (keyof UsageSettings)[]
  return names.filter((name) => JSON.stringify(house[name]) !== JSON.stringify(customer[name]))
}
