import type { TimeEntry, TimeSums } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { namesOf } from '../platform/names.ts'
import { presentEntry } from './present.ts'
import { countEntries, entriesOf, sumsByTask } from './store.ts'

interface Query {
  readonly customerId: string
  readonly engagementId: string
  readonly taskId?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Time entries, newest day first. `after` is the number of entries seen. */
export async function listTime(
  { services, actor }: ActingContext,
  query: Query,
): Promise<{ items: TimeEntry[]; total: number; next: string | null }> {
  const customer = customerId(query.customerId)
  const filter = { customerId: customer, engagementId: query.engagementId, taskId: query.taskId }
  const offset = pageNumber(query.after) ?? 0
  return services.database.transaction({ customer }, async (tx) => {
    const rows = await entriesOf(tx, filter, { offset, limit: query.limit })
    const total = await countEntries(tx, filter)
    const names = await namesOf(
      tx,
      rows.map(({ personId }) => personId),
    )
    const seen = offset + rows.length
    return {
      items: rows.map((row) => presentEntry(row, names, actor)),
      total,
      next: seen < total ? String(seen) : null,
    }
  })
}

/** Minutes of each task with entries, and of the whole engagement. */
export async function sumTime(
  { services }: ActingContext,
  query: Pick<Query, 'customerId' | 'engagementId'>,
): Promise<TimeSums> {
  const customer = customerId(query.customerId)
  return services.database.transaction({ customer }, async (tx) => {
    const tasks = await sumsByTask(tx, { customerId: customer, engagementId: query.engagementId })
    return {
      minutes: tasks.reduce((all, { minutes }) => all + minutes, 0),
      entries: tasks.reduce((all, { entries }) => all + entries, 0),
      tasks,
    }
  })
}
