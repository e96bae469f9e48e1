import type { FastifyPluginAsync } from 'fastify'
import { deskExports } from './acceleration/export/export-route.ts'
import { adoptionStreams } from './adoption/streams.ts'
import { annotationStreams } from './annotations/streams.ts'
import { engagementArchive } from './archive/archive-route.ts'
import { communicationStreams } from './communication/streams.ts'
import { configurationStreams } from './configurations/streams.ts'
import { contactStreams } from './contacts/streams.ts'
import { decisionStreams } from './decisions/streams.ts'
import { documentStreams } from './documents/streams.ts'
import { expertRequestStreams } from './expert-requests/streams.ts'
import { intuneUploadStreams } from './intune-uploads/streams.ts'
import { inventoryStreams } from './inventory/streams.ts'
import { meetingStreams } from './meetings/streams.ts'
import { outsideHelpStreams } from './outside-help/streams.ts'
import { packageStreams } from './packages/streams.ts'
import type { Services } from './platform/services.ts'
import { portfolioExports } from './portfolio/export/export-route.ts'
import { remediationStreams } from './remediation/streams.ts'
import { usageStreams } from './usage/streams.ts'
import { usagePeopleExports } from './usage-people/export-routes.ts'
import { workshopStreams } from './workshop/streams.ts'

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
  ...remediationStreams,
  ...workshopStreams,
  ...configurationStreams,
  ...packageStreams,
  ...intuneUploadStreams,
  ...communicationStreams,
  ...adoptionStreams,
  ...outsideHelpStreams,
  ...expertRequestStreams,
  engagementArchive,
  portfolioExports,
  deskExports,
]
