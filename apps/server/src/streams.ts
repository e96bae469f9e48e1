import type { FastifyPluginAsync } from 'fastify'
import { engagementArchive } from './archive/archive-route.ts'
import { contactStreams } from './contacts/streams.ts'
import { decisionStreams } from './decisions/streams.ts'
import { documentStreams } from './documents/streams.ts'
import { meetingStreams } from './meetings/streams.ts'
import type { Services } from './platform/services.ts'
import { portfolioExports } from './portfolio/export/export-route.ts'
import { usageStreams } from './usage/streams.ts'

/** Every route that streams and therefore stands beside the contract, as `router.ts` holds those inside it. */
export const streams: readonly FastifyPluginAsync<{ services: Services }>[] = [
  ...usageStreams,
  ...contactStreams,
  ...decisionStreams,
  ...documentStreams,
  ...meetingStreams,
  engagementArchive,
  portfolioExports,
]
