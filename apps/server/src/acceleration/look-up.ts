import { type IsoDate, type Month, wallTimeAt } from '@lotse/calendar'
import type { CaseOutcome, Cause } from '@lotse/contract'
import type { AccelerationFacts, CaseFacts, Evidence, OpeningAnswers, StepKey, StepState } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { dayOf } from '../platform/clock.ts'
import type { Transaction } from '../platform/db/database.ts'
import type { EngagementKey } from './store.ts'

/** What other capabilities may know of acceleration. */

/** Acceleration as the evaluation learns it: the facts the playbook asks for, and what the desk and the task follow. */
export interface AccelerationKnown {
  readonly facts: Omit<AccelerationFacts, 'monthsStalled'>
  readonly open: { readonly id: string; readonly answers: OpeningAnswers; readonly causes: readonly Cause[] } | null
  /** What the kept row of the desk holds; null where there is none. */
  readonly kept: { readonly found: readonly Evidence[]; readonly stamp: string } | null
}

/** What is known of an engagement without any. */
const NO_ACCELERATION: AccelerationKnown = {
  facts: { alert: null, case: null, lastCase: null },
  open: null,
  kept: null,
}

interface CaseJson {
  readonly id: string
  readonly openedAt: string
  readonly primaryCause: Cause | null
  readonly answers: OpeningAnswers
  readonly causes: Cause[]
  readonly steps: { cause: Cause; key: StepKey; state: StepState; dueOn: IsoDate | null }[]
  readonly lastEffortOn: IsoDate | null
  readonly actions: { id: string; dueOn: IsoDate | null; words: string }[]
  readonly actionDoneAt: string | null
  /** In the order of their days. */
  readonly reviews: {
    startsAt: string
    timeZone: string
    state: 'planned' | 'held' | 'cancelled'
    /** Manager, engineer and expert attended. */
    isWhole: boolean
  }[]
}

interface Row extends Record<string, unknown> {
  readonly answer: { answer: 'postponed' | 'dismissed'; until: IsoDate | null; month: Month } | null
  readonly open: CaseJson | null
  readonly last: { outcome: CaseOutcome; closedAt: string } | null
  readonly kept: { found: Evidence[]; stamp: string } | null
}

/** Asked with every evaluation of every engagement, so it is one question. */
export async function accelerationKnown(
  tx: Transaction,
  { customerId, engagementId }: EngagementKey,
): Promise<AccelerationKnown> {
  const { rows } = await tx.execute<Row>(sql`
    with place as (select ${customerId}::uuid as customer_id, ${engagementId}::uuid as engagement_id)
    select
      (select jsonb_build_object('answer', a.answer, 'until', a.until, 'month', a.month)
        from lotse.acceleration_answer a where a.customer_id = p.customer_id and a.engagement_id = p.engagement_id) as answer,
      (select jsonb_build_object('id', c.id, 'openedAt', c.opened_at, 'primaryCause', c.primary_cause,
        'answers', jsonb_build_object('plan', c.plan, 'whatChanged', c.what_changed, 'intentReduced', c.intent_reduced,
          'technicalBlocker', c.technical_blocker),
        'causes', (select coalesce(jsonb_agg(u.cause order by u.position), '[]') from lotse.acceleration_cause u
          where u.customer_id = c.customer_id and u.case_id = c.id),
        'steps', (select coalesce(jsonb_agg(jsonb_build_object('cause', s.cause, 'key', s.key, 'state', s.state,
            'dueOn', s.due_on) order by s.position), '[]') from lotse.acceleration_step s
          where s.customer_id = c.customer_id and s.case_id = c.id and exists (select from lotse.acceleration_cause u
            where u.customer_id = s.customer_id and u.case_id = s.case_id and u.cause = s.cause)),
        'lastEffortOn', (select max(e.done_on) from lotse.acceleration_effort e
          where e.customer_id = c.customer_id and e.case_id = c.id),
        'actionDoneAt', (select max(x.done_at) from lotse.acceleration_action x
          where x.customer_id = c.customer_id and x.case_id = c.id and x.deleted_at is null),
        'actions', (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'dueOn', x.due_on, 'words', x.words) order by x.due_on, x.id),
            '[]') from lotse.acceleration_action x where x.customer_id = c.customer_id and x.case_id = c.id
            and x.done_at is null and x.deleted_at is null),
        'reviews', (select coalesce(jsonb_agg(jsonb_build_object('startsAt', m.starts_at, 'timeZone', m.time_zone,
            'state', m.state, 'isWhole', not exists (select from unnest(array['FM', 'FE', 'SME']) as wanted(role)
              where not exists (select from lotse.meeting_attendee t where t.customer_id = m.customer_id
                and t.meeting_id = m.id and t.attendance = 'attended' and (t.role = wanted.role or exists (
                  select from lotse.assignment s where s.customer_id = m.customer_id
                  and s.engagement_id = m.engagement_id and s.person_id = t.person_id and s.role = wanted.role
                  and s.until is null))))) order by m.starts_at), '[]')
          from lotse.acceleration_review v join lotse.meeting m on m.customer_id = v.customer_id and m.id = v.meeting_id
          where v.customer_id = c.customer_id and v.case_id = c.id and m.deleted_at is null))
        from lotse.acceleration_case c where c.customer_id = p.customer_id and c.engagement_id = p.engagement_id
          and c.closed_at is null) as open,
      (select jsonb_build_object('outcome', c.outcome, 'closedAt', c.closed_at) from lotse.acceleration_case c where c.customer_id = p.customer_id
        and c.engagement_id = p.engagement_id and c.closed_at is not null order by c.closed_at desc, c.id desc limit 1) as last,
      (select jsonb_build_object('found', r.found_in_use, 'stamp', r.use_stamp) from lotse.acceleration_row r
        where r.customer_id = p.customer_id and r.engagement_id = p.engagement_id) as kept
    from place p`)
  const [row] = rows
  if (row === undefined) return NO_ACCELERATION
  return {
    facts: {
      alert: row.answer,
      case: row.open && caseFacts(row.open),
      lastCase: row.last && { outcome: row.last.outcome, closedOn: dayOf(new Date(row.last.closedAt)) },
    },
    open: row.open,
    kept: row.kept,
  }
}

function caseFacts({
  openedAt,
  primaryCause,
  steps,
  reviews,
  lastEffortOn,
  actionDoneAt,
  actions,
}: CaseJson): CaseFacts {
  const days = (state: 'planned' | 'held') =>
    reviews
      .filter((review) => review.state === state)
      .map(({ startsAt, timeZone, isWhole }) => ({ on: wallTimeAt(new Date(startsAt), timeZone).on, isWhole }))
  const held = days('held')
  const worked = [lastEffortOn, actionDoneAt === null ? null : dayOf(new Date(actionDoneAt)), held.at(-1)?.on ?? null]
  return {
    openedOn: dayOf(new Date(openedAt)),
    primaryCause,
    steps,
    reviewOn: days('planned')[0]?.on ?? null,
    // The discussion is one with all three roles present (engagement.md §12).
    reviewHeldOn: held.findLast(({ isWhole }) => isWhole)?.on ?? null,
    // An action that is done and a discussion are work too, not only what somebody writes down.
    lastEffortOn:
      worked
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    openActions: actions,
  }
}

/** Whether there is such a case at the engagement, open or over. */
export async function isCaseOf(
  tx: Transaction,
  customerId: string,
  engagementId: string,
  caseId: string,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`select from lotse.acceleration_case
    where customer_id = ${customerId}::uuid and engagement_id = ${engagementId}::uuid and id = ${caseId}::uuid`)
  return rows.length > 0
}
