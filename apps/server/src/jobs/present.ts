import type { Job } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { mayCancelJob } from './policy.ts'
import type { JobRow } from './store.ts'

export function presentJob(row: JobRow, actor: Actor): Job {
  const isOpen = row.state === 'waiting' || row.state === 'running'
  return {
    id: row.id,
    customerId: row.customerId === ORGANISATION ? null : row.customerId,
    kind: row.kind,
    state: row.state,
    title: row.title,
    done: row.done,
    total: row.total,
    step: row.step,
    result: row.result,
    problem: row.problem,
    requestedBy: row.requestedBy,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    may: { cancel: isOpen && !row.cancelRequested && mayCancelJob(actor, row) },
  }
}
