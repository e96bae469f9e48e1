import type { FastifyPluginAsync } from 'fastify'
import type { Services } from '../platform/services.ts'
import { inventoryExport } from './export-route.ts'
import { inventoryUpload } from './upload-route.ts'

/** The routes of this capability that stream and therefore stand beside the contract. */
export const inventoryStreams: readonly FastifyPluginAsync<{ services: Services }>[] = [
  inventoryUpload,
  inventoryExport,
]
