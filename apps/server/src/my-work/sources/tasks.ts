import type { IsoDate } from '@lotse/calendar'
import type { TaskStatus } from '@lotse/contract'
import { taskName, taskStatuses, taskStatusIds } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { playbookOfEngagement } from '../../playbooks/look-up.ts'
import { type Asked, atCustomer, MOST } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'

const unsettled = taskStatusIds.filter((id) => !['settled', 'cancelled'].includes(taskStatuses[id].group))

interface Row extends Record<string, unknown> {
  readonly taskId: string
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  readonly due: IsoDate
  readonly status: TaskStatus
  readonly percent: number
  readonly playbookId: string
  readonly playbookVersion: number
}

/**
 * Tasks with a day for which one is responsible oneself, in whatever role. Those that the playbook asks for next have the
 * same key as there, so that nothing is listed twice. What fell away with a move to another version is not asked for.
 */
export async function taskLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.scope === 'team' || asked.role !== undefined) return []
  const { rows } = await tx.execute<Row>(sql`
    select t.task_id as "taskId", t.customer_id as "customerId", c.name as "customerName",
      t.engagement_id as "engagementId", t.due_on::text as due, t.status, t.percent,
      e.playbook_id as "playbookId", e.playbook_version as "playbookVersion"
    from lotse.task t
    join lotse.customer c on c.customer_id = t.customer_id
    join lotse.engagement e on e.customer_id = t.customer_id and e.id = t.engagement_id
    where t.responsible_id = ${asked.actor.personId}::uuid and t.due_on is not null
      and t.status = any(${sql.param(unsettled)}::text[])${atCustomer(asked, sql`t.customer_id`)}
    order by t.due_on, t.task_id limit ${MOST + 1}`)
  const lines: FoundLine[] = []
  for (const row of rows) {
    const { tasks } = await playbookOfEngagement(tx, row)
    const task = tasks.find(({ id }) => id === row.taskId)
    if (task === undefined) continue
    const { label, group } = taskStatuses[row.status]
    lines.push({
      ...nothingMore,
      key: `action:${row.engagementId}:task:${row.taskId}`,
      kind: 'task',
      group: group === 'waiting' ? 'waiting' : null,
      customerId: row.customerId,
      customerName: row.customerName,
      engagementId: row.engagementId,
      title: taskName(task),
      why: {
        de: `Sie sind verantwortlich. Stand: ${label.de}, ${row.percent} %.`,
        en: `You are responsible. Status: ${label.en}, ${row.percent} %.`,
      },
      due: row.due,
      urgency: 'later',
      target: { page: 'task', taskId: row.taskId },
    })
  }
  return lines
}
