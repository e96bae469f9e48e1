import type { IsoDate } from '@lotse/calendar'
import type { TaskStatus, WorkLine } from '@lotse/contract'
import { taskName, taskStatuses, taskStatusIds } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { playbookOfEngagement } from '../../playbooks/look-up.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
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
  /** Who is responsible, where it is somebody else. */
  readonly owner: WorkLine['owner']
}

/**
 * Tasks with a day for which one is responsible oneself, in whatever role; for a team also those of everybody in its
 * engagements. Those that the playbook asks for next have the same key as there, so that nothing is listed twice. What
 * fell away with a move to another version is not asked for.
 */
export async function taskLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { actor, scope } = asked
  const own = sql`t.responsible_id = ${actor.personId}::uuid`
  const whose =
    scope === 'mine'
      ? own
      : sql`t.responsible_id is not null and (${own} or exists (
          select 1 from mine m where m.customer_id = t.customer_id and m.engagement_id = t.engagement_id))`
  const { rows } = await tx.execute<Row>(sql`
    ${scope === 'mine' ? sql`` : withMine(asked)}
    select t.task_id as "taskId", t.customer_id as "customerId", c.name as "customerName",
      t.engagement_id as "engagementId", t.due_on::text as due, t.status, t.percent,
      e.playbook_id as "playbookId", e.playbook_version as "playbookVersion",
      case when p.id <> ${actor.personId}::uuid then jsonb_build_object('id', p.id, 'name', p.name) end as owner
    from lotse.task t
    join lotse.customer c on c.customer_id = t.customer_id
    join lotse.engagement e on e.customer_id = t.customer_id and e.id = t.engagement_id
    left join lotse.person p on p.id = t.responsible_id
    where ${whose} and t.due_on is not null
      and t.status = any(${sql.param(unsettled)}::text[])${dueNow(asked, sql`t.due_on`)}${atCustomer(asked, sql`t.customer_id`)}
    order by t.due_on, t.engagement_id, t.task_id limit ${MOST + 1}`)
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
      why:
        row.owner === null
          ? {
              de: `Sie sind verantwortlich. Stand: ${label.de}, ${row.percent} %.`,
              en: `You are responsible. Status: ${label.en}, ${row.percent} %.`,
            }
          : { de: `Stand: ${label.de}, ${row.percent} %.`, en: `Status: ${label.en}, ${row.percent} %.` },
      owner: row.owner,
      due: row.due,
      urgency: 'later',
      target: { page: 'task', taskId: row.taskId },
    })
  }
  return lines
}
