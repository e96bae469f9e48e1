import { allDecisions, findDecision } from '../points/points.ts'
import type { ProjectPart } from '../points/types.ts'

/** What a change of a decision touches, by ids; words come from the points. */
export interface Touched {
  /** Questions of the questionnaire whose answer comes from it. */
  readonly questions: readonly string[]
  /** Elements and attributes of configuration files that its point sets. */
  readonly configuration: readonly string[]
  readonly project: readonly ProjectPart[]
  /** Decisions that rest on it, near ones first; `direct` ones name it themselves. */
  readonly decisions: readonly { readonly id: string; readonly direct: boolean }[]
}

const NOTHING: Touched = { questions: [], configuration: [], project: [], decisions: [] }

/** What a change of that decision touches; nothing for a decision that is not of the workshop. */
export function touchedBy(decisionId: string): Touched {
  const found = findDecision(decisionId)
  if (found === undefined) return NOTHING
  const { point, decision } = found
  return {
    questions: decision.answers,
    configuration: point.sets.configuration,
    project: point.sets.project,
    decisions: restingOn(decisionId),
  }
}

/** Decisions on which this one rests and that are not settled yet: they should be taken first. */
export function waitsFor(decisionId: string, settled: ReadonlySet<string>): readonly string[] {
  return (findDecision(decisionId)?.decision.dependsOn ?? []).filter((id) => !settled.has(id))
}

function restingOn(changed: string): Touched['decisions'] {
  const found: { id: string; direct: boolean }[] = []
  const seen = new Set([changed])
  let ring = [changed]
  while (ring.length > 0) {
    const next = allDecisions()
      .filter(({ decision }) => !seen.has(decision.id) && decision.dependsOn.some((id) => ring.includes(id)))
      .map(({ decision }) => decision.id)
    for (const id of next) {
      seen.add(id)
      found.push({ id, direct: ring.includes(changed) })
    }
    ring = next
  }
  return found
}
