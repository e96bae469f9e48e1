import { daysBetween, type IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import type { ExpertRequestFact } from '@lotse/playbook'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, requestsOf } from './store.ts'

/** What other capabilities may know of requests for experts. */

export interface ExpertRequestStanding extends ExpertRequestFact {
  /** The acceleration case it was made for. */
  readonly caseId: string | null
  readonly expertId: string | null
}

/** The requests of an engagement that are not removed, drafts too, the newest first. */
export async function expertRequestsOf(tx: Transaction, key: EngagementKey): Promise<ExpertRequestStanding[]> {
  return (await requestsOf(tx, key)).map(({ id, state, waitsFor, dueOn, caseId, expertId }) => ({
    id,
    state,
    party: waitsFor,
    dueOn,
    caseId,
    expertId,
  }))
}

/** `select kind, customer_id, engagement_id, since …`: engagements whose request for an expert is overdue, since when. */
export function expertRequestGaps(today: IsoDate): SQL {
  return sql`select 'expertRequestOverdue' as kind, customer_id, engagement_id, min(due_on) as since
    from lotse.expert_request where deleted_at is null and due_on < ${today}::date group by customer_id, engagement_id`
}

/** What is said of such an engagement. */
export function requestOverdue(since: IsoDate, today: IsoDate): Localised {
  const days = daysBetween(since, today)
  return {
    de: `Die Expertenanfrage ist seit ${days === 1 ? 'einem Tag' : `${days} Tagen`} über ihrem Zieltermin.`,
    en: `The expert request has been past its target for ${days === 1 ? 'one day' : `${days} days`}.`,
  }
}
