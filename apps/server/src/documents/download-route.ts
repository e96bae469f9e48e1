import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import { contentDisposition } from '../platform/http/content-disposition.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { notFound } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { isVisible } from './list-documents.ts'
import { documentPlace } from './place.ts'
import { mayReadDocuments } from './policy.ts'
import { findDocument, versionsOf } from './store.ts'
import { thisDocument } from './texts.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/documents/:documentId/content'

const query = z.object({ version: z.coerce.number().int().positive().optional() })

/** Gives a document back as it was uploaded: always to be saved, never to be shown or run by the browser. */
export const documentDownload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  server.get(path, { config: { policy: mayReadDocuments, effect: 'read' } }, async (request, reply) => {
    const { documentId, ...place } = documentPlace(request.params)
    const actor = permit(request, mayReadDocuments, place, 'read')
    const asked = query.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const { name, version } = await services.database.transaction({ customer: place.customerId }, async (tx) => {
      const found = await findDocument(tx, place, documentId)
      if (!found || found.document.deletedAt !== null || !isVisible(found, actor)) throw notFound(thisDocument)
      const versions = await versionsOf(tx, place.customerId, documentId)
      const version = versions.find(({ number }) => number === (asked.data.version ?? found.latest.number))
      if (!version) throw notFound({ de: 'Diese Version', en: 'This version' })
      return { name: found.document.name, version }
    })
    const bytes = await services.files.open(place.customerId, version.fileId)
    return reply
      .header('content-type', 'application/octet-stream')
      .header('content-length', version.bytes)
      .header('content-disposition', contentDisposition(name))
      .header('x-content-type-options', 'nosniff')
      .send(bytes)
  })
}
