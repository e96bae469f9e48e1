import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Microsoft Graph, its sign-in and its download host as one real server each, for tests: what they answer is set by the
 * test, what they were asked is written down. Addresses carry the cloud: `/<cloud>/v1.0/…`.
 */
export interface FakeGraph {
  readonly signIn: string
  readonly graph: string
  /** Host and port of the downloads. */
  readonly downloadHost: string
  /** What was asked, in order; downloads too. */
  readonly asked: readonly Asked[]
  behaviour: Behaviour
  stop(): Promise<void>
}

interface Asked {
  readonly at: 'sign-in' | 'graph' | 'download'
  readonly path: string
  readonly headers: Readonly<IncomingMessage['headers']>
  readonly body: string
}

/** One answer; the next request of the same function gets the next one, the last one stays. */
export type Answer =
  | { readonly kind: 'link'; readonly content: string; readonly etag?: string }
  | { readonly kind: 'body'; readonly content: string }
  | { readonly kind: 'linkAsText'; readonly content: string }
  | { readonly kind: 'expiredLink' }
  | { readonly kind: 'brokenLink'; readonly content: string }
  | { readonly kind: 'linkTo'; readonly location: string }
  | { readonly kind: 'status'; readonly status: number; readonly code?: string; readonly retryAfter?: string }
  | { readonly kind: 'hangUp' }
  | {
      readonly kind: 'pages'
      readonly pages: readonly (readonly object[])[]
      readonly nextLink?: string
      /** How each page but the first begins: it breaks off once, or its token has expired. */
      readonly later?: 'breaksOff' | 'expired'
    }
  | { readonly kind: 'json'; readonly value: unknown }

export interface Behaviour {
  /** The roles of the token. */
  readonly roles: readonly string[]
  /** The AADSTS code with which the sign-in is refused. */
  readonly refuses?: string
  /** Answers by version and function: `v1.0 getM365AppUserDetail`. What is not named is not found. */
  readonly answers: Readonly<Record<string, readonly Answer[]>>
}

export async function startFakeGraph(behaviour: Behaviour): Promise<FakeGraph> {
  const asked: Asked[] = []
  const links = new Map<string, Answer>()
  /** How often each function was asked since it answers this way. */
  const turns = new WeakMap<Behaviour, Map<string, number>>()
  const fake = { asked, behaviour } as { asked: Asked[]; behaviour: Behaviour }

  const downloads = await listening(async (request, response) => {
    await note(asked, 'download', request)
    const link = links.get(request.url ?? '')
    // A link is good for one fetch, as if its minutes were over afterwards.
    links.delete(request.url ?? '')
    if (link?.kind === 'link' || link?.kind === 'linkAsText') {
      send(response, 200, link.content)
      return
    }
    if (link?.kind === 'brokenLink') {
      breakOff(response, link.content)
      return
    }
    send(response, 403, 'the link has expired')
  })
  const linkFor = (answer: Answer): string => {
    const path = `/reports/${asked.length}?sig=secret`
    links.set(path, answer)
    return `http://localhost:${port(downloads)}${path}`
  }

  const graph = await listening(async (request, response) => {
    const { path, body } = await note(asked, whereTo(request), request)
    if (path.includes('/oauth2/v2.0/token')) {
      token(fake.behaviour, body, response)
      return
    }
    if (!request.headers.authorization?.startsWith('Bearer ')) {
      send(response, 401, '{"error":{"code":"no-token"}}')
      return
    }
    const name = functionOf(path)
    const answers = fake.behaviour.answers[name] ?? []
    const given = turns.get(fake.behaviour) ?? new Map<string, number>()
    turns.set(fake.behaviour, given)
    const turn = given.get(name) ?? 0
    // The pages of a list are one answer.
    if (!path.includes('skiptoken')) given.set(name, turn + 1)
    const answer = answers[Math.min(turn, answers.length - 1)] ?? {
      kind: 'status',
      status: 404,
      code: 'ResourceNotFound',
    }
    reply(answer, { request, response, linkFor, base: `http://localhost:${port(graph)}` })
  })

  return Object.assign(fake, {
    signIn: `http://localhost:${port(graph)}/{cloud}`,
    graph: `http://localhost:${port(graph)}/{cloud}`,
    downloadHost: `localhost:${port(downloads)}`,
    async stop() {
      for (const server of [graph, downloads]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  })
}

const whereTo = (request: IncomingMessage): 'sign-in' | 'graph' =>
  request.url?.includes('/oauth2/') ? 'sign-in' : 'graph'

/** Version and function of an address: `v1.0 getM365AppUserDetail`, `v1.0 users`. */
function functionOf(path: string): string {
  const [, , version = '', rest = ''] = /^\/(\w+)\/(v1\.0|beta)\/(.*)$/.exec(path) ?? []
  return `${version} ${rest.replace(/^reports\//, '').replace(/[?(].*$/, '')}`
}

interface Replying {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly linkFor: (answer: Answer) => string
  readonly base: string
}

function reply(answer: Answer, { request, response, linkFor, base }: Replying): void {
  switch (answer.kind) {
    case 'link':
      if (answer.etag !== undefined && request.headers['if-none-match'] === answer.etag) {
        send(response, 304, '')
        return
      }
      response.writeHead(302, { location: linkFor(answer), ...(answer.etag && { etag: answer.etag }) })
      response.end()
      return
    case 'expiredLink':
    case 'brokenLink':
      response.writeHead(302, { location: linkFor(answer) })
      response.end()
      return
    case 'linkTo':
      response.writeHead(302, { location: answer.location })
      response.end()
      return
    case 'linkAsText':
      send(response, 200, linkFor(answer))
      return
    case 'body':
      send(response, 200, answer.content)
      return
    case 'status':
      response.writeHead(answer.status, { ...(answer.retryAfter && { 'retry-after': answer.retryAfter }) })
      response.end(JSON.stringify({ error: { code: answer.code ?? 'error', message: 'refused' } }))
      return
    case 'hangUp':
      request.socket.destroy()
      return
    case 'pages':
      page(answer, request, response, base)
      return
    case 'json':
      send(response, 200, JSON.stringify(answer.value))
      return
  }
}

type Pages = Extract<Answer, { kind: 'pages' }>

/** Which pages of a list broke off already. */
const brokenPages = new WeakMap<Pages, Set<number>>()

/** The page that `$skiptoken` names; the link to the next one is opaque to whoever follows it. */
function page(answer: Pages, request: IncomingMessage, response: ServerResponse, base: string): void {
  const { pages, nextLink, later } = answer
  const address = new URL(request.url ?? '', base)
  const at = Number(/^p(\d+)$/.exec(address.searchParams.get('$skiptoken') ?? '')?.[1] ?? 0)
  const next = new URL(address)
  next.searchParams.set('$skiptoken', `p${at + 1}`)
  const body = {
    '@odata.context': `${base}/$metadata`,
    ...(at + 1 < pages.length && { '@odata.nextLink': nextLink ?? next.href }),
    value: (pages[at] ?? []).map((item) => selected(item, address.searchParams.get('$select'))),
  }
  const broken = brokenPages.get(answer) ?? new Set()
  brokenPages.set(answer, broken)
  if (at > 0 && later === 'expired') reply(EXPIRED_PAGE, { request, response, base, linkFor: () => '' })
  else if (at > 0 && later === 'breaksOff' && !broken.has(at)) breakOff(response, JSON.stringify(body))
  else send(response, 200, JSON.stringify(body))
  broken.add(at)
}

const EXPIRED_PAGE: Answer = { kind: 'status', status: 400, code: 'Directory_ExpiredPageToken' }

/** Microsoft gives only what was asked for. */
function selected(item: object, select: string | null): object {
  if (select === null) return item
  const names = select.split(',')
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))
}

function token({ roles, refuses }: Behaviour, body: string, response: ServerResponse): void {
  if (refuses !== undefined) {
    response.writeHead(401, { 'content-type': 'application/json' })
    const words = `${refuses}: the application was refused, secret ${new URLSearchParams(body).get('client_secret')}`
    response.end(JSON.stringify({ error: 'invalid_client', error_description: words }))
    return
  }
  const claims = Buffer.from(JSON.stringify({ roles })).toString('base64url')
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ token_type: 'Bearer', expires_in: 3599, access_token: `e30.${claims}.signature` }))
}

function send(response: ServerResponse, status: number, content: string): void {
  response.writeHead(status, { 'content-type': 'application/octet-stream' })
  response.end(content)
}

/** Announces the whole and ends in the middle. */
function breakOff(response: ServerResponse, content: string): void {
  response.writeHead(200, { 'content-length': Buffer.byteLength(content) })
  response.write(content.slice(0, Math.floor(content.length / 2)), () => response.socket?.destroy())
}

async function note(asked: Asked[], at: Asked['at'], request: IncomingMessage): Promise<Asked> {
  let body = ''
  for await (const piece of request) body += piece
  const one: Asked = { at, path: request.url ?? '', headers: request.headers, body }
  asked.push(one)
  return one
}

async function listening(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return server
}

const port = (server: Server): number => (server.address() as AddressInfo).port
