import type { CustomerId } from '../platform/db/scope.ts'
import { bringKnownSolutions } from '../solutions/bring-along.ts'
import { loadCustomer } from './load-customer.ts'
import type { SampleCustomer } from './model.ts'
import type { Loading } from './play/stage.ts'

/** So many customers are loaded beside each other: while one waits for the database, another is worked on. */
const AT_ONCE = 3

interface Loaded {
  readonly customer: SampleCustomer
  readonly customerId: CustomerId
}

/**
 * Loads several customers, a few at once; `begun` is told of each, and how many are done. Cancelled, it stops between
 * customers. After a failure nothing new begins; it is told when the rest has ended.
 */
export async function loadCustomers(
  loading: Loading,
  customers: readonly SampleCustomer[],
  begun: (customer: SampleCustomer, done: number) => void,
): Promise<Loaded[]> {
  // Stories name solutions that come along; a running server has brought them already.
  await bringKnownSolutions(loading.services)
  const loaded: Loaded[] = []
  const rest = [...customers]
  const lane = async () => {
    for (let customer = rest.shift(); customer !== undefined; customer = rest.shift()) {
      try {
        loading.job.signal.throwIfAborted()
        begun(customer, loaded.length)
        loaded.push({ customer, customerId: await loadCustomer(loading, customer) })
      } catch (error) {
        rest.length = 0
        throw error
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  return loaded
}
