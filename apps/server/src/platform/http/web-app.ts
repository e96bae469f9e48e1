import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

interface Options {
  /** Folder with the built web app (index.html, assets). */
  readonly root: string
}

const YEAR = 31_536_000

/**
 * Serves the built web app. Every address that is neither a file nor the API's is one of its pages and gets the same
 * document, so that a link in a mail opens what the sender saw.
 */
export const webApp = fp(async (server, { root }: Options) => {
  const page = await readFile(join(root, 'index.html'), 'utf8')

  await server.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    decorateReply: false,
    // Names of built files carry a hash of their content.
    immutable: true,
    maxAge: YEAR * 1000,
    config: { unsigned: 'the program itself, without any data' },
  } as Parameters<typeof fastifyStatic>[1])

  server.get('/*', { config: { unsigned: 'the program itself, without any data' } }, async (_request, reply) =>
    send(reply),
  )

  function send(reply: FastifyReply) {
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replaceAll('__CSP_NONCE__', reply.cspNonce.style))
  }
})
