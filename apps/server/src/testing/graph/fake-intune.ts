import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The part of Microsoft Graph that takes apps, and the storage for their content, as one real server each, for tests: apps,
 * content versions, files with addresses that run out, blocks. What it does instead is set by the test; what it was asked is
 * written down.
 */
export interface FakeIntune {
  readonly signIn: string
  readonly graph: string
  /** Host and port of the storage. */
  readonly storageHost: string
  readonly apps: FakeApp[]
  /** `POST /beta/…`, `block 3`, `list`, in order. */
  readonly calls: string[]
  /** The roles of the token. */
  roles: readonly string[]
  /** The AADSTS code with which the sign-in is refused. */
  refuses: string | null
  /** Asked before each call to Graph or storage is answered. */
  before: (call: string) => Promise<Instead> | Instead
  /** Addresses that were given out so far are good no more. */
  expireAddresses(): void
  /** Forgets the blocks that no list names, as storage does after a week. */
  loseBlocks(): void
  /** The next commit fails. */
  refuseCommit(): void
  stop(): Promise<void>
}

interface FakeApp {
  readonly id: string
  readonly displayName: string
  readonly notes: string
  readonly committedContentVersion?: string
  /** What was committed. */
  content?: Buffer
  readonly [field: string]: unknown
}

/** What happens in place of the call, or, cut off afterwards, of its answer. */
type Instead =
  | null
  | 'cut'
  | 'cutAfter'
  | { readonly status: number; readonly code?: string; readonly retryAfter?: string }

interface ContentFile {
  readonly id: string
  readonly appId: string
  readonly sizeEncrypted: number
  state: string
  polls: number
  blocks: Map<string, Buffer>
  blob: Buffer | null
}

export const WRITING = ['DeviceManagementApps.ReadWrite.All']

export async function startFakeIntune(): Promise<FakeIntune> {
  const files = new Map<string, ContentFile>()
  const state = { address: 1, next: 0, refusesCommit: false }
  const newId = (): string => {
    state.next += 1
    return `00000000-0000-4000-8000-${String(state.next).padStart(12, '0')}`
  }
  const fake = {
    apps: [] as FakeApp[],
    calls: [] as string[],
    roles: WRITING as readonly string[],
    refuses: null as string | null,
    before: (() => null) as FakeIntune['before'],
  }

  const storage = await listening(async (request, response) => {
    const address = new URL(request.url ?? '', 'http://storage')
    const isBlock = address.searchParams.get('comp') === 'block'
    const file = files.get(address.pathname.slice(1))
    const number = Number(
      Buffer.from(address.searchParams.get('blockid') ?? '', 'base64')
        .toString()
        .slice(6),
    )
    const call = isBlock ? `block ${number}` : 'list'
    if (await happens(call, request, response)) return
    const body = await bodyOf(request)
    if (request.headers.authorization !== undefined) return send(response, 400)
    if (file === undefined) return send(response, 404)
    if (address.searchParams.get('sig') !== String(state.address)) return send(response, 403)
    if (isBlock) file.blocks.set(address.searchParams.get('blockid') ?? '', body)
    else {
      const ids = [...body.toString().matchAll(/<Latest>([^<]*)</g)].map(([, id = '']) => id)
      const blocks = ids.flatMap((id) => file.blocks.get(id) ?? [])
      if (blocks.length < ids.length) return send(response, 400)
      file.blob = Buffer.concat(blocks)
    }
    answered(call, response, 201)
  })

  /** The call that is cut off once it has taken effect. */
  let cut: string | null = null
  function answered(call: string, response: ServerResponse, status: number, value?: unknown): void {
    if (cut === call) {
      cut = null
      response.socket?.destroy()
    } else send(response, status, value)
  }
  /** Writes a call down; whether something else happens in its place. */
  async function happens(call: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    fake.calls.push(call)
    const instead = await fake.before(call)
    if (instead === null) return false
    if (instead === 'cutAfter') {
      cut = call
      return false
    }
    if (instead === 'cut') {
      // In the middle of what is sent, where anything is.
      await new Promise((resolve) => request.once('data', resolve).once('end', resolve).resume())
      request.socket.destroy()
      return true
    }
    request.resume()
    if (instead.retryAfter !== undefined) response.setHeader('retry-after', instead.retryAfter)
    send(response, instead.status, { error: { code: instead.code ?? 'error', message: 'somebody@example.com' } })
    return true
  }

  const graph = await listening(async (request, response) => {
    const path = (request.url ?? '').replace(/^\/\w+/, '')
    if (path.includes('/oauth2/v2.0/token')) {
      await bodyOf(request)
      return token(fake, response)
    }
    const call = `${request.method} ${path.replace(/\?.*/, '')}`
    if (await happens(call, request, response)) return
    const body = (await bodyOf(request)).toString()
    if (!request.headers.authorization?.startsWith('Bearer ')) return send(response, 401)
    const sent = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>)
    const [status, value] = answerOf(request.method ?? '', path, sent)
    answered(call, response, status, value)
  })

  function answerOf(method: string, path: string, sent: Record<string, unknown>): readonly [number, unknown?] {
    const [, appId, rest = ''] =
      /^\/(?:v1\.0|beta)\/deviceAppManagement\/mobileApps(?:\/([^/?]+))?(.*)$/.exec(path) ?? []
    if (appId === undefined && method === 'GET') return [200, { value: named(rest) }]
    if (appId === undefined) {
      const app = { ...sent, id: newId() } as FakeApp
      fake.apps.push(app)
      return [201, app]
    }
    const app = fake.apps.find(({ id }) => id === appId)
    if (app === undefined) return [404, { error: { code: 'ResourceNotFound' } }]
    if (method === 'PATCH') return [204, void Object.assign(app, sent)]
    if (rest.endsWith('/contentVersions')) return [201, { id: newId() }]
    if (rest.endsWith('/files')) {
      const id = newId()
      const sizeEncrypted = Number(sent.sizeEncrypted)
      const begun = { state: 'azureStorageUriRequestPending', polls: 0, blocks: new Map(), blob: null }
      files.set(id, { id, appId, sizeEncrypted, ...begun })
      return [201, { id }]
    }
    const file = files.get(/\/files\/([^/]+)/.exec(rest)?.[1] ?? '')
    if (file === undefined) return [404, { error: { code: 'ResourceNotFound' } }]
    if (method === 'GET') return [200, polled(file)]
    if (rest.endsWith('/renewUpload')) file.state = 'azureStorageUriRenewalPending'
    else if (file.blob?.length !== file.sizeEncrypted) return [400, { error: { code: 'BadRequest' } }]
    else {
      file.state = state.refusesCommit ? 'commitFileFailed' : 'commitFilePending'
      if (!state.refusesCommit) app.content = file.blob
      state.refusesCommit = false
    }
    return [200]
  }

  function named(query: string): readonly FakeApp[] {
    const filter = new URL(query, 'http://graph').searchParams.get('$filter') ?? ''
    const name = /^displayName eq '(.*)'$/.exec(filter)?.[1]?.replaceAll("''", "'")
    return fake.apps.filter(({ displayName }) => displayName === name)
  }

  /** Each pending state passes at the second look. */
  function polled(file: ContentFile): unknown {
    if (file.state.endsWith('Pending')) {
      file.polls += 1
      if (file.polls % 2 === 0) {
        file.state = file.state.replace('Pending', 'Success')
        if (file.state === 'azureStorageUriRenewalSuccess') state.address += 1
      }
    }
    const azureStorageUri = `http://localhost:${port(storage)}/${file.id}?sig=${state.address}`
    return { id: file.id, uploadState: file.state, azureStorageUri }
  }

  return Object.assign(fake, {
    signIn: `http://localhost:${port(graph)}/{cloud}`,
    graph: `http://localhost:${port(graph)}/{cloud}`,
    storageHost: `localhost:${port(storage)}`,
    expireAddresses: () => {
      state.address += 1
    },
    loseBlocks: () => {
      for (const file of files.values()) file.blocks.clear()
    },
    refuseCommit: () => {
      state.refusesCommit = true
    },
    async stop() {
      for (const server of [graph, storage]) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  })
}

function token({ roles, refuses }: Pick<FakeIntune, 'roles' | 'refuses'>, response: ServerResponse): void {
  if (refuses !== null) {
    send(response, 401, { error: 'invalid_client', error_description: `${refuses}: refused` })
    return
  }
  const claims = Buffer.from(JSON.stringify({ roles })).toString('base64url')
  send(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: `e30.${claims}.signature` })
}

function send(response: ServerResponse, status: number, value?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(value === undefined ? '' : JSON.stringify(value))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

async function listening(
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return server
}

const port = (server: Server): number => (server.address() as AddressInfo).port
