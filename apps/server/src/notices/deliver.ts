import type { Services } from '../platform/services.ts'
import { handOver } from './hand-over.ts'
import { planDeliveries } from './plan-deliveries.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log' | 'secret' | 'origin'>

/** More than this in one go is left to the next minute. */
const ROUNDS = 20

/**
 * Brings notices on their way as far as they may go by now: planned, and put into messages. Those go out of the outbox of
 * mail and of that for Teams. Each step is a transaction of its own and begins where the last one ended, whoever did it.
 */
export async function deliverNotices(services: Needs): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const planned = await planDeliveries(services)
    const due = await handOver(services)
    if (planned + due === 0) return
  }
}
