import multipart from '@fastify/multipart'
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { permit } from '../../platform/access/allow.ts'
import { customerId } from '../../platform/db/scope.ts'
import { fieldProblem } from '../../platform/http/edge.ts'
import { expectedVersion } from '../../platform/http/if-match.ts'
import { notFound } from '../../platform/http/problem.ts'
import { requestContext } from '../../platform/http/request-context.ts'
import type { Services } from '../../platform/services.ts'
import { mayWorkOnRemediation } from '../policy.ts'
import { receiveWorkbook } from './receive-workbook.ts'
import { previewWorkbook, takeWorkbook } from './take-workbook.ts'

const path = '/api/customers/:customerId/engagements/:engagementId/remediation/:runId/workbook'
const lowerId = z.uuid().lowercase()
const params = z.object({ customerId: lowerId, engagementId: lowerId, runId: lowerId })
const version = z.object({ headers: z.object({ 'if-match': z.string().regex(/^"\d+"$/) }) })
const config = { policy: mayWorkOnRemediation, effect: 'write' } as const

/** An edited workbook on its way back: first what it would change, then, with the version seen, taking it over. */
export const editedWorkbook: FastifyPluginAsync<{ services: Services }> = async (server, { services }) => {
  await server.register(multipart, { throwFileSizeLimit: false })

  server.post(`${path}/preview`, { config }, async (request, reply) => {
    const { place, context } = permitted(services, request, reply)
    return previewWorkbook(context, place, await receiveWorkbook(request, services, place.customerId))
  })

  server.post(path, { config }, async (request, reply) => {
    const { place, context } = permitted(services, request, reply)
    const asked = version.safeParse({ headers: request.headers })
    if (!asked.success) throw fieldProblem(asked.error)
    const arrived = await receiveWorkbook(request, services, place.customerId)
    return takeWorkbook(context, place, arrived, expectedVersion(asked.data.headers))
  })
}

function permitted(services: Services, request: FastifyRequest, reply: FastifyReply) {
  const found = params.safeParse(request.params)
  if (!found.success) throw notFound({ de: 'Diese Checkliste', en: 'This checklist' })
  const place = { ...found.data, customerId: customerId(found.data.customerId) }
  const context = requestContext(services, request, reply)
  return { place, context: { ...context, actor: permit(context, mayWorkOnRemediation, place, 'write') } }
}
