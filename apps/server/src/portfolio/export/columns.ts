import type { Language, PortfolioColumn, PortfolioRow } from '@lotse/contract'
import type { SheetCell } from '@lotse/documents'
import { clouds, reasons, scenarios, servicePhases, usageStatuses } from '@lotse/playbook'
import { states } from './words.ts'

/** How a column looks in a file: its values as plain data, and how wide and exact they are shown. */
interface FileColumn {
  readonly width: number
  readonly format?: string
  value(row: PortfolioRow, language: Language): SheetCell
}

const day = (date: string | null): SheetCell => (date === null ? null : { day: date })
const names = (labels: readonly { readonly name: string }[]): string | null =>
  labels.length === 0 ? null : labels.map(({ name }) => name).join(', ')

export const fileColumns: Readonly<Record<PortfolioColumn, FileColumn>> = {
  name: { width: 32, value: (row) => row.customerName },
  phase: { width: 16, value: ({ phase }, language) => phase && servicePhases[phase].label[language] },
  rate: { width: 12, format: '0.0', value: (row) => row.standing.rate },
  trend: { width: 36, value: ({ trend }) => shownTrend(trend) },
  growth: { width: 12, format: '0.0', value: (row) => row.standing.growth3pp },
  state: { width: 18, value: ({ standing }, language) => states[standing.state][language] },
  missing: { width: 12, value: (row) => row.standing.usersMissing },
  next: { width: 48, value: ({ nextAction }, language) => nextAction?.title[language] ?? null },
  due: { width: 12, value: ({ nextAction }) => day(nextAction?.due ?? null) },
  lead: { width: 24, value: ({ lead }) => lead?.name ?? null },
  engineer: { width: 24, value: ({ engineer }) => engineer?.name ?? null },
  l1: { width: 18, value: ({ l1 }, language) => l1 && usageStatuses[l1].label[language] },
  l2: { width: 28, value: ({ l2 }, language) => l2 && reasons[l2].label[language] },
  target: { width: 12, value: ({ targetDate }) => day(targetDate) },
  active: { width: 10, value: (row) => row.standing.active },
  entitled: { width: 12, value: (row) => row.standing.entitled },
  seats: { width: 14, value: ({ seats }) => seats },
  month: { width: 10, value: (row) => row.standing.month },
  readOn: { width: 12, value: (row) => day(row.standing.readOn) },
  alarms: { width: 10, value: ({ quality }) => quality.alarms },
  warnings: { width: 12, value: ({ quality }) => quality.warnings },
  gaps: { width: 12, value: ({ quality }) => quality.missing },
  groups: { width: 24, value: ({ groups }) => names(groups) },
  tags: { width: 24, value: ({ tags }) => names(tags) },
  tenant: { width: 24, value: (row) => row.tenantName },
  domain: { width: 28, value: (row) => row.primaryDomain },
  city: { width: 18, value: (row) => row.city },
  country: { width: 8, value: (row) => row.country },
  cloud: { width: 14, value: ({ cloud }, language) => clouds[cloud].label[language] },
  scenario: { width: 28, value: ({ scenario }, language) => scenario && scenarios[scenario].label[language] },
  playbook: { width: 10, value: (row) => row.playbookVersion },
}

/** The rates of the months in one cell, oldest first; a dash where a month has no report. */
function shownTrend(trend: PortfolioRow['trend']): string | null {
  return trend.length === 0 ? null : trend.map((rate) => (rate === null ? '–' : rate.toFixed(1))).join('  ')
}
