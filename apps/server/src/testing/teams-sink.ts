import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** A workflow of Teams of a test's own on this machine: it keeps what it takes. */
export interface TeamsSink {
  /** Where it takes messages, and the host by which it is trusted. */
  readonly address: string
  readonly host: string
  readonly posts: Post[]
  /** What the next messages are answered with; null: 202, as workflows do. */
  answer: { readonly status: number; readonly body?: string; readonly headers?: Record<string, string> } | null
  /** Awaited when a sender arrives, and when a message is kept but the sender was not told so yet. */
  onStep: ((step: 'arrived' | 'taken') => Promise<void>) | null
  stop(): Promise<void>
}

interface Post {
  readonly id: string
  readonly body: {
    readonly type: string
    readonly attachments: readonly { readonly contentType: string; readonly content: Record<string, unknown> }[]
  }
}

export async function startTeamsSink(): Promise<TeamsSink> {
  const server = createServer(async (request, response) => {
    await sink.onStep?.('arrived')
    const body = await text(request).catch(() => null)
    if (body === null) return response.destroy()
    const { answer } = sink
    if (answer === null || answer.status < 300)
      sink.posts.push({ id: String(request.headers['idempotency-key']), body: JSON.parse(body) })
    await sink.onStep?.('taken')
    response.writeHead(answer?.status ?? 202, answer?.headers).end(answer?.body ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const sink: TeamsSink = {
    address: `http://${host}/workflows/1/triggers/manual/paths/invoke?sig=secret`,
    host,
    posts: [],
    answer: null,
    onStep: null,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return sink
}
