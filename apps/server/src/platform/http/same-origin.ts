import fp from 'fastify-plugin'
import { Problem } from './problem.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Two doors that other sites do not get through: a request must be addressed to a name of ours (so that a foreign name
 * pointed at this machine is refused), and what changes something must come from our own pages. Programs with a token
 * send no cookie and no Origin, and pass.
 */
export const sameOrigin = fp(async (server, { origin }: { origin: string }) => {
  const own = new URL(origin)
  const hosts = new Set([own.hostname, ...(LOOPBACK.includes(own.hostname) ? LOOPBACK : [])])

  server.addHook('onRequest', async (request) => {
    if (!hosts.has(hostname(request.headers.host))) throw foreign()
    if (SAFE.has(request.method)) return
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign()
    const from = request.headers.origin
    // A sandboxed page says "null", which is no address of ours either.
    if (from !== undefined && (!URL.canParse(from) || new URL(from).host !== request.headers.host)) throw foreign()
  })
})

function hostname(host: string | undefined): string {
  return host?.replace(/:\d+$/, '') ?? ''
}

function foreign(): Problem {
  return new Problem('foreign-origin', {
    detail: {
      de: 'Öffnen Sie Lotse unter seiner eigenen Adresse. Wird es über einen anderen Namen erreicht, nennen Sie ihn beim Start mit LOTSE_ORIGIN.',
      en: 'Open Lotse under its own address. If it is reached under another name, say so at the start with LOTSE_ORIGIN.',
    },
  })
}
