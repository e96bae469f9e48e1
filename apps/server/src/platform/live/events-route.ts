import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Actor } from '../access/actor.ts'
import { permit } from '../access/allow.ts'
import { alsoWithLink, anybodySignedIn } from '../access/policy.ts'
import { type Credentials, credentialsOf } from '../http/credentials.ts'
import type { LiveHub } from './hub.ts'

export interface EventsOptions {
  readonly hub: LiveHub
  /** Says who somebody is, as for every other request. */
  readonly actorOf: (credentials: Credentials) => Promise<Actor | null>
}

/** Proxies give up on connections that are silent for a minute, some after thirty seconds. */
const HEARTBEAT_MS = 25_000
/** What each of them hears is sorted out behind the door, message by message. */
const mayListen = alsoWithLink(anybodySignedIn)
const RETRY_MS = 2_000
/** A reader that does not read must not fill our memory: its stream ends, and it comes back for a fresh start. */
const LONGEST_BACKLOG_BYTES = 1_000_000

/** `GET /api/events`: server-sent events with what changed, as `liveMessage` of the contract. */
export function eventsRoute({ hub, actorOf }: EventsOptions): FastifyPluginAsync {
  return async (server) => {
    server.addHook('preClose', () => hub.close())
    server.get(
      '/api/events',
      { config: { policy: mayListen }, exposeHeadRoute: false },
      async (request: FastifyRequest, reply) => {
        const actor = permit(request, mayListen, {}, 'read')
        const credentials = credentialsOf(request)
        const stream = reply.raw
        let heartbeat: NodeJS.Timeout | undefined
        const unsubscribe = hub.subscribe(actor, {
          actorNow: () => actorOf(credentials),
          send: (message) => write(`data: ${JSON.stringify(message)}\n\n`),
          end: () => void stream.end(),
        })

        function write(text: string): void {
          if (stream.writableEnded || stream.destroyed) return
          stream.write(text)
          if (stream.writableLength > LONGEST_BACKLOG_BYTES) stream.destroy()
        }

        stream.once('close', () => {
          clearInterval(heartbeat)
          unsubscribe()
        })
        reply.hijack()
        stream.writeHead(200, {
          ...reply.getHeaders(),
          'content-type': 'text/event-stream; charset=utf-8',
          // no-transform keeps proxies from compressing, which would hold messages back; so does the second line.
          'cache-control': 'no-store, no-transform',
          'x-accel-buffering': 'no',
        } as Record<string, string>)
        stream.flushHeaders()
        write(`retry: ${RETRY_MS}\n\n`)
        heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT_MS)
      },
    )
  }
}
