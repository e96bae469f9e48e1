import { month } from '@lotse/calendar'
import type { CurvePoint } from '../chart/curve-point.ts'
import type { SwarmDot } from '../chart/swarm-layout.ts'
import type { Verdict } from '../verdict.ts'

export const verdicts: readonly Verdict[] = [
  'stable',
  'growing',
  'near-goal',
  'stalled',
  'declining',
  'blocked',
  're-baselining',
  'no-intent',
  'too-early',
  'no-data',
]

const rates = [22, 27, 33, 41, 47.8, null, 51.2, 52.4, 52.9, 53.4, 53.7]

/** A year that begins well and stands still; one month is missing. */
export const curve: readonly CurvePoint[] = rates.map((percent, index) => ({
  month: month(index === 0 ? '2025-12' : `2026-${String(index).padStart(2, '0')}`),
  rate: percent === null ? null : percent / 100,
  active: percent === null ? null : Math.round(percent * 12.5),
  entitled: percent === null ? null : 1250,
}))

const some: readonly (readonly [string, number, Verdict])[] = [
  ['Fabrikam AG', 53.7, 'stalled'],
  ['Contoso GmbH', 61.2, 'growing'],
  ['Tailspin Werke', 66.9, 'near-goal'],
  ['Northwind Logistik', 34.1, 'stalled'],
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau GmbH & Co. KG', 12.4, 'too-early'],
  ['Litware Pharma', 47.9, 'growing'],
  ['Proseware', 41, 'blocked'],
  ['Adatum', 78.3, 'stable'],
  ['Woodgrove Bank', 75, 'stable'],
  ['Relecloud', 86.5, 'stable'],
  ['Wide World', 71.2, 'stable'],
  ['Alpine Ski', 72.6, 'stable'],
  ['Trey', 74.1, 'stable'],
  ['Margie', 76.8, 'declining'],
]

export const customers: readonly SwarmDot[] = some.map(([name, percent, verdict]) => ({
  id: name,
  name,
  rate: percent / 100,
  verdict,
}))
