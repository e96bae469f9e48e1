import { allDecisions, type DecisionPoint, type PointDecision } from '@lotse/assessment'
import type { Decision, DecisionState, WorkshopView } from '@lotse/contract'

/** What the documents of a workshop are made from. */
export interface WorkshopMatter {
  readonly customerName: string
  readonly today: string
  readonly workshop: WorkshopView
}

/** A decision of a point in scope with what is written about it; null: nothing. */
export interface DecisionLine {
  readonly point: DecisionPoint
  readonly decision: PointDecision
  readonly taken: Decision | null
}

/** Every decision of the points in scope, in the order of the workshop. */
export function linesOf({ points, decisions }: WorkshopView): readonly DecisionLine[] {
  const inScope = new Set(points.filter((one) => one.inScope).map(({ pointId }) => pointId))
  return allDecisions()
    .filter(({ point }) => inScope.has(point.id))
    .map(({ point, decision }) => ({
      point,
      decision,
      taken: decisions.find(({ decisionId }) => decisionId === decision.id)?.decision ?? null,
    }))
}

/** A decision nobody wrote about is open. */
export const stateOf = ({ taken }: DecisionLine): DecisionState => taken?.state ?? 'open'
