import type { IsoDate } from '@lotse/calendar'
import type { GraphAnswer, Localised } from '@lotse/contract'
import { formatDay } from '@lotse/usage'
import { type SQL, sql } from 'drizzle-orm'
import { WARNING_DAYS } from './state.ts'
import { failingWords } from './words.ts'

/** What other capabilities may know of connections: what is wrong with them, and in which words. */

/** So many nights in a row without the monthly report, and somebody has to look. */
const FAILING_DAYS = 3

/** `select kind, customer_id, tenant_id, since`: connections that bring nothing, or will not for long. `day` is a date. */
export function connectionGaps(day: SQL): SQL {
  return sql`
    select 'connectionFailing' as kind, c.customer_id, c.tenant_id, c.failing_since as since
    from lotse.graph_connection c where c.failing_since <= ${day} - ${FAILING_DAYS - 1}::int
    union all
    select 'connectionFailing', c.customer_id, c.tenant_id, r.finished_at::date
    from lotse.graph_connection c
    cross join lateral (select r.finished_at, r.imports from lotse.graph_run r where r.customer_id = c.customer_id
      and r.tenant_id = c.tenant_id and cardinality(r.imports) > 0 order by r.started_at desc limit 1) r
    where c.failing_since is null and exists (select from lotse.job j where j.customer_id = c.customer_id
      and j.id = any(r.imports) and (j.state = 'failed' or j.result->>'stored' = 'false'))
    union all
    select 'credentialExpiring', c.customer_id, c.tenant_id, c.credential_expires_on - ${WARNING_DAYS}::int
    from lotse.graph_connection c where c.credential_expires_on <= ${day} + ${WARNING_DAYS}::int`
}

/** What is wrong with what Graph gives: no monthly report, or, without an answer, something that the import refuses. */
export function reportsMissing(answer: GraphAnswer | null): Localised {
  if (answer === null)
    return {
      de: 'Was aus Microsoft Graph kommt, nimmt der Import nicht an; die Seite der Verbindung sagt, warum. Die bisherigen Zahlen gelten weiter.',
      en: 'The import does not take what comes from Microsoft Graph; the page of the connection says why. The figures so far stay in force.',
    }
  const { de, en } = failingWords[answer]
  return {
    de: `Lotse bekommt keinen Monatsbericht aus Microsoft Graph: ${de}. Die bisherigen Zahlen gelten weiter.`,
    en: `Lotse gets no monthly report from Microsoft Graph: ${en}. The figures so far stay in force.`,
  }
}

export function credentialEnds(day: IsoDate): Localised {
  return {
    de: `Der Zugang zu Microsoft Graph gilt bis ${formatDay(day, 'de', true)}. Hinterlegen Sie vorher einen neuen.`,
    en: `The credential for Microsoft Graph is good until ${formatDay(day, 'en', true)}. Store a new one before.`,
  }
}
