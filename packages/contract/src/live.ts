import { z } from 'zod'
import { id } from './shared.ts'

/** What `/api/events` sends: something changed, ask again for what you show of it. */
export const topic = z.enum([
  'session',
  'people',
  'customers',
  'portfolio',
  'playbooks',
  'engagement',
  'time',
  'notes',
  'contacts',
  'decisions',
  'documents',
  'meetings',
  'usage',
  'inventory',
  'remediation',
  'evidence',
  'workshop',
  'configurations',
  'packages',
  'adoption',
  'rings',
  'communication',
  'outsideHelp',
  'expertRequests',
  'acceleration',
  'solutions',
  'insights',
  'history',
  'jobs',
  'notices',
])
export type Topic = z.infer<typeof topic>

export const liveMessage = z.object({ customerId: id.nullable(), topics: z.array(topic) })
export type LiveMessage = z.infer<typeof liveMessage>
