import { type ExpertRequestDays, expertTurn } from '@lotse/playbook'
import { dayOf } from '../platform/clock.ts'
import type { expertRequest } from '../tables/expert-requests.ts'

type Row = typeof expertRequest.$inferSelect

/** The days of a request, as the playbook judges its deadlines by them. */
export function daysOf(row: Row): ExpertRequestDays {
  const on = (at: Date | null) => (at === null ? null : dayOf(at))
  return {
    state: row.state,
    submittedOn: on(row.submittedAt),
    triagedOn: on(row.triagedAt),
    askedOn: on(row.askedAt),
    waitedDays: row.waitedDays,
    decidedOn: on(row.decidedAt),
    assignedOn: on(row.assignedAt),
    begunOn: on(row.begunAt),
    endOn: row.endOn,
    closedOn: on(row.closedAt),
    confirmed: row.confirmedAt !== null,
  }
}

/** Whose turn it is after a step, as it is kept beside the state so that lists can be ordered by it. */
export function turnOf(row: Row): Pick<Row, 'waitsFor' | 'target' | 'dueOn'> {
  const turn = expertTurn(daysOf(row))
  return { waitsFor: turn?.party ?? null, target: turn?.target ?? null, dueOn: turn?.dueOn ?? null }
}
