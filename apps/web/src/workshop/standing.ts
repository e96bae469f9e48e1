import { findPoint } from '@lotse/assessment'
import type { WorkshopView } from '@lotse/contract'

export type Standing = 'open' | 'begun' | 'settled'

/** How far a point is: settled with everything mandatory decided or deferred, begun with anything written. */
export function standingOf(pointId: string, { decisions }: Pick<WorkshopView, 'decisions'>): Standing {
  const wanted = findPoint(pointId)?.decisions ?? []
  const written = wanted.map(({ id, mandatory }) => ({
    mandatory,
    state: decisions.find(({ decisionId }) => decisionId === id)?.decision?.state ?? null,
  }))
  const isSettled = written.every(({ mandatory, state }) => !mandatory || state === 'decided' || state === 'deferred')
  if (isSettled) return 'settled'
  return written.some(({ state }) => state !== null) ? 'begun' : 'open'
}
