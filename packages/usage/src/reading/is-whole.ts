import type { ReportReading } from './read-report.ts'

/** What says that a report, of whatever kind, lacks some of its rows or cannot be trusted to have them. */
const FLAWS: ReadonlySet<string> = new Set([
  'no-rows',
  'several-periods',
  'cut-off',
  'pages-missing',
  'too-many-rejected',
  'fewer-users-than-entitled',
])

/** Whether a reading has all its rows: only then may it stand for a tenant, as a denominator for instance (usage.md §9.5). */
export function isWhole({ obstacles }: Pick<ReportReading, 'obstacles'>): boolean {
  return obstacles.every(({ code }) => !FLAWS.has(code))
}
