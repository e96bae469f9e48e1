import { DECISION_POINTS, type Progress, progressOf } from '@lotse/assessment'

/** The points that are in scope: all that nobody took out. */
export function pointsInScope(leftOut: readonly { readonly pointId: string }[]): ReadonlySet<string> {
  const out = new Set(leftOut.map(({ pointId }) => pointId))
  return new Set(DECISION_POINTS.map(({ id }) => id).filter((id) => !out.has(id)))
}

/** How far decided points are, from rows as they are kept. */
export function progressOfRows(
  rows: readonly { readonly slug: string | null; readonly state: 'open' | 'proposed' | 'decided' | 'deferred' }[],
  leftOut: readonly { readonly pointId: string }[],
): Progress {
  const taken = rows.flatMap(({ slug, state }) => (slug === null ? [] : [{ id: slug, state }]))
  return progressOf(taken, pointsInScope(leftOut))
}
