import type { UploadRequest, UploadResponse, UploadWorld } from '../upload/types.ts'

/** An Intune in memory that behaves as the documentation says, down to addresses that run out and files that take a while. */
export class FakeIntune {
  readonly apps: Record<string, unknown>[] = []
  readonly calls: string[] = []
  readonly committed: Buffer[] = []
  readonly encryption: unknown[] = []
  #file: { state: string; polls: number; blocks: Map<string, Uint8Array>; blob: Buffer | null } | null = null
  #address = 0
  #clock = 0
  #next = 0
  #refusesCommit = false
  /** Called before each call: may throw, or give an answer instead. */
  before: (call: number, url: string) => UploadResponse | null = () => null
  /** Called after each call has taken effect: may throw, as a line that breaks before the answer. */
  after: (call: number) => void = () => undefined

  readonly world: UploadWorld = {
    fetch: async (url, request) => {
      const call = this.calls.length
      this.calls.push(`${request.method} ${url.replace(/\?.*sig=\d+&/, '?')}`)
      const instead = this.before(call, url)
      if (instead !== null) return instead
      const answer = url.includes('blob.core') ? this.#storage(url, request) : this.#graph(url, request)
      this.after(call)
      return answer
    },
    token: async () => 'token',
    wait: async (milliseconds) => {
      this.#clock += milliseconds
    },
    now: () => this.#clock,
  }

  /** Lets time pass without a call. */
  sleep(milliseconds: number): void {
    this.#clock += milliseconds
    this.#address += 1
  }

  /** Forgets the blocks that no list names, as storage does after a week. */
  loseBlocks(): void {
    this.#file?.blocks.clear()
  }

  /** The next commit fails. */
  refuseCommit(): void {
    this.#refusesCommit = true
  }

  #newId(): string {
    this.#next += 1
    return String(this.#next)
  }

  #graph(url: string, { method, headers, body }: UploadRequest): UploadResponse {
    if (headers.authorization !== 'Bearer token') return answer(401)
    const path = url.replace(/^https:\/\/graph\.microsoft\.com\/(v1\.0|beta)\/deviceAppManagement\/mobileApps/, '')
    const sent = typeof body === 'string' ? (JSON.parse(body) as Record<string, unknown>) : {}
    if (method === 'GET' && path.startsWith('?')) {
      const filter = new URL(url).searchParams.get('$filter')
      const isNamed = (app: Record<string, unknown>) =>
        filter === `displayName eq '${String(app.displayName).replaceAll("'", "''")}'`
      return answer(200, { value: this.apps.filter(isNamed) })
    }
    if (method === 'POST' && path === '') {
      const app = { ...sent, id: `app-${this.apps.length}` }
      this.apps.push(app)
      return answer(201, app)
    }
    if (method === 'POST' && path.endsWith('/contentVersions') && this.apps.length > 0)
      return answer(201, { id: this.#newId() })
    if (method === 'POST' && path.endsWith('/files')) {
      this.#file = { state: 'azureStorageUriRequestPending', polls: 0, blocks: new Map(), blob: null }
      return answer(201, { id: `file-${this.#newId()}` })
    }
    const file = this.#file
    if (this.apps.length === 0) return answer(404, { error: { code: 'ResourceNotFound' } })
    if (method === 'PATCH') {
      Object.assign(this.apps[0] ?? {}, sent)
      return answer(204)
    }
    if (file === null) return answer(404, { error: { code: 'ResourceNotFound' } })
    if (method === 'GET') return answer(200, this.#poll(file))
    if (path.endsWith('/renewUpload')) {
      file.state = 'azureStorageUriRenewalPending'
      return answer(200)
    }
    if (!path.endsWith('/commit') || file.blob === null) return answer(400, { error: { code: 'BadRequest' } })
    this.committed.push(file.blob)
    this.encryption.push(sent.fileEncryptionInfo)
    file.state = this.#refusesCommit ? 'commitFileFailed' : 'commitFilePending'
    this.#refusesCommit = false
    return answer(200)
  }

  /** Each pending state passes at the second look. */
  #poll(file: { state: string; polls: number }): Record<string, unknown> {
    if (file.state.endsWith('Pending')) {
      file.polls += 1
      if (file.polls % 2 === 0) {
        file.state = file.state.replace('Pending', 'Success')
        if (file.state.startsWith('azure')) this.#address += 1
      }
    }
    const address = `https://store.blob.core.windows.net/content?sig=${this.#address}`
    return { uploadState: file.state, azureStorageUri: address }
  }

  #storage(url: string, { headers, body }: UploadRequest): UploadResponse {
    if (headers.authorization !== undefined) throw new Error('the token went to storage')
    const query = new URL(url).searchParams
    if (query.get('sig') !== String(this.#address)) return answer(403)
    const file = this.#file
    if (file === null) return answer(404)
    if (query.get('comp') === 'block') file.blocks.set(query.get('blockid') ?? '', body as Uint8Array)
    else {
      const ids = [...String(body).matchAll(/<Latest>([^<]*)</g)].map(([, id = '']) => id)
      const blocks = ids.map((id) => file.blocks.get(id))
      if (blocks.includes(undefined)) return answer(400)
      file.blob = Buffer.concat(blocks.flatMap((block) => (block === undefined ? [] : [block])))
    }
    return answer(201)
  }
}

export const answer = (
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): UploadResponse => ({
  status,
  headers: { get: (name) => headers[name] ?? null },
  text: async () => (body === undefined ? '' : JSON.stringify(body)),
})
