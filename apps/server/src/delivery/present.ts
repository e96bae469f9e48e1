import type { IsoDate } from '@lotse/calendar'
import {
  type DeliveryState,
  type PersonRef,
  type Pilot,
  type StatedFact,
  type StatedFactId,
  statedFactIds,
  type WorkflowAnswer,
} from '@lotse/contract'
import type { RolloutStanding } from '@lotse/rollout'
import { ringsSay } from '../rings/look-up.ts'
import type { AnswerRow, FactRow, PilotRow } from './store.ts'

type Names = (id: string | null) => PersonRef | null

/** Every fact that can be stated, also those nobody has stated yet. */
export function presentEachFact(rows: readonly FactRow[], names: Names): StatedFact[] {
  return statedFactIds.map((fact) => presentFact(fact, rows.find((row) => row.fact === fact) ?? null, names))
}

/** What leaves the server about a stated fact, listed field by field. */
export function presentFact(fact: StatedFactId, row: FactRow | null, names: Names): StatedFact {
  return {
    fact,
    value: row?.value ?? null,
    asOf: row?.asOf ?? null,
    note: row?.note ?? null,
    statedBy: names(row?.statedBy ?? null),
    statedAt: row?.statedAt.toISOString() ?? null,
    version: row?.version ?? 0,
  }
}

/** What rings say beside what was stated, and which of the two counts. */
export function presentFromRings(rings: RolloutStanding | null, rows: readonly FactRow[]): DeliveryState['fromRings'] {
  if (rings === null) return []
  return (['broadRolloutBegan', 'targetGroupsCovered'] as const).map((fact) => {
    const stated = rows.find((row) => row.fact === fact && row.value !== null)
    const { value, on } = rings[fact]
    return { fact, value, on, counts: ringsSay({ on }, (stated?.asOf ?? null) as IsoDate | null) }
  })
}

/** What leaves the server about an answer; `row` is null where the question was never answered. */
export function presentAnswer(questionId: string, row: AnswerRow | null, names: Names): WorkflowAnswer {
  return {
    questionId,
    answer: row?.answer ?? null,
    why: row?.why ?? null,
    answeredBy: names(row?.answeredBy ?? null),
    answeredAt: row?.answeredAt.toISOString() ?? null,
    version: row?.version ?? 0,
  }
}

/** What leaves the server about the pilot; `row` is null where none was recorded. */
export function presentPilot(row: PilotRow | null, names: Names): Pilot {
  return {
    groups: row?.groups ?? null,
    users: row?.users ?? null,
    devices: row?.devices ?? null,
    representative: row?.representative ?? false,
    bothArchitectures: row?.bothArchitectures ?? false,
    criticalApps: row?.criticalApps ?? null,
    startsOn: row?.startsOn ?? null,
    endsOn: row?.endsOn ?? null,
    exitCriteria: row?.exitCriteria ?? null,
    exitCriteriaOn: row?.exitCriteriaOn ?? null,
    findings: row?.findings ?? null,
    verdict: row?.verdict ?? null,
    verdictOn: row?.verdictOn ?? null,
    waivedBecause: row?.waivedBecause ?? null,
    savedBy: names(row?.savedBy ?? null),
    savedAt: row?.savedAt.toISOString() ?? null,
    version: row?.version ?? 0,
  }
}

/** The same for people of the customer: without the reason that the team wrote for itself. */
export const withoutTeamWords = {
  fact: (fact: StatedFact): StatedFact => ({ ...fact, note: null, statedBy: null }),
  pilot: (pilot: Pilot): Pilot => ({ ...pilot, waivedBecause: null, findings: null, savedBy: null }),
}
