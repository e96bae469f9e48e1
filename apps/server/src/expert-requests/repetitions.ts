import type { Localised, ExpertRequestRow as PresentedRow } from '@lotse/contract'
import { type ExpertTopicId, expertCountsFrom, expertPartnerKey, warnOfRepeatedTopic } from '@lotse/playbook'
import { namesOfCustomers } from '../customers/look-up.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { personsIn, presentRow } from './present.ts'
import { requestsOnTopic } from './store.ts'

interface Query {
  readonly topic: ExpertTopicId
  readonly partner: string
  /** The request about which it is asked: it does not count itself. */
  readonly requestId?: string | undefined
}

interface Answer {
  readonly earlier: number
  readonly warning: Localised | null
  readonly requests: (PresentedRow & { readonly summary: string | null })[]
}

/** So many are worth reading before one asks again. */
const SHOWN = 5

/**
 * How often the partner asked about a topic in the last twelve months, over all customers, with what the experts wrote
 * then (engagement.md §8 "same topic repeatedly requested by the partner").
 */
export async function readRepetitions({ services }: ActingContext, query: Query): Promise<Answer> {
  const today = services.clock.today()
  return services.database.transaction('portfolio', async (tx) => {
    const partnerKey = expertPartnerKey(query.partner)
    const { topic, requestId = null } = query
    const rows = await requestsOnTopic(tx, { partnerKey, topic, since: expertCountsFrom(today), except: requestId })
    const shown = rows.slice(0, SHOWN)
    const names = await namesOf(
      tx,
      shown.flatMap((row) => personsIn(row)),
    )
    const customers = await namesOfCustomers(
      tx,
      shown.map((row) => row.customerId),
    )
    return {
      earlier: rows.length,
      warning: warnOfRepeatedTopic(topic, query.partner, rows.length),
      requests: shown.map((row) => ({
        ...presentRow(row, { customerName: customers.get(row.customerId) ?? '', names, today }),
        summary: row.summary,
      })),
    }
  })
}
