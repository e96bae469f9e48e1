import type { FastifyPluginAsync } from 'fastify'
import type { Services } from '../platform/services.ts'
import { fileDownload } from './download-route.ts'
import { usageExport } from './export-route.ts'
import { rejectionsDownload } from './staging/rejections-route.ts'
import { stagedUpload } from './staging/upload-route.ts'
import { usageUpload } from './upload-route.ts'

/** The routes of this capability that stream and therefore stand beside the contract. */
export const usageStreams: readonly FastifyPluginAsync<{ services: Services }>[] = [
  usageUpload,
  stagedUpload,
  rejectionsDownload,
  fileDownload,
  usageExport,
]
