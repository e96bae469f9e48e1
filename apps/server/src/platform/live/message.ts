import { liveMessage } from '@lotse/contract'
import { z } from 'zod'

/** What travels between the processes: what browsers are told, and which engagements it was about. */
export const announcement = liveMessage.extend({
  /** Missing: nobody said, or there were too many. */
  engagements: z.array(z.uuid()).optional(),
})
export type Announcement = z.infer<typeof announcement>
