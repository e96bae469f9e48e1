import { open } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsync } from 'fastify'
import { z } from 'zod'
import { permit } from '../platform/access/allow.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import { receiveFiles, type UploadLimits } from '../platform/files/receive-files.ts'
import { recordFile } from '../platform/files/record-file.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { requestContext } from '../platform/http/request-context.ts'
import { once, repeatOf } from '../platform/idempotency.ts'
import { announce } from '../platform/live/announce.ts'
import type { Services } from '../platform/services.ts'
import { held } from './change-upload.ts'
import { enqueueUpload } from './enqueue-upload.ts'
import { mayUpload } from './policy.ts'
import { presentUpload, stateNow, takesFile } from './present.ts'
import { keyOf, type UploadPlace } from './read-uploads.ts'
import { dropFile, isAtWork, type UploadRow, updateUpload } from './store.ts'
import { otherFile, takesNoFile, thisUpload } from './words.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/packages/:packageId/uploads/:uploadId/file'

const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, packageId: lowerId, uploadId: lowerId })

/** Intune takes no Win32 app that is larger. */
const limits: UploadLimits = {
  maxFileBytes: 30_000_000_000,
  maxFiles: 1,
  tooMany: {
    de: 'Eine App hat eine Datei. Wählen Sie eine; gespeichert wurde nichts.',
    en: 'An app has one file. Choose one; nothing was stored.',
  },
}

/** Takes the file of an upload in, as multipart/form-data, and answers with the upload, which goes on at once (202). */
export const uploadFile: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  await server.register(multipart, { throwFileSizeLimit: false })

  server.post(path, { config: { policy: mayUpload, effect: 'write' } }, async (request, reply) => {
    const place = params.safeParse(request.params)
    if (!place.success) throw notFound(thisUpload)
    const key = keyOf(place.data)
    const context = requestContext(services, request, reply)
    const actor = permit(context, mayUpload, key, 'write')
    // Refused before the first byte arrives.
    await services.database.transaction({ customer: key.customerId }, async (tx) => {
      await requireWaiting(tx, await held({ tx }, key, place.data.uploadId))
    })
    const { files } = await receiveFiles(request, services.files, key.customerId, limits)
    return reply.status(202).send(await takeFile({ ...context, actor }, place.data, files))
  })
}

type Held = Parameters<typeof held>[0]['tx']

async function requireWaiting(tx: Held, row: UploadRow): Promise<void> {
  if (!takesFile(row, stateNow(row, await isAtWork(tx, row)))) throw takesNoFile()
}

/** Makes a file that arrived the upload's, in place of one before, and lets the upload go on. */
async function takeFile(context: ActingContext, place: UploadPlace, arrived: readonly StoredFile[]) {
  const { services, actor } = context
  const key = keyOf(place)
  const [sent] = arrived
  let unused: readonly StoredFile[] = arrived
  try {
    if (sent === undefined || !(await isZip(services, sent))) throw otherFile()
    const { id, name, bytes, sha256, customerId, mediaType } = sent
    const file: StoredFile = { id, name, bytes, sha256, customerId, mediaType }
    const repeat = repeatOf({ ...context, fingerprint: `${context.fingerprint}\n${sha256}` })
    return await services.database.transaction({ customer: key.customerId }, (tx) => {
      const now = services.clock.now()
      return once({ tx, customerId: key.customerId, actor, now, repeat }, async () => {
        const row = await held({ tx }, key, place.uploadId)
        await requireWaiting(tx, row)
        if (row.file !== null) await dropFile(tx, key.customerId, row.file.id)
        await recordFile(tx, file, { actor, now })
        const isContainer = /\.intunewin$/i.test(name)
        const values = { file, isContainer, size: null, changedAt: now }
        const begun = await enqueueUpload(context, { tx, now }, await updateUpload(tx, row, values))
        await announce(tx, key.customerId, ['packages'])
        unused = row.file === null ? [] : [row.file]
        return presentUpload(tx, begun, actor)
      })
    })
  } finally {
    await removeUnused(services, key.customerId, unused)
  }
}

/** Both kinds of files are ZIP archives, by their name and their first bytes. */
async function isZip({ files }: Services, { customerId, id, name }: StoredFile): Promise<boolean> {
  if (!/\.(intunewin|zip)$/i.test(name)) return false
  const file = await open(await files.place(customerId, id))
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50
  } finally {
    await file.close()
  }
}
