import multipart from '@fastify/multipart'
import type { FastifyPluginAsync } from 'fastify'
import { permit } from '../../platform/access/allow.ts'
import { notFound } from '../../platform/http/problem.ts'
import { requestContext } from '../../platform/http/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { tenantPlace } from '../place.ts'
import { mayImportUsage } from '../policy.ts'
import { receiveFiles } from '../receive-files.ts'
import { tenantExists } from '../store.ts'
import { thisTenant } from '../texts.ts'
import { stageImport } from './stage-import.ts'

const path = '/api/customers/:customerId/tenants/:tenantId/usage/staged-imports'

/** Takes usage reports in to be looked at, as multipart/form-data, and answers with the import to watch (202). */
export const stagedUpload: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  await server.register(multipart, { throwFileSizeLimit: false })

  server.post(path, { config: { policy: mayImportUsage, effect: 'write' } }, async (request, reply) => {
    const { customerId, tenantId } = tenantPlace(request.params)
    const context = requestContext(services, request, reply)
    const actor = permit(context, mayImportUsage, { customerId }, 'write')
    const exists = await services.database.transaction({ customer: customerId }, (tx) =>
      tenantExists(tx, customerId, tenantId),
    )
    if (!exists) throw notFound(thisTenant)
    const arrived = await receiveFiles(request, services.files, customerId)
    return reply.status(202).send(await stageImport({ ...context, actor }, customerId, { tenantId, ...arrived }))
  })
}
