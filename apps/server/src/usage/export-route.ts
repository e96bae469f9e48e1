import { numerator } from '@lotse/contract'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { exportMonths } from './export-csv.ts'
import { readUsage } from './overview.ts'
import { tenantPlace } from './place.ts'
import { mayReadUsage } from './policy.ts'
import { usageSettings } from './tenant-usage.ts'

const path = '/api/customers/:customerId/tenants/:tenantId/usage/series.csv'

const query = z.object({ numerator: numerator.default(usageSettings.numerator) })

/** The months of a tenant as CSV, by one numerator. */
export const usageExport: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadUsage, effect: 'read' } }, async (request, reply) => {
    const { customerId, tenantId } = tenantPlace(request.params)
    permit(request, mayReadUsage, { customerId }, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw unknownNumerator()
    const usage = await services.database.transaction({ customer: customerId }, (tx) =>
      readUsage(tx, customerId, tenantId, services.clock.today()),
    )
    return reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', contentDisposition(`usage-${asked.data.numerator}.csv`))
      .send(exportMonths(usage, asked.data.numerator))
  })
}

function unknownNumerator(): Problem {
  const known = numerator.options.join(', ')
  const message = { de: `Bekannt sind: ${known}.`, en: `Known are: ${known}.` }
  return new Problem('input-not-valid', {
    detail: message,
    errors: [{ field: 'numerator', code: 'invalid_value', message }],
  })
}
