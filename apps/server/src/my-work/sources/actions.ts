import type { IsoDate } from '@lotse/calendar'
import type { Localised, NextAction, WorkLine } from '@lotse/contract'
import { taskStatuses, taskStatusIds } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, MOST, withMine } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'

/** Task states in which the next move is somebody else's (engagement.md §3). */
const waiting = taskStatusIds.filter((id) => taskStatuses[id].group === 'waiting')

interface Row extends Record<string, unknown> {
  readonly key: string
  readonly kind: NextAction['kind']
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  readonly title: Localised
  readonly why: Localised
  readonly due: IsoDate | null
  readonly urgency: NextAction['urgency']
  readonly role: NextAction['role']
  readonly target: NextAction['target']
  readonly waits: boolean
  readonly owner: WorkLine['owner']
}

/**
 * What the playbook asks for next: of one's own roles, or of everybody in the engagements one leads. A task that waits
 * for the customer and a proposal that waits for an answer stand under "waiting".
 */
export async function actionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  const { scope, role } = asked
  const ofRole = scope === 'mine' ? sql` and n.role = m.role` : sql``
  const narrowed = role === undefined ? sql`` : sql` and n.role = ${role}`
  const owner =
    scope === 'mine'
      ? sql`null::jsonb`
      : sql`(select jsonb_build_object('id', p.id, 'name', p.name) from lotse.assignment o
          join lotse.person p on p.id = o.person_id
          where o.customer_id = n.customer_id and o.engagement_id = n.engagement_id and o.role = n.role and o.until is null
          order by o.since, o.id limit 1)`
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}, first as materialized (
      select n.customer_id, n.engagement_id, n.key from mine m
      join lotse.next_action n on n.customer_id = m.customer_id and n.engagement_id = m.engagement_id${ofRole}
      where true${narrowed}
      order by n.due nulls last, n.engagement_id, n.key limit ${MOST + 1}
    )
    select n.key, n.kind, n.customer_id as "customerId", c.name as "customerName", n.engagement_id as "engagementId",
      n.title, n.reason as why, n.due::text, n.urgency, n.role, n.target, ${owner} as owner,
      coalesce(t.status = any(${sql.param(waiting)}::text[]), false) as waits
    from first
    join lotse.next_action n using (customer_id, engagement_id, key)
    join lotse.customer c on c.customer_id = n.customer_id
    left join lotse.task t on n.kind = 'doTask' and t.customer_id = n.customer_id
      and t.engagement_id = n.engagement_id and t.task_id = n.target ->> 'taskId'`)
  return rows.map(({ waits, kind, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `action:${row.engagementId}:${row.key}`,
    kind:
      kind === 'answerProposal'
        ? 'proposal'
        : kind === 'approveSplit'
          ? 'approval'
          : kind === 'doTask'
            ? 'task'
            : 'action',
    group: waits || kind === 'answerProposal' || kind === 'approveSplit' ? 'waiting' : null,
  }))
}
