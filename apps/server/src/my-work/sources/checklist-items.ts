import type { IsoDate } from '@lotse/calendar'
import type { Localised, WorkLine } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
import { type FoundLine, nothingMore } from '../found-line.ts'

interface Row extends Record<string, unknown> {
  readonly itemId: string
  readonly title: Localised
  readonly due: IsoDate | null
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  /** Whose it is, where it is somebody else of the team. */
  readonly owner: WorkLine['owner']
  /** Whose it is at the customer; null for somebody of the team, and for nobody. */
  readonly waitsFor: string | null
}

/**
 * Items of checklists that are not settled: those one is responsible for oneself, and, where their day is over, those that
 * the customer's people or nobody takes care of, for whoever works on the engagement; the engineer tracks all of them
 * (remediation.md §4). For a team also those of everybody in its engagements.
 */
export async function checklistLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (asked.role !== undefined) return []
  const { actor, scope, today } = asked
  const own = sql`i.owner_person = ${actor.personId}::uuid`
  const here = sql`exists (select 1 from mine m where m.customer_id = r.customer_id and m.engagement_id = r.engagement_id)`
  const late = sql`(i.due_on < ${today}::date and (i.owner_person is null or p.customer_id = i.customer_id) and ${here})`
  const whose =
    scope === 'mine' ? sql`(${own} or ${late})` : sql`(${own} or ${late} or (i.owner_person is not null and ${here}))`
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}
    select i.item_id as "itemId", i.due_on::text as due, i.customer_id as "customerId", c.name as "customerName",
      r.engagement_id as "engagementId",
      (select t.item -> 'title' from jsonb_array_elements(r.template -> 'items') t(item) where t.item ->> 'id' = i.item_id
        limit 1) as title,
      case when p.customer_id <> i.customer_id and p.id <> ${actor.personId}::uuid then jsonb_build_object('id', p.id, 'name', p.name) end
        as owner,
      case when p.customer_id = i.customer_id then p.name
        when o.id is not null then concat_ws(' ', o.first_name, o.last_name) end as "waitsFor"
    from lotse.remediation_item i
    join lotse.remediation_run r on r.customer_id = i.customer_id and r.id = i.run_id and r.superseded_at is null
    join lotse.customer c on c.customer_id = i.customer_id
    left join lotse.person p on p.id = i.owner_person
    left join lotse.contact o on o.customer_id = i.customer_id and o.id = i.owner_contact
    where i.status in ('open', 'inProgress') and r.listed_since ? i.item_id
      and ${whose}${dueNow(asked, sql`i.due_on`)}${atCustomer(asked, sql`i.customer_id`)}
    order by i.due_on nulls last, i.run_id, i.item_id limit ${MOST + 1}`)
  return rows.map(({ itemId, title, waitsFor, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `checklist:${row.engagementId}:${itemId}`,
    kind: 'checklistItem',
    title: { de: `${itemId} ${title.de}`, en: `${itemId} ${title.en}` },
    why: whyOf(waitsFor, row.owner),
    urgency: 'later',
    target: { page: 'remediation', itemId },
  }))
}

function whyOf(waitsFor: string | null, owner: WorkLine['owner']): Localised {
  if (waitsFor !== null)
    return {
      de: `Punkt der Checkliste, zugesagt von ${waitsFor}.`,
      en: `Item of the checklist, promised by ${waitsFor}.`,
    }
  return owner === null
    ? { de: 'Punkt der Checkliste, noch nicht erledigt.', en: 'Item of the checklist, not settled yet.' }
    : { de: `Punkt der Checkliste bei ${owner.name}.`, en: `Item of the checklist with ${owner.name}.` }
}
