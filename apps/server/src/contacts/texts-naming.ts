import type { NamingText } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { excerptOf, namesIn, type Sought } from './name-in-text.ts'

/** Where people write freely about others, and what of it they can still put right. */

/** Every text inside a JSON value. */
const within = (column: SQL) =>
  sql`(select string_agg(v #>> '{}', ' · ') from jsonb_path_query(${column}, 'strict $.**') v where jsonb_typeof(v) = 'string')`

/** One select a kind: `kind, id, engagement_id, title, at, text`. Corrected notes cannot be put right any more. */
const sources: readonly SQL[] = [
  sql`select 'note' as kind, n.id::text as id, n.engagement_id, null as title, n.written_at as at,
      concat_ws(' · ', n.text, ${within(sql`n.structure`)}, n.next_action, n.next_action_owner) as text
    from lotse.note n where not exists (
      select from lotse.note c where c.customer_id = n.customer_id and c.corrects = n.id)`,
  sql`select 'meeting', m.id::text, m.engagement_id, m.title, m.starts_at,
      concat_ws(' · ', m.title, m.minutes, m.new_blockers, m.decisions, ${within(sql`m.agenda`)}, m.place,
        m.cancel_reason, m.on_site_reason, m.on_site_approved_by,
        (select string_agg(concat_ws(' ', a.words, a.who), ' · ') from lotse.meeting_action a
          where a.customer_id = m.customer_id and a.meeting_id = m.id and a.deleted_at is null),
        (select string_agg(concat_ws(' ', g.name, g.email), ' · ') from lotse.meeting_attendee g
          where g.customer_id = m.customer_id and g.meeting_id = m.id and g.contact_id is null and g.person_id is null))
    from lotse.meeting m where m.deleted_at is null`,
  sql`select 'decision', d.id::text, d.engagement_id, d.title, d.changed_at,
      concat_ws(' · ', d.title, d.context, array_to_string(d.options, ' · '), d.outcome)
    from lotse.decision d where d.deleted_at is null and d.superseded_by is null`,
  sql`select 'document', f.id::text, f.engagement_id, f.name, f.changed_at, concat_ws(' · ', f.name, f.description)
    from lotse.document f where f.deleted_at is null`,
  sql`select 'task', t.task_id, t.engagement_id, null, coalesce(t.skip_at, e.created_at),
      concat_ws(' · ', t.confirmed_by, t.skip_evidence,
        (select string_agg(w.what, ' · ') from lotse.time_entry w where w.customer_id = t.customer_id
          and w.engagement_id = t.engagement_id and w.task_id = t.task_id and w.deleted_at is null))
    from lotse.task t join lotse.engagement e on e.customer_id = t.customer_id and e.id = t.engagement_id`,
  sql`select 'status', e.id::text, e.id, null, e.created_at,
      concat_ws(' · ', k.intent, k.success_owner, k.stakeholders, k.scenarios, k.awareness, k.training,
        (select string_agg(concat_ws(' · ', u.owner, u.intent_note, u.next_action), ' · ') from lotse.usage_status u
          where u.customer_id = e.customer_id and u.engagement_id = e.id))
    from lotse.engagement e
    left join lotse.engagement_key_data k on k.customer_id = e.customer_id and k.engagement_id = e.id`,
  sql`select 'adoption', a.id::text, a.engagement_id, null, a.changed_at, a.text from (
      select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', said, answer, evidence, follow_up) as text from lotse.adoption_objection
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', ${within(sql`results`)}, value_words) from lotse.adoption_conversation
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', array_to_string(quotes, ' · '), ${within(sql`measures`)}, outcome) from lotse.adoption_mini_workshop
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', questions, act) from lotse.adoption_person
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', name, message, change_words, critical) from lotse.adoption_group
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', title, topic, audience, edition) from lotse.adoption_material
    ) a where a.deleted_at is null`,
  sql`select 'acceleration', a.id::text, a.engagement_id, null, a.changed_at, a.text from (
      select customer_id, id, engagement_id, opened_at as changed_at,
        concat_ws(' · ', what_changed, cause_reason, outcome_words, (select string_agg(s.note, ' · ')
          from lotse.acceleration_step s where s.customer_id = c.customer_id and s.case_id = c.id)) as text
      from lotse.acceleration_case c
      union all select customer_id, id, engagement_id, created_at, words from lotse.acceleration_action where deleted_at is null
      union all select customer_id, id, engagement_id, written_at, words from lotse.acceleration_effort
      union all select customer_id, engagement_id, engagement_id, answered_at, reason from lotse.acceleration_answer
    ) a`,
  // Messages have the id that the address of the plan knows them by; removed groups take theirs along.
  sql`select 'communication', a.id, a.engagement_id, null, a.changed_at, a.text from (
      select customer_id, engagement_id, group_id, group_id || '.' || message_id as id, changed_at,
        concat_ws(' · ', ${within(sql`texts`)}, ${within(sql`field_values`)}, ${within(sql`approved_texts`)},
          left_out_reason, response) as text from lotse.communication_message
      union all select customer_id, engagement_id, group_id, 'training.' || group_id || '.' || form_id, changed_at,
        concat_ws(' · ', note, link) from lotse.communication_training
      union all select customer_id, engagement_id, null, engagement_id::text, changed_at,
        concat_ws(' · ', ${within(sql`field_values`)}, ${within(sql`freezes`)}) from lotse.communication_plan
    ) a where not exists (select from lotse.adoption_group g where g.customer_id = a.customer_id and g.id = a.group_id
      and g.deleted_at is not null)`,
  // What is written about versions; the text of the file itself is no text about people.
  sql`select 'configuration', c.id::text, c.engagement_id, null, c.changed_at, concat_ws(' · ', c.name,
      (select string_agg(concat_ws(' · ', v.made_of, v.reason), ' · ') from lotse.configuration_version v
        where v.customer_id = c.customer_id and v.configuration_id = c.id))
    from lotse.configuration c where c.deleted_at is null`,
  // The readme inside names nobody but the customer.
  sql`select 'package', p.id::text, p.engagement_id, null, p.changed_at,
      concat_ws(' · ', p.name, p.because, ${within(sql`p.tests`)}, ${within(sql`p.options`)})
    from lotse.package p where p.deleted_at is null`,
  // Entries of a ring lie on its page; those of a removed one go with it.
  sql`select 'ring', r.id::text, r.engagement_id, null, r.changed_at, concat_ws(' · ', r.name, r.target_group, r.because,
      ${within(sql`r.entry_criteria`)}, ${within(sql`r.exit_criteria`)},
      (select string_agg(p.source, ' · ') from lotse.ring_progress p
        where p.customer_id = r.customer_id and p.ring_id = r.id and p.deleted_at is null),
      (select string_agg(f.note, ' · ') from lotse.ring_failure f
        where f.customer_id = r.customer_id and f.ring_id = r.id and f.deleted_at is null))
    from lotse.ring r where r.deleted_at is null`,
  sql`select 'outsideHelp', a.id::text, a.engagement_id, null, a.changed_at, a.text from (
      select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', scope, partner, ${within(sql`moves`)}) as text from lotse.partner_referral
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', steps, expected, seen, worked_on, process, workaround, ${within(sql`moves`)}) from lotse.compat_case
      union all select customer_id, id, engagement_id, changed_at, deleted_at,
        concat_ws(' · ', subject, text, approval_words, reply_words) from lotse.account_message
    ) a where a.deleted_at is null`,
  sql`select 'expertRequest', r.id::text, r.engagement_id, null, r.changed_at,
      concat_ws(' · ', ${within(sql`r.form`)}, r.question, r.decision_words, ${within(sql`r.agreement`)}, r.summary,
        (select string_agg(concat_ws(' · ', s.words, ${within(sql`s.form`)}, ${within(sql`s.agreement`)}), ' · ')
          from lotse.expert_request_step s
          where s.customer_id = r.customer_id and s.request_id = r.id))
    from lotse.expert_request r where r.deleted_at is null`,
  sql`select 'solutionTry', s.id::text, s.engagement_id, null, s.changed_at, concat_ws(' · ', s.words, s.search)
    from lotse.solution_try s where s.deleted_at is null`,
  sql`select 'insightLink', l.id::text, l.engagement_id, null, l.changed_at, l.words
    from lotse.insight_link l where l.deleted_at is null`,
]

interface Row extends Record<string, unknown> {
  readonly kind: NamingText['kind']
  readonly id: string
  readonly engagement_id: string
  readonly title: string | null
  readonly at: Date | string
  readonly text: string
}

/** More than anybody reads through; what is beyond comes into sight when the first ones are put right. */
const TEXTS_AT_MOST = 200

/** The texts of a customer that name somebody, the latest first, at most `TEXTS_AT_MOST`. */
export async function textsNaming(tx: Transaction, sought: Sought): Promise<NamingText[]> {
  const patterns = sought.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const rows = await selectTexts(tx, sql`t.text ilike any(${sql.param(patterns)}::text[])`)
  return rows
    .filter(({ text }) => namesIn(text, sought))
    .slice(0, TEXTS_AT_MOST)
    .map((row) => presentText(row, excerptOf(row.text, sought)))
}

/** The same texts again by their references, where nobody knows the name any more. */
export async function textsAt(tx: Transaction, references: readonly string[]): Promise<NamingText[]> {
  if (references.length === 0) return []
  const rows = await selectTexts(tx, sql`t.kind || ':' || t.id = any(${sql.param([...references])}::text[])`)
  return rows.map((row) => presentText(row, null))
}

/** What the trail keeps of a text that named somebody: where it stands. */
export const referenceTo = ({ kind, id }: NamingText): string => `${kind}:${id}`

/** The transaction's scope is one customer, so row-level security narrows every source. */
async function selectTexts(tx: Transaction, where: SQL): Promise<readonly Row[]> {
  const { rows } = await tx.execute<Row>(
    sql`select * from (${sql.join([...sources], sql` union all `)}) t where ${where} order by t.at desc, t.id limit 1000`,
  )
  return rows
}

const presentText = ({ kind, id, engagement_id, title, at }: Row, excerpt: string | null): NamingText => ({
  kind,
  id,
  engagementId: engagement_id,
  title,
  at: new Date(at).toISOString(),
  excerpt,
})
