import type { Contract } from '@lotse/contract'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import type { Router } from '@orpc/server'
import fp from 'fastify-plugin'
import type { Services } from '../services.ts'
import type { RequestContext } from './api.ts'
import { orpcErrorFrom } from './edge.ts'
import { requestContext } from './request-context.ts'

export type ContractRouter = Router<Contract, RequestContext>

interface Options {
  readonly services: Services
  readonly router: ContractRouter
}

/** Mounts the routes of the contract below `/api`. Answers that have a version carry it as ETag. */
export const contractRoutes = fp(async (server, { services, router }: Options) => {
  const handler = new OpenAPIHandler(router, {
    customErrorResponseBodyEncoder: (error) => error.data,
    interceptors: [
      async (options) => {
        try {
          const result = await options.next()
          const version = result.matched ? versionOf(result.response.body) : null
          if (result.matched && version !== null) result.response.headers.etag = `"${version}"`
          return result
        } catch (error) {
          throw orpcErrorFrom(error, options.context.language, services.log)
        }
      },
    ],
  })

  server.all(
    '/api/*',
    { config: { unsigned: 'each route of the contract has a guard of its own' } },
    async (request, reply) => {
      const context = requestContext(services, request, reply)
      const { matched } = await handler.handle(request, reply, { prefix: '/api', context })
      if (!matched) reply.callNotFound()
    },
  )
})

function versionOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('version' in body)) return null
  return typeof body.version === 'number' ? body.version : null
}
