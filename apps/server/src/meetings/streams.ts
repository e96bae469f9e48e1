import type { FastifyPluginAsync } from 'fastify'
import type { Services } from '../platform/services.ts'
import { meetingDownloads } from './download-route.ts'
import { calendarFeedRoute } from './feed-route.ts'

/** The routes of this capability that give files and therefore stand beside the contract. */
export const meetingStreams: readonly FastifyPluginAsync<{ services: Services }>[] = [
  meetingDownloads,
  calendarFeedRoute,
]
