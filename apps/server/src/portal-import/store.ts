import { sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'

/** A task that an import may name: whose it is, and in which engagement. */
export interface KnownTask {
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
}

/** Finds engagements by what a list calls their tenant, and the tasks they hold. */
export interface Directory {
  /** Tenants or customers of that name, id or domain; more than one where the name is shared. */
  tenants(called: string): readonly string[]
  task(tenantId: string, taskId: string): KnownTask | undefined
}

interface TenantRecord extends Record<string, unknown> {
  readonly id: string
  readonly words: string[]
}

interface TaskRecord extends KnownTask, Record<string, unknown> {
  readonly tenantId: string
  readonly taskId: string
}

/** What is known of the tenants and customers that a list names, as it is written there. In the portfolio's scope. */
export async function readDirectory(tx: Transaction, called: readonly string[]): Promise<Directory> {
  const wanted = [...new Set(called.map(fold))]
  const { rows: tenants } = await tx.execute<TenantRecord>(sql`
    select * from (
      select t.id, array_remove(array[t.id::text, t.directory_id::text, lower(t.primary_domain), lower(t.name), lower(c.name)], null) as words
      from lotse.tenant t join lotse.customer c on c.customer_id = t.customer_id
    ) t where t.words && ${sql.param(wanted)}::text[]`)
  const { rows: tasks } = await tx.execute<TaskRecord>(sql`
    select e.tenant_id as "tenantId", k.task_id as "taskId", e.id as "engagementId", c.customer_id as "customerId", c.name as "customerName"
    from lotse.task k
    join lotse.engagement e on e.customer_id = k.customer_id and e.id = k.engagement_id
    join lotse.customer c on c.customer_id = e.customer_id
    where e.tenant_id = any(${sql.param(tenants.map(({ id }) => id))}::uuid[])
    order by e.workload desc`)
  const byWord = new Map<string, Set<string>>()
  for (const { id, words } of tenants)
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(id))
  // A task of the Apps' engagement goes before the same number in the core one.
  const byPlace = new Map(tasks.map((task) => [`${task.tenantId} ${task.taskId}`, task]))
  return {
    tenants: (called) => [...(byWord.get(fold(called)) ?? [])],
    task: (tenantId, taskId) => byPlace.get(`${tenantId} ${taskId}`),
  }
}

const fold = (called: string): string => called.trim().toLowerCase()
