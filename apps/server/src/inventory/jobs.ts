import type { Services } from '../platform/services.ts'
import { defineInventoryImport } from './import-job.ts'
import { defineSupportJudging } from './judge-estates.ts'
import { defineInventoryPreview } from './preview-job.ts'

/** Says what the job queue does for inventories. Call once, before the queue starts. */
export function defineInventoryJobs(services: Services): void {
  defineInventoryPreview(services)
  defineInventoryImport(services)
  defineSupportJudging(services)
}
