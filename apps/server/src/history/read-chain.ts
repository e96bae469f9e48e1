import type { Transaction } from '../platform/db/database.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import type { ChainedEvent, ChainHead } from './verify-chain.ts'

/** One statement reads head and events, so both come from the same moment although others go on writing. */
const CURSOR = `
  declare audit_chain_reader no scroll cursor for
  select chain.seq as head_seq, chain.hash as head_hash,
         e.seq, e.id, e.event, e.engagement_id, e.person_id, e.at, e.body, e.previous_hash, e.hash
    from (select $1::uuid as customer_id) asked
    left join lotse.audit_chain chain on chain.customer_id = asked.customer_id
    left join lotse.audit_event e on e.customer_id = asked.customer_id
   order by e.seq`

const ROWS_AT_ONCE = 1000

interface Row {
  readonly head_seq: string | null
  readonly head_hash: string | null
  readonly seq: string | null
  readonly id: string
  readonly event: string
  readonly engagement_id: string | null
  readonly person_id: string | null
  readonly at: Date
  readonly body: string
  readonly previous_hash: string
  readonly hash: string
}

export interface ReadChain {
  readonly head: ChainHead | null
  /** The events by number, a thousand in memory at a time. */
  readonly events: AsyncIterable<ChainedEvent>
}

/** Reads the chain of one customer as it is at this moment. The transaction may be the customer's or the portfolio's. */
export async function readChain(tx: Transaction, customerId: CustomerId): Promise<ReadChain> {
  await tx.client.query(CURSOR, [customerId])
  const fetch = async (): Promise<Row[]> =>
    (await tx.client.query<Row>(`fetch ${ROWS_AT_ONCE} from audit_chain_reader`)).rows
  const first = await fetch()
  const head = first[0]
  return {
    head:
      head?.head_seq == null || head.head_hash === null ? null : { seq: Number(head.head_seq), hash: head.head_hash },
    events: eventsOf(first, fetch, () => tx.client.query('close audit_chain_reader')),
  }
}

async function* eventsOf(
  first: readonly Row[],
  fetch: () => Promise<Row[]>,
  close: () => Promise<unknown>,
): AsyncGenerator<ChainedEvent> {
  try {
    for (let rows = first; rows.length > 0; rows = await fetch()) {
      for (const row of rows) if (row.seq !== null) yield eventOf(row)
    }
  } finally {
    await close()
  }
}

const eventOf = (row: Row): ChainedEvent => ({
  seq: Number(row.seq),
  id: row.id,
  event: row.event,
  engagementId: row.engagement_id,
  personId: row.person_id,
  at: row.at,
  body: row.body,
  previousHash: row.previous_hash,
  hash: row.hash,
})
