import { createHash } from 'node:crypto'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { mayReadPackages } from './policy.ts'
import { thisPackage } from './problems.ts'
import { contentOfPackage } from './store.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/packages/:packageId/content'

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, packageId: lowerId })

/** Gives the ZIP as it was made, once its checksum is right: always to be saved, never shown by the browser. */
const packageDownload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadPackages, effect: 'read' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound(thisPackage)
    const { packageId, engagementId } = place.data
    const key = { customerId: customerId(place.data.customerId), engagementId }
    permit(request, mayReadPackages, key, 'read')
    const found = await services.database.transaction({ customer: key.customerId }, (tx) =>
      contentOfPackage(tx, key, packageId),
    )
    if (found === null) throw notFound(thisPackage)
    const { name, content, sha256 } = found
    if (createHash('sha256').update(content).digest('hex') !== sha256)
      throw new Error(`the bytes of package ${packageId} are not those that were made`)
    return reply
      .header('content-type', 'application/zip')
      .header('content-length', content.length)
      .header('content-disposition', contentDisposition(`${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.zip`))
      .header('x-content-type-options', 'nosniff')
      .send(content)
  })
}

/** The routes of this capability that stand beside the contract. */
export const packageStreams = [packageDownload]
