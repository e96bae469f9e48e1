import type { DecompositionView, Segments, TenantFunnel } from '@lotse/contract'

/** Rows for other programs: the first one names the columns, each row carries what the figure means. */
type Rows = readonly (readonly (string | number | null)[])[]

/** One row a segment, then the hidden ones together and the tenant. Empty where there are none. */
export function segmentRows({ attribute, numerator, basis, takenOn, table }: Segments): Rows {
  const headings = [
    'attribute',
    'segment',
    'entitled',
    'installed',
    'activated',
    'active',
    'rate_percent',
    'rate_for_comparing_percent',
    'growth_3_months_points',
    'people_missing',
    'share_of_deficit_percent',
    'remedy',
    'numerator',
    'people',
    'month',
    'directory_of',
  ]
  if (table === null || basis === null) return [headings]
  const definition = [numerator, basis.people, basis.month, takenOn]
  const rows = table.rows.map((row) => [
    attribute,
    row.segment ?? '(no value)',
    row.entitled,
    row.funnel.installed,
    row.funnel.activated,
    row.active,
    row.rate,
    row.shrunkRate,
    row.growth3pp,
    row.missing,
    row.shareOfDeficit,
    row.funnel.remedy,
    ...definition,
  ])
  const gap = [null, null, null, null, null, null, null, null, null]
  const hidden = table.hidden === null ? [] : [[attribute, '(hidden)', table.hidden.entitled, ...gap, ...definition]]
  const { entitled, active, rate, missing } = table.total
  const whole = [attribute, '(all)', entitled, null, null, active, rate, null, null, missing, null, null, ...definition]
  return [headings, ...rows, ...hidden, whole]
}

/** One row a stage. */
export function funnelRows({ numerator, basis, funnel }: TenantFunnel): Rows {
  const headings = ['stage', 'people', 'numerator', 'people_of', 'month']
  if (funnel === null || basis === null) return [headings]
  const stages = ['entitled', 'installed', 'activated', 'active'] as const
  return [headings, ...stages.map((stage) => [stage, funnel[stage], numerator, basis.people, basis.month])]
}

/** One row a part; the parts add up to the change. */
export function decompositionRows({ numerator, month, base, definition, parts }: DecompositionView): Rows {
  const headings = ['part', 'points', 'people', 'active', 'numerator', 'month', 'base_month', 'definition']
  if (parts === null) return [headings]
  const { change, behaviour, joiners, leavers, stayed } = parts
  const frame = [numerator, month, base, definition?.en ?? null]
  return [
    headings,
    ['change', change.points, null, null, ...frame],
    ['behaviour', behaviour.points, stayed.people, stayed.activeNow, ...frame],
    ['joiners', joiners.points, joiners.people, joiners.active, ...frame],
    ['leavers', leavers.points, leavers.people, leavers.active, ...frame],
  ]
}
