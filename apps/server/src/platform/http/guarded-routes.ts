import fp from 'fastify-plugin'
import type { Policy } from '../access/policy.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may use this route. */
    policy?: Policy
    /** Why this route answers without anybody being signed in. */
    unsigned?: string
  }
}

/**
 * Refuses to start when a route outside the contract says neither who may use it nor why everybody may. (The contract's
 * own routes are held by their guards; a test lists them.)
 */
export const guardedRoutes = fp(async (server) => {
  server.addHook('onRoute', ({ url, method, config }) => {
    if (config?.policy === undefined && config?.unsigned === undefined)
      throw new Error(
        `the route ${String(method)} ${url} has no policy: say config.policy, or config.unsigned with the reason`,
      )
  })
})
