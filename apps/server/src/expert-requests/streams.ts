import { printExpertRequest } from '@lotse/playbook'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { mayReadExpertRequests } from './policy.ts'
import { thisRequest } from './problems.ts'
import { findRequest } from './store.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const path = '/api/customers/:customerId/engagements/:engagementId/expert-requests/:requestId/form.txt'

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, requestId: lowerId })
const query = z.object({ language: z.enum(['de', 'en']).optional() })

/** The request as plain text for the vendor's own form, every field in its order. */
const formText: Stream = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadExpertRequests, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound(thisRequest)
    const key = { customerId: customerId(place.data.customerId), engagementId: place.data.engagementId }
    const actor = permit(request, mayReadExpertRequests, key, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const row = await services.database.transaction({ customer: key.customerId }, (tx) =>
      findRequest(tx, key, place.data.requestId),
    )
    if (row === null || row.deletedAt !== null) throw notFound(thisRequest)
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', contentDisposition('expert-request.txt'))
      .send(printExpertRequest(row.form, asked.data.language ?? actor.language))
  })
}

/** The routes of this capability that stand beside the contract. */
export const expertRequestStreams: readonly Stream[] = [formText]
