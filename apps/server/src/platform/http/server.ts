import { tmpdir } from 'node:os'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync } from 'fastify'
import fastify, { LogController } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { narrowedTo } from '../db/narrowing.ts'
import type { Services } from '../services.ts'
import { apiReference } from './api-reference.ts'
import { type ContractRouter, contractRoutes } from './contract-routes.ts'
import { type Credentials, credentialsOf } from './credentials.ts'
import { problemFrom } from './edge.ts'
import { guardedRoutes } from './guarded-routes.ts'
import { Problem } from './problem.ts'
import { languageOf } from './request-context.ts'
import { sameOrigin } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import type { HttpSettings } from './settings.ts'
import { dropSilentConnections } from './silent-connections.ts'
import { webApp } from './web-app.ts'

export interface HttpOptions extends HttpSettings {
  readonly services: Services
  readonly router: ContractRouter
  /** Routes that stream and stand beside the contract: uploads, downloads, events. */
  readonly streams: readonly FastifyPluginAsync<{ services: Services }>[]
  /** Says who a request comes from. */
  readonly actorOf: (credentials: Credentials) => Promise<Actor | null>
  /** Folder of the built web app; without one only the API is served. */
  readonly webRoot: string | null
  readonly version: string
}

/** Each of its routes has a guard of its own, which says whether it is for everybody. */
const CONTRACT = '/api/*'
const BODY_LIMIT = 4_000_000

/** The HTTP server, ready to listen. Everything that leaves it as an error is a problem document (RFC 9457). */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { services, router, streams, actorOf, webRoot, version, requestsPerMinute, proxies } = options
  const https = services.origin.startsWith('https:')
  const server: FastifyInstance = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    bodyLimit: BODY_LIMIT,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: trustedProxies(https, proxies),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 1500 },
  })

  dropSilentConnections(server)
  server.decorateRequest('actor', null)
  server.setErrorHandler((error, request, reply) => {
    const problem = problemFrom(error, services.log)
    return reply.status(problem.status).send(problem.body(languageOf(request)))
  })
  server.setNotFoundHandler((request, reply) =>
    reply.status(404).send(new Problem('not-found').body(languageOf(request))),
  )
  server.addHook('onSend', async (_request, reply) => {
    const type = reply.getHeader('content-type')
    if (reply.statusCode >= 400 && typeof type === 'string' && type.startsWith('application/json'))
      reply.header('content-type', 'application/problem+json; charset=utf-8')
  })

  await server.register(guardedRoutes)
  await server.register(securityHeaders, { https })
  await server.register(sameOrigin, { origin: services.origin })
  // Only `reply.sendFile`: every file has a route that says who may have it.
  await server.register(fastifyStatic, { root: tmpdir(), serve: false, preCompressed: true })
  await server.register(cookie)
  await server.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api'),
  })
  await server.register(underPressure, { maxEventLoopDelay: 3000, retryAfter: 5 })

  server.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    reply.header('cache-control', 'no-store')
    request.actor = await actorOf(credentialsOf(request))
  })

  // Right before the handler, so that all it does is inside. Whatever answers everybody is not narrowed to anybody.
  server.addHook('preHandler', (request, _reply, done) => {
    const { config, url } = request.routeOptions
    const isForAll = config.unsigned !== undefined && url !== CONTRACT
    narrowedTo(isForAll ? null : (request.actor?.narrowedTo ?? null), done)
  })

  for (const stream of streams) await server.register(stream, { services })
  await server.register(apiReference, { version })
  await server.register(contractRoutes, { services, router })
  if (webRoot !== null) await server.register(webApp, { root: webRoot })
  return server
}

/**
 * Whose X-Forwarded-For is believed: behind https a proxy on this machine, and the ones that were named. Anybody else's
 * is ignored, or every caller could choose the address by which requests and sign-in attempts are counted.
 */
function trustedProxies(https: boolean, proxies: readonly string[]): string[] | false {
  return https || proxies.length > 0 ? ['loopback', ...proxies] : false
}
