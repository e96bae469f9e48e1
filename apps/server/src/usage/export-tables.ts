import type { IsoDate } from '@lotse/calendar'
import { APPS, type Numerator, PLATFORMS } from '@lotse/usage'
import { csv } from '../platform/csv.ts'
import { presentApps } from './apps-use.ts'
import type { TenantUsage } from './present.ts'
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
  ])
  return csv([['month', 'refresh_date', 'users', 'active', 'browser_or_mobile_only', ...APPS, ...PLATFORMS], ...rows])
}

export function exportProgramme(usage: TenantUsage, today: IsoDate): string {
  const rows = presentProgramme(usage, today).flatMap(({ preset, definition, months }) =>
    months.map(({ month, active, units, rate }) => [month, preset, active, units, rate, definition.en]),
  )
  return csv([['month', 'definition', 'active', 'units', 'rate_percent', 'in_words'], ...rows])
}

/** The band of the forecast, with what it rests on in every row. */
export function exportForecast({ course }: TenantUsage): string {
  const { forecast } = course
  const rows = forecast?.band.map(({ month, p10, p50, p90 }) => [
    month,
    p10,
    p50,
    p90,
    forecast.method,
    forecast.months,
    forecast.until,
  ])
  return csv([
    ['month', 'p10_percent', 'p50_percent', 'p90_percent', 'method', 'history_months', 'newest_month'],
    ...(rows ?? []),
  ])
}

/** Every change of state with the numbers that caused it. */
export function exportChanges({ course }: TenantUsage, numerator: Numerator): string {
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
    ],
    ...rows,
  ])
}
