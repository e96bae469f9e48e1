import type { IsoDate } from '@lotse/calendar'
import type { Localised, NextAction, WorkLine } from '@lotse/contract'
import { taskStatuses, taskStatusIds } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, looksAtAll, MOST, withMine } from '../asked.ts'
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

/** Which kind of line an action is. */
const lineKind = (kind: NextAction['kind']): WorkLine['kind'] =>
  kind === 'answerProposal' ? 'proposal' : kind === 'approveSplit' ? 'approval' : kind === 'doTask' ? 'task' : 'action'

/** The kinds of actions that are lines of their own kinds; all others are lines of kind `action`. */
const ownKinds = ['answerProposal', 'approveSplit', 'doTask'] as const

/** Narrows actions `n` to the kind of line that is asked for. */
function ofKind({ kind }: Asked): SQL {
  if (kind === undefined) return sql``
  const own = ownKinds.find((one) => lineKind(one) === kind)
  return own === undefined ? sql` and n.kind <> all(${sql.param([...ownKinds])}::text[])` : sql` and n.kind = ${own}`
}

/** The day by which actions `n` are ordered: their own, or the one that their urgency stands for. */
const dayOf = ({ today }: Asked): SQL => sql`coalesce(n.due, case n.urgency
  when 'overdue' then ${today}::date - 1 when 'today' then ${today}::date when 'soon' then ${today}::date + 7 end)`

/**
 * Where the most urgent actions are. Everybody's most urgent ones are in the engagements whose first action is most
 * urgent, which the prepared rows of the portfolio say: so many engagements hold at least as many lines.
 */
function places(asked: Asked): SQL {
  const { role, kind } = asked
  if (!looksAtAll(asked) || role !== undefined || kind !== undefined) return withMine(asked)
  return sql`with mine as materialized (
      select r.customer_id, r.engagement_id, null::text as role from lotse.portfolio_row r
      where r.next_rank is not null${atCustomer(asked, sql`r.customer_id`)}
      order by r.next_rank, r.next_due, r.engagement_id limit ${MOST + 1})`
}

/**
 * What the playbook asks for next: of one's own roles, or of everybody in the engagements one leads. A task that waits
 * for the customer and a proposal that waits for an answer stand under "waiting".
 */
export async function actionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  const { scope, role } = asked
  const ofRole = scope === 'mine' ? sql` and n.role = m.role` : sql``
  const narrowed = role === undefined ? sql`` : sql` and n.role = ${role}`
  // Who is responsible for the task, else who holds the role.
  const owner =
    scope === 'mine'
      ? sql`null::jsonb`
      : sql`(select jsonb_build_object('id', p.id, 'name', p.name) from lotse.person p
          where p.id = coalesce(t.responsible_id, (select o.person_id from lotse.assignment o
            where o.customer_id = n.customer_id and o.engagement_id = n.engagement_id and o.role = n.role and o.until is null
            order by o.since, o.id limit 1)))`
  const { rows } = await tx.execute<Row>(sql`
    ${places(asked)}, first as materialized (
      select n.customer_id, n.engagement_id, n.key, ${dayOf(asked)} as day from mine m
      join lotse.next_action n on n.customer_id = m.customer_id and n.engagement_id = m.engagement_id${ofRole}
      where true${narrowed}${ofKind(asked)}${dueNow(asked, dayOf(asked))}
      order by day nulls last, n.engagement_id, n.key limit ${MOST + 1}
    )
    select n.key, n.kind, n.customer_id as "customerId", c.name as "customerName", n.engagement_id as "engagementId",
      n.title, n.reason as why, n.due::text, n.urgency, n.role, n.target, ${owner} as owner,
      coalesce(t.status = any(${sql.param(waiting)}::text[]), false) as waits
    from first
    join lotse.next_action n using (customer_id, engagement_id, key)
    join lotse.customer c on c.customer_id = n.customer_id
    left join lotse.task t on n.kind = 'doTask' and t.customer_id = n.customer_id
      and t.engagement_id = n.engagement_id and t.task_id = n.target ->> 'taskId'
    order by first.day nulls last, n.engagement_id, n.key`)
  return rows.map(({ waits, kind, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `action:${row.engagementId}:${row.key}`,
    kind: lineKind(kind),
    group: waits || kind === 'answerProposal' || kind === 'approveSplit' ? 'waiting' : null,
  }))
}
