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
import { mayBringDocuments, mayKeepDocuments } from './policy.ts'
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

  server.post(path, { config: { policy: mayBringDocuments, effect: 'write' } }, async (request, reply) => {
    const place = engagementPlace(request.params)
    const context = requestContext(services, request, reply)
    const actor = permit(context, mayBringDocuments, place, 'write')
    const asked = documentUpload.safeParse(request.query)
    if (!asked.success) throw fieldProblem(asked.error)
    const isEvidence = asked.data.attachedTo === 'checklistItem' && asked.data.documentId === undefined
    if (!isEvidence) permit(context, mayKeepDocuments, place, 'write')
    // Evidence is for both sides: whoever confirms an item sees what it rests on.
    const about = isEvidence ? { ...asked.data, audience: 'both' as const } : asked.data
    const { attachedTo, attachedId } = about
    await services.database.transaction({ customer: place.customerId }, async (tx) => {
      await engagementExists(tx, place)
      // Refused before the first byte arrives: what must not be stored is not even received.
      if (attachedTo && attachedId) await requireAttachable(tx, place, { to: attachedTo, id: attachedId })
    })
    const { files } = await receiveFiles(request, services.files, place.customerId, limits)
    const documents = await storeUpload({ ...context, actor }, { ...place, about, files })
    return reply.status(201).send({ documents })
  })
}
