import type { Job } from '@lotse/contract'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import { repeatable } from '../platform/idempotency.ts'
import { mayCancelJob, seesJob } from './policy.ts'
import { presentJob } from './present.ts'
import { findJob, type JobRow, scopeOf } from './store.ts'

/** The job with this id. Throws `not-found` where it is none of the actor's business. */
export async function jobFor({ services, actor }: ActingContext, jobId: string): Promise<JobRow> {
  const row = await services.database.transaction(scopeOf(actor), (tx) => findJob(tx, jobId))
  if (row === null || !seesJob(actor, row)) throw notFound({ de: 'Diesen Vorgang', en: 'This job' })
  return row
}

/** Asks for the end of a job. One that has ended already comes back as it is. */
export async function cancelJob(context: ActingContext, jobId: string): Promise<Job> {
  const { services, actor } = context
  const { customerId, ...row } = await jobFor(context, jobId)
  if (!mayCancelJob(actor, { ...row, customerId })) throw notYours()
  return repeatable(context, customerId, async (tx) => {
    await services.jobs.cancel(tx, customerId, jobId)
    const now = await findJob(tx, jobId)
    if (now === null) throw notFound({ de: 'Diesen Vorgang', en: 'This job' })
    return presentJob(now, actor)
  })
}

function notYours(): Problem {
  return new Problem('not-allowed', {
    detail: {
      de: 'Abbrechen kann einen Vorgang, wer ihn begonnen hat, wer dem Kunden zugeordnet ist, oder die Administration.',
      en: 'A job is stopped by who started it, by somebody assigned to the customer, or by an administrator.',
    },
  })
}
