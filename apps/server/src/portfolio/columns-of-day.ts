import type { IsoDate } from '@lotse/calendar'
import { type Judgement, urgencies } from '@lotse/playbook'
import type { KeptEvaluation } from '../tables/engagements.ts'

/** What a row shows of the evaluation of a day: the only columns that become others while nobody does anything. */
export interface ColumnsOfDay {
  readonly phase: Judgement['servicePhase']
  readonly alarms: number
  readonly warnings: number
  readonly missing: number
  readonly nextRank: number | null
  readonly nextDue: IsoDate | null
}

interface Evaluated {
  readonly phase: Judgement['servicePhase']
  readonly kept: KeptEvaluation
  readonly nextActions: Judgement['nextActions']
}

/** The same as `row-source.ts` reads from the records; the test of the daily evaluation compares the two. */
export function columnsOfDay({ phase, kept, nextActions: [first] }: Evaluated): ColumnsOfDay {
  const count = (severity: 'alarm' | 'warning') => kept.findings.filter((one) => one.severity === severity).length
  return {
    phase,
    alarms: count('alarm'),
    warnings: count('warning'),
    missing: kept.completeness.filter(({ state }) => state === 'missing' || state === 'overdue').length,
    nextRank: first === undefined ? null : urgencies.indexOf(first.urgency) + 1,
    nextDue: first?.due ?? null,
  }
}
