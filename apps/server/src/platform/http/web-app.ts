import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

interface Options {
  /** Folder with the built web app (index.html, assets). */
  readonly root: string
}

const YEAR_MS = 31_536_000_000
const unsigned = 'the program itself, without any data'

/**
 * Serves the built web app. Every address that is neither a file nor the API's is one of its pages and gets the same
 * document, so that a link in a mail opens what the sender saw.
 */
export const webApp = fp(async (server, { root }: Options) => {
  const page = await readFile(join(root, 'index.html'), 'utf8')

  // Names of built files carry a hash of their content, so a browser may keep them for good.
  server.get<{ Params: { '*': string } }>('/assets/*', { config: { unsigned } }, async (request, reply) =>
    reply.sendFile(request.params['*'], join(root, 'assets'), { immutable: true, maxAge: YEAR_MS }),
  )

  server.get('/*', { config: { unsigned } }, async (_request, reply) => send(reply))

  function send(reply: FastifyReply) {
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replaceAll('__CSP_NONCE__', reply.cspNonce.style))
  }
})
