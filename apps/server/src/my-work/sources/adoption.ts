import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../../platform/db/database.ts'
import { type Asked, atCustomer, dueNow, MOST, withMine } from '../asked.ts'
import { asWritten, type FoundLine, nothingMore } from '../found-line.ts'

interface Row extends Record<string, unknown> {
  readonly id: string
  readonly register: 'objection' | 'miniWorkshop' | 'act'
  /** What people wrote; null: nothing. */
  readonly words: string | null
  readonly due: IsoDate
  readonly customerId: string
  readonly customerName: string
  readonly engagementId: string
  /** Who promised it, or whose act it is. */
  readonly who: string | null
}

/** Whoever holds this role answers for adoption (acm.md §1). */
export const ADOPTION_ROLE = 'FM'

/** Whether lines of adoption are asked for, and in which engagements `m` one has them to do. */
export const asksForAdoption = ({ role }: Asked): boolean => role === undefined || role === ADOPTION_ROLE
export const leadsThere = ({ scope }: Asked) => (scope === 'mine' ? sql`m.role = ${ADOPTION_ROLE}` : sql`true`)

/**
 * What adoption waits for on a day: next steps about objections that are not settled, the second look after a mini-workshop,
 * and the act of a sponsor that everybody sees (acm.md §2, §7, §8).
 */
export async function adoptionLines(tx: Transaction, asked: Asked): Promise<FoundLine[]> {
  if (!asksForAdoption(asked)) return []
  const { rows } = await tx.execute<Row>(sql`
    ${withMine(asked)}
    select e.id, e.register, e.words, e.due::text, e.customer_id as "customerId", c.name as "customerName",
      e.engagement_id as "engagementId", nullif(concat_ws(' ', o.first_name, o.last_name), '') as who
    from mine m
    join (
      select customer_id, engagement_id, id, 'objection' as register, coalesce(follow_up, said) as words, follow_up_on as due,
        follow_up_contact as contact_id
      from lotse.adoption_objection where deleted_at is null and settled <> 'yes' and follow_up_on is not null
      union all select customer_id, engagement_id, id, 'miniWorkshop', null, review_on, null
      from lotse.adoption_mini_workshop where deleted_at is null and closed_on is null and review_on is not null
      union all select customer_id, engagement_id, id, 'act', act, act_on, contact_id
      from lotse.adoption_person where deleted_at is null and act_done_on is null and act_on is not null
    ) e on e.customer_id = m.customer_id and e.engagement_id = m.engagement_id
    join lotse.engagement g on g.customer_id = e.customer_id and g.id = e.engagement_id and g.deleted_at is null
    join lotse.customer c on c.customer_id = e.customer_id
    left join lotse.contact o on o.customer_id = e.customer_id and o.id = e.contact_id
    where ${leadsThere(asked)}${dueNow(asked, sql`e.due`)}${atCustomer(asked, sql`e.customer_id`)}
    order by e.due, e.id limit ${MOST + 1}`)
  return rows.map(({ id, register, words, who, ...row }) => ({
    ...nothingMore,
    ...row,
    key: `adoption:${id}`,
    kind: 'adoption',
    title: words === null ? secondLook : asWritten(words),
    why: whyOf(register, who),
    role: ADOPTION_ROLE,
    urgency: 'later',
    target: { page: 'adoption', entryId: id },
  }))
}

const secondLook: Localised = { de: 'Mini-Workshop: noch einmal hinsehen', en: 'Mini workshop: look again' }

function whyOf(register: Row['register'], who: string | null): Localised {
  const of = (de: string, en: string): Localised =>
    who === null
      ? { de: `${de}.`, en: `${en}.` }
      : { de: `${de}, zugesagt von ${who}.`, en: `${en}, promised by ${who}.` }
  if (register === 'objection')
    return of(
      'Nächster Schritt zu einem Einwand, der noch offen ist',
      'Next step about an objection that is still open',
    )
  if (register === 'act') return of('Erster sichtbarer Schritt', 'First act that everybody sees')
  return of('Was haben die Maßnahmen gebracht? Es fehlt die Zahl', 'What did the measures bring? The figure is missing')
}
