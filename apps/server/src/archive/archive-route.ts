import { Readable } from 'node:stream'
import { and, eq, isNull } from 'drizzle-orm'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { customerId as toCustomerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { customer, engagement } from '../tables/engagements.ts'
import { collect } from './collect.ts'
import { mayExportEngagement } from './policy.ts'
import { readMe } from './read-me.ts'
import { zipOf } from './zip.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/archive'

const place = z.object({ customerId: z.uuid().transform(toCustomerId), engagementId: z.uuid() })

/** The whole engagement as one ZIP: its data as JSON, its files as they were uploaded, and a page that explains them. */
export const engagementArchive: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayExportEngagement, effect: 'read' } }, async (request, reply) => {
    const asked = place.safeParse(request.params)
    if (!asked.success) throw missing()
    const { customerId, engagementId } = asked.data
    permit(request, mayExportEngagement, asked.data, 'read')
    const now = services.clock.now()
    const { name, archived, contents } = await services.database.transaction({ customer: customerId }, async (tx) => {
      const [found] = await tx
        .select({ tenantId: engagement.tenantId, workload: engagement.workload, name: customer.name })
        .from(engagement)
        .innerJoin(customer, eq(customer.customerId, engagement.customerId))
        .where(
          and(eq(engagement.customerId, customerId), eq(engagement.id, engagementId), isNull(engagement.deletedAt)),
        )
      if (!found) throw missing()
      const collected = await collect(tx, { customerId, engagementId, tenantId: found.tenantId }, now)
      return { name: `${found.name} ${found.workload} ${now.toISOString().slice(0, 10)}.zip`, ...collected }
    })
    const bytes = (content: Uint8Array) => async () => Readable.from([content])
    const text = (content: string) => bytes(Buffer.from(content))
    return reply
      .header('content-type', 'application/zip')
      .header('content-disposition', contentDisposition(name))
      .header('x-content-type-options', 'nosniff')
      .send(
        zipOf([
          { path: 'README.txt', open: text(readMe(archived)) },
          { path: 'engagement.json', open: text(`${JSON.stringify(archived, null, 2)}\n`) },
          ...archived.files.map(({ id, path }) => {
            const kept = contents.get(path)
            return { path, open: kept === undefined ? () => services.files.open(customerId, id) : bytes(kept) }
          }),
        ]),
      )
  })
}

const missing = () => notFound({ de: 'Dieses Engagement', en: 'This engagement' })
