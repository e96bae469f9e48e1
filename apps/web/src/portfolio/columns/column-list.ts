import type { PortfolioColumn } from '@lotse/contract'

/** How a column stands in the table. */
export interface ColumnLook {
  /** Pixels it needs at least. */
  readonly min: number
  /** Its part of the room that is left over. */
  readonly grow: number
  /** Right-aligned with tabular figures; a first click sorts it by the largest. */
  readonly numeric?: true
}

/** Every column of the portfolio, in the order in which they are offered. */
export const columnLooks: Readonly<Record<PortfolioColumn, ColumnLook>> = {
  name: { min: 176, grow: 2.2 },
  phase: { min: 118, grow: 0.2 },
  rate: { min: 122, grow: 0.2 },
  trend: { min: 78, grow: 0 },
  growth: { min: 62, grow: 0, numeric: true },
  state: { min: 126, grow: 0 },
  missing: { min: 80, grow: 0, numeric: true },
  next: { min: 176, grow: 2.6 },
  due: { min: 96, grow: 0.4 },
  lead: { min: 98, grow: 0.5 },
  engineer: { min: 104, grow: 0.5 },
  l1: { min: 118, grow: 0.6 },
  l2: { min: 186, grow: 1 },
  target: { min: 104, grow: 0.4 },
  active: { min: 80, grow: 0.2, numeric: true },
  entitled: { min: 96, grow: 0.2, numeric: true },
  seats: { min: 104, grow: 0.2, numeric: true },
  month: { min: 110, grow: 0.4 },
  readOn: { min: 100, grow: 0.4 },
  alarms: { min: 82, grow: 0.2, numeric: true },
  warnings: { min: 92, grow: 0.2, numeric: true },
  gaps: { min: 110, grow: 0.2, numeric: true },
  groups: { min: 130, grow: 1 },
  tags: { min: 130, grow: 1 },
  tenant: { min: 140, grow: 1 },
  domain: { min: 150, grow: 1 },
  city: { min: 104, grow: 0.6 },
  country: { min: 104, grow: 0.6 },
  cloud: { min: 96, grow: 0.4 },
  scenario: { min: 140, grow: 0.8 },
  playbook: { min: 80, grow: 0.2, numeric: true },
}

export const columnIds = Object.keys(columnLooks) as readonly PortfolioColumn[]

/** What is shown while nobody chose. */
export const usualColumns: readonly PortfolioColumn[] = [
  'name',
  'phase',
  'rate',
  'trend',
  'growth',
  'state',
  'missing',
  'next',
  'lead',
]

/**
 * @param text what stands in the address
 * @returns known columns, each once; the customer's name always leads, because it says whose row it is
 */
export function readColumns(text: unknown): readonly PortfolioColumn[] {
  if (typeof text !== 'string') return usualColumns
  const wanted = new Set(text.split(','))
  const known = [...wanted].filter((id): id is PortfolioColumn => id in columnLooks)
  if (known.length === 0) return usualColumns
  return ['name', ...known.filter((id) => id !== 'name')]
}

/** As it stands in the address; undefined for the usual columns, which need not be said. */
export function writeColumns(columns: readonly PortfolioColumn[]): string | undefined {
  const text = readColumns(columns.join(',')).join(',')
  return text === usualColumns.join(',') ? undefined : text
}

/** Moves one column by one place; the name stays first. */
export function moved(
  columns: readonly PortfolioColumn[],
  id: PortfolioColumn,
  by: -1 | 1,
): readonly PortfolioColumn[] {
  const from = columns.indexOf(id)
  const to = from + by
  if (from < 1 || to < 1 || to >= columns.length) return columns
  const next = [...columns]
  next.splice(from, 1)
  next.splice(to, 0, id)
  return next
}

/** Pixels that all of these need at least. */
export function leastWidth(columns: readonly PortfolioColumn[]): number {
  return columns.reduce((sum, id) => sum + columnLooks[id].min, 0)
}

/** The columns as tracks of a CSS grid. */
export function gridTracks(columns: readonly PortfolioColumn[]): string {
  return columns.map((id) => track(columnLooks[id])).join(' ')
}

function track({ min, grow }: ColumnLook): string {
  return grow === 0 ? `${min}px` : `minmax(${min}px, ${grow}fr)`
}

/** The columns on paper, which is as wide as it is: each takes its share of it. */
export function paperTracks(columns: readonly PortfolioColumn[]): string {
  return columns.map((id) => `minmax(0, ${columnLooks[id].min}fr)`).join(' ')
}
