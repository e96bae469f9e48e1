import { and, eq, isNull } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { assignment } from '../tables/engagements.ts'
import { actorFrom } from './person.ts'
import { findPerson } from './store.ts'

/** Whoever asked for a job across customers, with the roles they hold now. Throws where nobody did, or they are gone. */
export async function requesterOf(
  { database }: Pick<Services, 'database'>,
  { requestedBy }: Pick<RunningJob<unknown>, 'requestedBy'>,
): Promise<Actor> {
  if (requestedBy === null) throw new Error('this job is done for somebody who asked for it')
  return database.transaction('portfolio', async (tx) => {
    const row = await findPerson(tx, requestedBy)
    if (row === null || row.state === 'disabled') throw new Error('whoever asked for this job is not here any more')
    const held = await tx
      .select({
        customerId: assignment.customerId,
        engagementId: assignment.engagementId,
        role: assignment.role,
      })
      .from(assignment)
      .where(and(eq(assignment.personId, requestedBy), isNull(assignment.until)))
    return actorFrom(row, held)
  })
}
