import multipart from '@fastify/multipart'
import type { FastifyPluginAsync } from 'fastify'
import { permit } from '../platform/access/allow.ts'
import { receiveFiles, type UploadLimits } from '../platform/files/receive-files.ts'
import { requestContext } from '../platform/http/request-context.ts'
import type { Services } from '../platform/services.ts'
import { requireTenant } from './overview.ts'
import { tenantPlace } from './place.ts'
import { mayImportInventory } from './policy.ts'
import { receiveUpload } from './receive-upload.ts'
import { tooManyFiles } from './texts.ts'

const path = '/api/customers/:customerId/tenants/:tenantId/inventory/uploads'

const limits: UploadLimits = {
  /** A list of all software of 50,000 devices. */
  maxFileBytes: 500 * 1024 * 1024,
  maxFiles: 1,
  tooMany: tooManyFiles,
}

/** Takes one inventory in as multipart/form-data and answers with the upload and the job that reads it (202). */
export const inventoryUpload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  await server.register(multipart, { throwFileSizeLimit: false })

  server.post(path, { config: { policy: mayImportInventory, effect: 'write' } }, async (request, reply) => {
    const key = tenantPlace(request.params)
    const context = requestContext(services, request, reply)
    const actor = permit(context, mayImportInventory, { customerId: key.customerId }, 'write')
    await services.database.transaction({ customer: key.customerId }, (tx) => requireTenant(tx, key))
    const { files } = await receiveFiles(request, services.files, key.customerId, limits)
    const [file] = files
    if (file === undefined) throw new Error('an upload without a file was let through')
    return reply.status(202).send(await receiveUpload({ ...context, actor }, key, file))
  })
}
