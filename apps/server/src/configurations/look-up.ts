import type { Localised } from '@lotse/contract'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, pinsIn } from './store.ts'

/** What other capabilities may know of configurations. */

/**
 * `select kind, customer_id, engagement_id, since …`: engagements with a configuration whose decisions have another value by
 * now than when it was derived, since when.
 */
export function configurationGaps(): SQL {
  return sql`select 'configurationBehind' as kind, c.customer_id, c.engagement_id,
      min(greatest(coalesce(d.changed_at, v.saved_at), v.saved_at)::date) as since
    from lotse.configuration c
    join lotse.configuration_version v
      on v.customer_id = c.customer_id and v.configuration_id = c.id and v.number = c.latest
    cross join lateral jsonb_each(v.decisions) as was(slug, choice)
    left join lotse.decision d on d.customer_id = c.customer_id and d.engagement_id = c.engagement_id and d.slug = was.slug
      and d.deleted_at is null and d.superseded_by is null and d.state = 'decided'
    where c.deleted_at is null
      and not (coalesce(to_jsonb(d.choice), '[]') @> was.choice and was.choice @> coalesce(to_jsonb(d.choice), '[]'))
    group by c.customer_id, c.engagement_id`
}

/** What each ring gets, by the ring's id: configurations with the version that is pinned. */
export async function configurationsByRing(tx: Transaction, key: EngagementKey) {
  const pins = await pinsIn(tx, key)
  return (ringId: string) =>
    pins
      .filter((pin) => pin.ringId === ringId)
      .map(({ configurationId: id, configurationName: name, number }) => ({ id, name, number }))
}

/** What is said of such an engagement. */
export const configurationBehind: Localised = {
  de: 'Eine Konfiguration beruht auf Entscheidungen, die inzwischen anders lauten.',
  en: 'A configuration rests on decisions that are different by now.',
}
