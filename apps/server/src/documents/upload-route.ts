import multipart from '@fastify/multipart'
import { documentUpload } from '@lotse/contract'
import type { FastifyPluginAsync } from 'fastify'
import { engagementExists } from '../engagements/look-up.ts'
import { permit } from '../platform/access/allow.ts'
import { receiveFiles, type UploadLimits } from '../platform/files/receive-files.ts'
import { fieldProblem } from '../platform/http/edge.ts'
import { requestContext } from '../platform/http/request-context.ts'
import type { Services } from '../platform/services.ts'
import { requireAttachable } from './attachment.ts'
import { engagementPlace } from './place.ts'
import { mayKeepDocuments } from './policy.ts'
import { storeUpload } from './store-upload.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/documents'

export const MAX_FILES = 20

const limits: UploadLimits = {
  maxFileBytes: 100 * 1024 * 1024,
  maxFiles: MAX_FILES,
  tooMany: {
    de: `Mehr als ${MAX_FILES} Dateien auf einmal. Laden Sie sie in mehreren Gängen hoch; gespeichert wurde nichts.`,
    en: `More than ${MAX_FILES} files at once. Upload them in several goes; nothing was stored.`,
  },
}

/** Takes documents in as multipart/form-data and answers with what they became (201). */
export const documentUploads: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  await server.register(multipart, { throwFileSizeLimit: false })

  server.post(path, { config: { policy: mayKeepDocuments, effect: 'write' } }, async (request, reply) => {
    const place = engagementPlace(request.params)
    const context = requestContext(services, request, reply)
    const actor = permit(context, mayKeepDocuments, place, 'write')
    const about = documentUpload.safeParse(request.query)
    if (!about.success) throw fieldProblem(about.error)
    const { attachedTo, attachedId } = about.data
    await services.database.transaction({ customer: place.customerId }, async (tx) => {
      await engagementExists(tx, place)
      // Refused before the first byte arrives: what must not be stored is not even received.
      if (attachedTo && attachedId) await requireAttachable(tx, place, { to: attachedTo, id: attachedId })
    })
    const { files } = await receiveFiles(request, services.files, place.customerId, limits)
    const documents = await storeUpload({ ...context, actor }, { ...place, about: about.data, files })
    return reply.status(201).send({ documents })
  })
}
