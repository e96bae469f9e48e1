import { type Decision, decisionFilter } from '@lotse/contract'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { engagementExists } from '../engagements/look-up.ts'
import { permit } from '../platform/access/allow.ts'
import { csv } from '../platform/csv.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { mayReadDecisions, visibleAudiences } from './policy.ts'
import { presented } from './present.ts'
import { listedDecisions } from './store.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const path = '/api/customers/:customerId/engagements/:engagementId/decisions.csv'

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId })
const query = z.object(decisionFilter)
/** More than an engagement ever has; a spreadsheet still opens it. */
const MOST_ROWS = 10_000

/** The decisions log as CSV, narrowed like the list itself. */
const log: Stream = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadDecisions, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
    const actor = permit(request, mayReadDecisions, key, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const today = services.clock.today()
    const decisions = await services.database.transaction({ customer: key.customerId }, async (tx) => {
      await engagementExists(tx, key)
      const page = { today, limit: MOST_ROWS, offset: 0 }
      return presented(tx, key, await listedDecisions(tx, key, visibleAudiences(actor), asked.data, page), {
        actor,
        today,
      })
    })
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('decisions.csv'))
      .send(csv([headings, ...decisions.map(cells)]))
  })
}

/** The routes of this capability that stand beside the contract. */
export const decisionStreams: readonly Stream[] = [log]

const headings = [
  'title',
  'state',
  'outcome',
  'context',
  'options',
  'owner',
  'due_on',
  'deferred_until',
  'decided_by',
  'decided_on',
  'task',
  'audience',
  'changed_at',
] as const

const cells = (row: Decision) => [
  row.title,
  row.state,
  row.outcome,
  row.context,
  row.options.join('\n'),
  row.owner?.name ?? null,
  row.dueOn,
  row.deferredUntil,
  row.decidedBy?.name ?? null,
  row.decidedOn,
  row.taskId,
  row.audience,
  row.changedAt,
]
