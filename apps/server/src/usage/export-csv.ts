import { describeSettings, type Numerator, windowOf } from '@lotse/usage'
import type { OnTheCurve } from '../annotations/look-up.ts'
import { csv } from '../platform/csv.ts'
import type { TenantUsage } from './present.ts'
import { snapshotBehind } from './tenant-usage.ts'

const headings = [
  'month',
  'active',
  'entitled',
  'rate_percent',
  'growth_3_months_points',
  'verdict',
  'numerator',
  'denominator',
  'window_from',
  'window_to',
  'refresh_date',
  'file',
  'sha256',
  'state',
  'qualifier',
  'quiet',
  'concealed',
  'data_break',
  'entitlement_step',
  'happened',
  'definition',
] as const

/**
 * The closed months of a tenant for other programs: figures, where these come from, the plain verdict and the confirmed
 * state, what is to be known of the month and what happened in it.
 */
export function exportMonths(
  { series, current, course }: TenantUsage,
  numerator: Numerator,
  happened: readonly OnTheCurve[],
): string {
  const files = new Map(current.map(({ id, file }) => [id, file]))
  const confirmed = new Map(course.confirmed[numerator].points.map((point) => [point.month, point]))
  const rows = series.points[numerator].map(({ month, active, entitled, rate, growth3pp, raw, usage }) => {
    const file = files.get(snapshotBehind(usage, current))
    const { refreshDate, concealed } = usage.provenance
    const window = windowOf(usage, numerator, course.settings)
    const judged = confirmed.get(month)
    return [
      month,
      active,
      entitled,
      rate,
      growth3pp,
      raw,
      numerator,
      usage.denominator,
      window.from,
      window.to,
      refreshDate,
      file?.name ?? null,
      file?.sha256 ?? null,
      judged?.state ?? null,
      judged?.qualifier ?? null,
      yesNo(judged?.quiet ?? false),
      concealed,
      judged?.breaks.map(({ kind }) => kind).join(' ') ?? null,
      judged?.step ? `${judged.step.entitledBefore} -> ${judged.step.entitled}` : null,
      happenedIn(month, happened),
      describeSettings({ ...course.settings, numerator, denominator: usage.denominator }, 'en'),
    ]
  })
  return csv([headings, ...rows])
}

const yesNo = (is: boolean): string => (is ? 'yes' : 'no')

/** "2026-09 Rundschreiben; 2026-09-15 Welle 2". */
function happenedIn(month: string, happened: readonly OnTheCurve[]): string {
  return happened
    .filter((one) => one.month === month)
    .map(({ day, words }) => `${day ?? month} ${words}`)
    .join('; ')
}
