import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { mayReadConfigurations } from './policy.ts'
import { thisConfiguration, thisVersion } from './problems.ts'
import { findConfiguration, findVersion } from './store.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/configurations/:configurationId/content'

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, configurationId: lowerId })
const query = z.object({ number: z.coerce.number().int().positive().optional() })

/** Gives the bytes of a version as they were saved or uploaded: always to be saved, never shown by the browser. */
const configurationDownload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadConfigurations, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound(thisConfiguration)
    const { configurationId, engagementId } = place.data
    const key = { customerId: customerId(place.data.customerId), engagementId }
    permit(request, mayReadConfigurations, key, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const { name, content } = await services.database.transaction({ customer: key.customerId }, async (tx) => {
      const row = await findConfiguration(tx, key, configurationId)
      if (row === null || row.deletedAt !== null) throw notFound(thisConfiguration)
      const version = await findVersion(tx, row, asked.data.number ?? row.latest)
      if (version === null) throw notFound(thisVersion)
      return { name: row.name, content: version.content }
    })
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-length', content.length)
      .header('content-disposition', contentDisposition(`${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.xml`))
      .header('x-content-type-options', 'nosniff')
      .send(content)
  })
}

/** The routes of this capability that stand beside the contract. */
export const configurationStreams = [configurationDownload]
