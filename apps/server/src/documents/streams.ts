import type { FastifyPluginAsync } from 'fastify'
import type { Services } from '../platform/services.ts'
import { documentDownload } from './download-route.ts'
import { documentExport } from './export-route.ts'
import { documentUploads } from './upload-route.ts'

/** The routes of this capability that stream and therefore stand beside the contract. */
export const documentStreams: readonly FastifyPluginAsync<{ services: Services }>[] = [
  documentUploads,
  documentDownload,
  documentExport,
]
