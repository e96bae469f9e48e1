import { z } from 'zod'
import { fieldError } from './problems.ts'
import { act } from './route.ts'
import { id, text } from './shared.ts'
import { taskStatus } from './vocabulary.ts'

/** How tasks stand in the vendor's portal, taken over by task number (engagement.md §3). */

const tag = 'Engagements'

const cell = text(500).default('')

export const portalRow = z.object({
  line: z.int().positive().meta({ description: 'line of the file, to name it in answers' }),
  tenant: cell.meta({ description: 'directory id, domain or name of the tenant, or name of the customer' }),
  task: cell.meta({ description: 'task number, with or without its title behind it' }),
  status: cell.meta({ description: 'one of the portal’s thirteen task states' }),
  percent: cell,
  due: cell.meta({ description: 'YYYY-MM-DD or DD.MM.YYYY' }),
  confirmedBy: cell.meta({ description: 'for 3190: who at the customer confirmed' }),
  confirmedOn: cell,
  reason: cell,
})
export type PortalRow = z.infer<typeof portalRow>
export type PortalField = Exclude<keyof PortalRow, 'line'>

export const portalOutcome = z.object({
  line: z.int().positive(),
  /** The customer where it was recognised, else what stands in the file. */
  name: z.string(),
  taskId: z.string(),
  outcome: z.enum(['change', 'same', 'rejected']),
  customerId: id.nullable(),
  engagementId: id.nullable(),
  before: taskStatus.nullable(),
  after: taskStatus.nullable(),
  errors: z.array(fieldError),
})
export type PortalOutcome = z.infer<typeof portalOutcome>

/** The result of the job. */
export const portalResult = z.object({
  dryRun: z.boolean(),
  change: z.int().nonnegative(),
  same: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
  rows: z.array(portalOutcome),
})
export type PortalResult = z.infer<typeof portalResult>

export const portalImport = {
  start: act('/portal-import', {
    summary: 'Take over task states from the vendor’s portal, or try what would happen',
    tag,
    input: {
      rows: z.array(portalRow).min(1).max(10_000),
      fileName: text(200),
      dryRun: z.boolean().meta({ description: 'true: does everything and keeps nothing' }),
    },
    output: z.object({ jobId: id }),
  }),
}
