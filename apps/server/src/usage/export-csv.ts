import type { Numerator } from '@lotse/usage'
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
] as const

/** The closed months of a tenant with their figures and where these come from, for other programs. */
export function exportMonths({ series, current }: TenantUsage, numerator: Numerator): string {
  const files = new Map(current.map(({ id, file }) => [id, file]))
  const rows = series.points[numerator].map(({ month, active, entitled, rate, growth3pp, raw, usage }) => {
    const file = files.get(snapshotBehind(usage, current))
    const { window, refreshDate } = usage.provenance
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
    ]
  })
  return csv([headings, ...rows])
}
