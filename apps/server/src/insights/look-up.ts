import type { IsoDate } from '@lotse/calendar'
import type { Localised } from '@lotse/contract'
import { INSIGHT_DAYS, insightStateIds, insightStates } from '@lotse/playbook'
import { formatDay } from '@lotse/usage'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, type LinkRow, linksHere } from './store.ts'

/** What other capabilities may know of insights. */

/** The insights recorded at an engagement, in the scope of its customer. */
export const insightsOf = (tx: Transaction, key: EngagementKey): Promise<LinkRow[]> => linksHere(tx, key)

const settled = insightStateIds.filter((id) => insightStates[id].isSettled)

/**
 * `select kind, customer_id, engagement_id, since`: engagements with an insight that nobody asked about for more than 30
 * days (PB108). Portfolio scope.
 */
export function insightGaps(today: IsoDate): SQL {
  return sql`
    select 'staleInsight' as kind, l.customer_id, l.engagement_id, min(i.checked_on) as since
    from lotse.insight_link l
    join lotse.insight i on i.id = l.insight_id and i.deleted_at is null
    where l.deleted_at is null and i.checked_on < ${today}::date - ${INSIGHT_DAYS}::int
      and i.state <> all (${sql.param(settled)}::text[])
    group by l.customer_id, l.engagement_id`
}

/** The same in words. */
export function insightStale(since: IsoDate): Localised {
  return {
    de: `Seit dem ${formatDay(since, 'de', true)} hat niemand mehr nach einer Produktrückmeldung gesehen, die hier etwas aufhält. Fragen Sie beim Hersteller nach und tragen Sie den Stand ein.`,
    en: `Nobody has asked since ${formatDay(since, 'en', true)} what became of an insight that holds something up here. Ask the vendor and record how it stands.`,
  }
}
