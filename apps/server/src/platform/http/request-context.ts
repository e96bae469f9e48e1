import { createHash } from 'node:crypto'
import type { Language } from '@lotse/contract'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import type { Services } from '../services.ts'
import { canonicalJson } from '../trail/canonical-json.ts'
import type { Cookies, RequestContext } from './api.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is asking; null where nobody is signed in. Set before any route runs. */
    actor: Actor | null
  }
}

/** Everything a route may know about a request. */
export function requestContext(services: Services, request: FastifyRequest, reply: FastifyReply): RequestContext {
  const key = request.headers['idempotency-key']
  return {
    services,
    actor: request.actor,
    language: languageOf(request),
    idempotencyKey: typeof key === 'string' && key !== '' ? key.slice(0, 100) : null,
    fingerprint: createHash('sha256')
      .update(`${request.method} ${request.url}\n${canonicalJson(request.body)}`)
      .digest('hex'),
    cookies: cookiesOf(services, request, reply),
    address: request.ip,
  }
}

/** The first of German and English that the caller names; else the person's own, else English. */
export function languageOf(request: FastifyRequest): Language {
  const named = /\b(de|en)\b/.exec(request.headers['accept-language'] ?? '')?.[1]
  if (named === 'de' || named === 'en') return named
  return request.actor?.language ?? 'en'
}

function cookiesOf(services: Services, request: FastifyRequest, reply: FastifyReply): Cookies {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: services.origin.startsWith('https:'),
  } as const
  return {
    get: (name) => request.cookies[name] ?? null,
    set: (name, value, maxAge) => void reply.setCookie(name, value, { ...options, maxAge }),
    clear: (name) => void reply.clearCookie(name, options),
  }
}
