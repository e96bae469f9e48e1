import { desc, eq, gte } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION, type Scope } from '../platform/db/scope.ts'
import { job } from '../tables/trail.ts'

export type JobRow = typeof job.$inferSelect

/** Most rows of one answer; a day with more jobs than that is not read by a person. */
const MOST_JOBS = 200

/** What a person's questions about jobs may reach: staff everything, people of a customer their own. */
export const scopeOf = (actor: Actor): Scope =>
  actor.kind === 'staff' ? 'portfolio' : { customer: actor.customerId ?? ORGANISATION }

/** The jobs asked for since `moment`, newest first. */
export function jobsSince(tx: Transaction, moment: Date): Promise<JobRow[]> {
  return tx.select().from(job).where(gte(job.createdAt, moment)).orderBy(desc(job.createdAt)).limit(MOST_JOBS)
}

export async function findJob(tx: Transaction, jobId: string): Promise<JobRow | null> {
  const [row] = await tx.select().from(job).where(eq(job.id, jobId))
  return row ?? null
}
