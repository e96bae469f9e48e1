import type { LiveMessage } from '@lotse/contract'
import type { Actor } from '../access/actor.ts'

type Listener = Pick<Actor, 'kind' | 'customerId'>

/**
 * What of a message a person may hear: staff everything, people of a customer what concerns their customer, and
 * everybody that sign-ins changed. Null where nothing is left.
 */
export function audible(message: LiveMessage, listener: Listener): LiveMessage | null {
  if (listener.kind === 'staff') return message
  if (message.customerId !== null) return message.customerId === listener.customerId ? message : null
  const topics = message.topics.filter((topic) => topic === 'session')
  return topics.length > 0 ? { customerId: null, topics } : null
}
