import type { IsoDate } from '@lotse/calendar'
import type { UsageForecastView } from '@lotse/contract'
import { APPS, describeSettings, type Numerator, PLATFORMS } from '@lotse/usage'
import { csv } from '../platform/csv.ts'
import { presentApps } from './apps-use.ts'
import type { TenantUsage } from './present.ts'
import { presentForecast } from './present-forecast.ts'
import { presentProgramme } from './programme-use.ts'

/** What the other charts of the usage page show, for other programs; newest month first, unknown is empty. */

export function exportApps(usage: TenantUsage): string {
  const rows = presentApps(usage).months.map((month) => [
    month.month,
    month.refreshDate,
    month.users,
    month.active,
    month.withoutDesktop,
    ...APPS.map((app) => month.apps[app] ?? null),
    ...PLATFORMS.map((platform) => month.platforms[platform] ?? null),
    PEOPLE_OF_REPORT,
  ])
  return csv([
    ['month', 'refresh_date', 'users', 'active', 'browser_or_mobile_only', ...APPS, ...PLATFORMS, 'definition'],
    ...rows,
  ])
}

const PEOPLE_OF_REPORT = 'people of the report, entitled or not; 30 days'

export function exportProgramme(usage: TenantUsage, today: IsoDate): string {
  const rows = presentProgramme(usage, today).flatMap(({ preset, definition, months }) =>
    months.map(({ month, active, units, rate }) => [month, preset, active, units, rate, definition.en]),
  )
  return csv([['month', 'definition', 'active', 'units', 'rate_percent', 'in_words'], ...rows])
}

/** The band of the forecast, with what it rests on in every row. */
export function exportForecast({ course, series }: TenantUsage): string {
  const forecast = course.forecast && presentForecast(course.forecast, series.settings)
  const headings = ['month', 'p10_percent', 'p50_percent', 'p90_percent', 'method', 'history_months', 'newest_month']
  const rests = ['goal_p10', 'goal_p50', 'goal_p90', 'within_3_months', 'within_6_months', 'within_12_months']
  const rows = (forecast?.band ?? []).map(({ month, p10, p50, p90 }) => [
    ...[month, p10, p50, p90],
    ...(forecast === null ? [] : [forecast.method, forecast.months, forecast.until, ...reachOf(forecast)]),
    describeSettings(series.settings, 'en'),
  ])
  return csv([[...headings, ...rests, 'definition'], ...rows])
}

/** The months of the fast, the middle and the slow course and the chances, as far as the page tells them. */
function reachOf({ outlook, quantiles, probability }: UsageForecastView): (string | number | null)[] {
  const isDated = outlook === 'dated' || outlook === 'very-uncertain'
  return [
    isDated ? quantiles.p10 : null,
    outlook === 'dated' ? quantiles.p50 : null,
    isDated ? quantiles.p90 : null,
    probability?.within3 ?? null,
    probability?.within6 ?? null,
    probability?.within12 ?? null,
  ]
}

/** Every change of state with the numbers that caused it. */
export function exportChanges({ course, series }: TenantUsage, numerator: Numerator): string {
  const definition = describeSettings({ ...series.settings, numerator }, 'en')
  const rows = course.confirmed[numerator].changes
    .toReversed()
    .map(({ month, from, to, cause, active, entitled, rate, growth, growthMode, confirmation }) => [
      month,
      from?.state ?? null,
      to.state,
      to.qualifier,
      cause,
      active,
      entitled,
      rate,
      growth?.points ?? null,
      growthMode,
      confirmation === null ? 'no' : 'yes',
      definition,
    ])
  return csv([
    [
      'month',
      'from',
      'state',
      'qualifier',
      'cause',
      'active',
      'entitled',
      'rate_percent',
      'growth_points',
      'growth_mode',
      'confirmed_early',
      'definition',
    ],
    ...rows,
  ])
}
