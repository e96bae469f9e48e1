import { z } from 'zod'
import { act, read } from './route.ts'
import { id, instant, localised } from './shared.ts'

/** Long work that goes on in the background: anybody who may see the customer can watch it. */

const tag = 'Jobs'

export const job = z.object({
  id,
  customerId: id.nullable(),
  kind: z.enum([
    'usage-import',
    'inventory-preview',
    'inventory-import',
    'connection',
    'usage-recompute',
    'usage-preview',
    'sample-portfolio',
    'evaluate-all',
    'customer-list',
    'portal-import',
    'playbook-move',
    'intune-upload',
  ]),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  title: localised,
  done: z.int().nonnegative(),
  total: z.int().positive().nullable(),
  step: localised.nullable(),
  result: z.unknown(),
  problem: z.object({ code: z.string(), detail: localised }).nullable(),
  requestedBy: id.nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  may: z.object({ cancel: z.boolean() }),
})
export type Job = z.infer<typeof job>

export const jobs = {
  list: read('/jobs', { summary: 'Jobs of the last day, newest first', tag, input: {}, output: z.array(job) }),
  get: read('/jobs/{jobId}', {
    summary: 'One job with its progress and result',
    tag,
    input: { jobId: id },
    output: job,
  }),
  cancel: act('/jobs/{jobId}/cancellation', {
    summary: 'Stop a job; nothing of it is kept',
    tag,
    input: { jobId: id },
    output: job,
  }),
}
