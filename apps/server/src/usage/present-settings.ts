import type { UsageOverview } from '@lotse/contract'
import { describeSettings, presetOf, quietMonthsOf, type UsageSettings } from '@lotse/usage'
import type { Course } from '../usage-verdict/look-up.ts'
import { both } from './texts.ts'

/**
 * What decides the figures, so that each of them can name it.
 * @param settings those of the series, whose denominator is the one that its newest month really has
 */
export function presentSettings(
  settings: UsageSettings,
  { overridden, evidence, settings: wanted }: Pick<Course, 'settings' | 'overridden' | 'evidence'>,
  denominatorNote: UsageOverview['settings']['denominatorNote'],
): UsageOverview['settings'] {
  return {
    numerator: settings.numerator,
    denominator: settings.denominator,
    windowDays: settings.windowDays,
    targetRate: settings.targetRate,
    growthMode: settings.growthMode,
    growthThreshold: settings.growthThreshold,
    closeMonthAfterDays: settings.closeMonthAfterDays,
    stallMonths: settings.stallMonths,
    stallExit: settings.stallExit,
    declinePoints: settings.declinePoints,
    stableMonths: settings.stableMonths,
    stableExit: settings.stableExit,
    quietMonths: quietMonthsOf(evidence.country, settings),
    rebaselineStepPercent: settings.rebaselineStepPercent,
    rebaselineStepUsers: settings.rebaselineStepUsers,
    rebaselineMonths: settings.rebaselineMonths,
    smallTenant: settings.smallTenant,
    preset: presetOf(wanted),
    definition: both((language) => describeSettings(settings, language)),
    wantedDenominator: wanted.denominator,
    denominatorNote,
    overridden: [...overridden],
  }
}
