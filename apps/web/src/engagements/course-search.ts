/** What of the chart is shown, as part of the address of an engagement's first page. */
export interface CourseSearch {
  /** The chart as a list; absent: as a chart where it fits. */
  view?: 'list'
  /** Optional tasks that nobody touched are shown. */
  optional?: true
  /** Every settled task has a card of its own. */
  settled?: true
  /** The tenant's core onboarding stands below the chart. */
  core?: true
  /** What signs, roles and gates mean stands above the chart. */
  legend?: true
}

/** Reads the search parameters of the first page. What is unknown counts as absent. */
export function courseSearch(search: Record<string, unknown>): CourseSearch {
  const on = (value: unknown) => value === true || value === 'true' || value === 1 || value === '1'
  return {
    ...(search.view === 'list' && { view: 'list' as const }),
    ...(on(search.optional) && { optional: true as const }),
    ...(on(search.settled) && { settled: true as const }),
    ...(on(search.core) && { core: true as const }),
    ...(on(search.legend) && { legend: true as const }),
  }
}
