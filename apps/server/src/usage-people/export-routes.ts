import { numerator, segmentAttribute } from '@lotse/contract'
import type { FastifyPluginAsync, FastifyReply } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { csv } from '../platform/csv.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound, Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { decompositionOfTenant } from './decomposition-of-tenant.ts'
import { decompositionRows, funnelRows, segmentRows } from './export-rows.ts'
import { funnelOfTenant } from './funnel-of-tenant.ts'
import { mayReadSegments, mayReadTotals } from './policy.ts'
import { readTenant } from './read-tenant.ts'
import { segmentsOfTenant } from './segments-of-tenant.ts'

const tenant = '/api/customers/:customerId/tenants/:tenantId/usage'
const lowerId = z.uuid().lowercase()
const place = z.object({ customerId: lowerId.transform(customerId), tenantId: lowerId })
const asked = z.object({ numerator: numerator.optional(), attribute: segmentAttribute.default('department') })

/** Funnel, decomposition and segments as CSV, for other programs. */
export const usagePeopleExports: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  const where = (params: unknown) => {
    const found = place.safeParse(params)
    if (!found.success) throw notFound({ de: 'Diesen Tenant', en: 'This tenant' })
    return found.data
  }
  const what = (query: unknown) => {
    const found = asked.safeParse(query)
    if (!found.success) throw new Problem('input-not-valid')
    return found.data
  }

  server.get(`${tenant}/funnel.csv`, { config: { policy: mayReadTotals, effect: 'read' } }, async (request, reply) => {
    const key = where(request.params)
    const actor = permit(request, mayReadTotals, key, 'read')
    const { numerator } = what(request.query)
    const view = await readTenant(services, key, (tx, { customerId, tenantId, today }) =>
      funnelOfTenant(tx, customerId, tenantId, { numerator, today, actor }),
    )
    return send(reply, 'usage-funnel.csv', funnelRows(view))
  })

  server.get(
    `${tenant}/decomposition.csv`,
    { config: { policy: mayReadTotals, effect: 'read' } },
    async (request, reply) => {
      const key = where(request.params)
      permit(request, mayReadTotals, key, 'read')
      const { numerator } = what(request.query)
      const view = await readTenant(services, key, (tx, { customerId, tenantId, today }) =>
        decompositionOfTenant(tx, customerId, tenantId, { numerator, today }),
      )
      return send(reply, 'usage-change.csv', decompositionRows(view))
    },
  )

  server.get(
    `${tenant}/segments.csv`,
    { config: { policy: mayReadSegments, effect: 'read' } },
    async (request, reply) => {
      const key = where(request.params)
      permit(request, mayReadSegments, key, 'read')
      const { numerator, attribute } = what(request.query)
      const view = await readTenant(services, key, (tx, { customerId, tenantId, today }) =>
        segmentsOfTenant(tx, customerId, tenantId, { numerator, attribute, today }),
      )
      return send(reply, `usage-segments-${attribute}.csv`, segmentRows(view))
    },
  )
}

function send(reply: FastifyReply, name: string, rows: Parameters<typeof csv>[0]): FastifyReply {
  return reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', contentDisposition(name))
    .send(csv(rows))
}
