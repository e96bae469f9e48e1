import type { FastifyPluginAsync } from 'fastify'
import { annotationStreams } from './annotations/streams.ts'
import { engagementArchive } from './archive/archive-route.ts'
import { contactStreams } from './contacts/streams.ts'
import { decisionStreams } from './decisions/streams.ts'
import { documentStreams } from './documents/streams.ts'
import { inventoryStreams } from './inventory/streams.ts'
import { meetingStreams } from './meetings/streams.ts'
import type { Services } from './platform/services.ts'
import { portfolioExports } from './portfolio/export/export-route.ts'
import { usageStreams } from './usage/streams.ts'
import { usagePeopleExports } from './usage-people/export-routes.ts'

/** Every route that streams and therefore stands beside the contract, as `router.ts` holds those inside it. */
export const streams: readonly FastifyPluginAsync<{ services: Services }>[] = [
  ...usageStreams,
  usagePeopleExports,
  ...annotationStreams,
  ...contactStreams,
  ...decisionStreams,
  ...documentStreams,
  ...inventoryStreams,
  ...meetingStreams,
  engagementArchive,
  portfolioExports,
]
