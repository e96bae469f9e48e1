import type { Language } from './notes.ts'
import { DEFAULT_USAGE_SETTINGS, type UsageSettings } from './settings.ts'

/** A definition of active use with a name, so that nobody has to set numerator, denominator and window one by one. */
export interface Preset {
  readonly id: PresetId
  readonly name: Readonly<Record<Language, string>>
  readonly settings: Pick<UsageSettings, 'numerator' | 'denominator' | 'windowDays'>
}

export const PRESET_IDS = ['lotse', 'programmePaid', 'programmeAssigned'] as const
export type PresetId = (typeof PRESET_IDS)[number]

/**
 * Lotse's definition and the two of the programme, which divides users of the last 28 days by the units that are paid
 * for, or by those assigned to people (engagement.md §12). A 28-day figure exists for any platform only: no report tells
 * when somebody last used a desktop app (usage.md §10).
 */
export const PRESETS: readonly Preset[] = [
  {
    id: 'lotse',
    name: {
      en: 'Core apps on Windows or Mac, 30 days, people entitled by plan',
      de: 'Kern-Apps unter Windows oder Mac, 30 Tage, durch Plan berechtigte Personen',
    },
    settings: { numerator: 'desktopCore', denominator: 'entitledByPlan', windowDays: 30 },
  },
  {
    id: 'programmePaid',
    name: {
      en: 'Programme: active in the last 28 days of the paid units',
      de: 'Programm: in den letzten 28 Tagen aktiv, geteilt durch bezahlte Einheiten',
    },
    settings: { numerator: 'any', denominator: 'paidUnits', windowDays: 28 },
  },
  {
    id: 'programmeAssigned',
    name: {
      en: 'Programme: active in the last 28 days of the units assigned to people',
      de: 'Programm: in den letzten 28 Tagen aktiv, geteilt durch an Personen zugewiesene Einheiten',
    },
    settings: { numerator: 'any', denominator: 'assigned', windowDays: 28 },
  },
]

/** All settings of a preset: its definition of the figure and, for everything else, `base`. */
export function settingsOfPreset(id: PresetId, base: UsageSettings = DEFAULT_USAGE_SETTINGS): UsageSettings {
  const preset = PRESETS.find((one) => one.id === id)
  if (preset === undefined) throw new RangeError(`There is no preset "${id}"`)
  return { ...base, ...preset.settings }
}

/** The preset whose definition these settings have; null where somebody made their own. */
export function presetOf(settings: UsageSettings): PresetId | null {
  const same = (one: Preset): boolean =>
    one.settings.numerator === settings.numerator &&
    one.settings.denominator === settings.denominator &&
    one.settings.windowDays === settings.windowDays
  return PRESETS.find(same)?.id ?? null
}
