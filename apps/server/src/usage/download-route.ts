import type { FastifyPluginAsync } from 'fastify'
import { permit } from '../platform/access/allow.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { filePlace } from './place.ts'
import { mayDownloadFile } from './policy.ts'
import { findFile } from './store.ts'
import { thisFile } from './texts.ts'

const path = '/api/customers/:customerId/files/:fileId'

/** Gives a stored file back as it was uploaded: always to be saved, never to be shown or run by the browser. */
export const fileDownload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayDownloadFile, effect: 'read' } }, async (request, reply) => {
    const { customerId, fileId } = filePlace(request.params)
    permit(request, mayDownloadFile, { customerId }, 'read')
    const file = await services.database.transaction({ customer: customerId }, (tx) => findFile(tx, customerId, fileId))
    if (file === null) throw notFound(thisFile)
    const bytes = await services.files.open(customerId, fileId)
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-length', file.bytes)
      .header('content-disposition', contentDisposition(file.name))
      .header('x-content-type-options', 'nosniff')
      .send(bytes)
  })
}
