import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { csv } from '../platform/csv.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import type { Services } from '../platform/services.ts'
import { onTheCurve } from './look-up.ts'
import { mayReadAnnotations } from './policy.ts'
import { noSuchTenant } from './problems.ts'

type Stream = FastifyPluginAsync<{ services: Services }>

const path = '/api/customers/:customerId/tenants/:tenantId/annotations.csv'
const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, tenantId: lowerId })
const query = z.object({ meetings: z.stringbool().catch(false).default(false) })

/** What stands on the curve as CSV, with the meetings held where they are asked for. */
const onCurve: Stream = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadAnnotations, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw noSuchTenant()
    const key = { customerId: customerId(place.data.customerId), tenantId: place.data.tenantId }
    const actor = permit(request, mayReadAnnotations, key, 'read')
    const asked = query.parse(request.query)
    const all = await services.database.transaction({ customer: key.customerId }, (tx) =>
      onTheCurve(tx, key, actor, asked),
    )
    const rows = all.map(({ month, day, kind, words }) => [month, day, kind, words])
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition('annotations.csv'))
      .send(csv([['month', 'day', 'kind', 'words'], ...rows]))
  })
}

/** The routes of this capability that stand beside the contract. */
export const annotationStreams: readonly Stream[] = [onCurve]
