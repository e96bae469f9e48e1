import type { LiveMessage } from '@lotse/contract'
import type { Actor } from '../access/actor.ts'
import type { Announcement } from './message.ts'

type Listener = Pick<Actor, 'kind' | 'customerId' | 'narrowedTo'>

/**
 * What of a message a person may hear: staff everything, people of a customer what concerns their customer (with a
 * personal link: what names their engagement), and everybody that sign-ins changed. Null where nothing is left.
 */
export function audible({ customerId, topics, engagements }: Announcement, listener: Listener): LiveMessage | null {
  if (listener.kind === 'staff') return { customerId, topics }
  if (customerId === null) {
    const ofAll = topics.filter((topic) => topic === 'session')
    return ofAll.length > 0 ? { customerId: null, topics: ofAll } : null
  }
  const { narrowedTo } = listener
  if (narrowedTo !== undefined && engagements?.includes(narrowedTo.engagementId) !== true) return null
  return customerId === listener.customerId ? { customerId, topics } : null
}
