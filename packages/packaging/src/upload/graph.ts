import { PackagingError } from '../fault.ts'
import type { UploadRequest, UploadResponse, UploadWorld } from './types.ts'

/** Hosts of Graph by cloud (odt.md §7, usage.md §6). A token is sent to nobody else. */
const HOSTS = ['graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us', 'microsoftgraph.chinacloudapi.cn']

const ATTEMPTS = 6
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 300_000
const POLLS = 120
const BETWEEN_POLLS = 5000

type Json = Readonly<Record<string, unknown>>

/** Whether trying again may help: too many calls, a server that is busy or broken. */
const mayPass = (status: number): boolean => status === 429 || status === 408 || status >= 500

/** A way to Graph for one upload, with patience. */
export class Graph {
  readonly #world: UploadWorld
  readonly #base: string

  /** @throws PackagingError for a host that is not one of Graph */
  constructor(world: UploadWorld, host: string, version: 'v1.0' | 'beta' = 'v1.0') {
    if (!HOSTS.includes(host)) throw new PackagingError('upload-host', { host })
    this.#world = world
    this.#base = `https://${host}/${version}/deviceAppManagement/mobileApps`
  }

  /**
   * A call to Graph and its answer as JSON. What may pass is tried again; a creation of an app only where Graph did answer, for one
   * without an answer may have happened. Even one that was answered as broken may have: `created` looks for it before each further try.
   * @throws PackagingError where Graph refuses, or does not answer in the end
   */
  async call(
    method: UploadRequest['method'],
    path: string,
    body?: Json,
    created?: () => Promise<Json | undefined>,
  ): Promise<Json> {
    let fresh = false
    let isFirst = true
    const response = await this.patiently(async () => {
      const made = isFirst ? undefined : await created?.()
      if (made !== undefined) return answerWith(made)
      isFirst = false
      const token = await this.#token(fresh)
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      const whole = created !== undefined
      const request = { method, headers, whole, ...(body !== undefined && { body: JSON.stringify(body) }) }
      const answer = await this.#world.fetch(`${this.#base}${path}`, request)
      if (answer.status !== 401 || fresh) return answer
      fresh = true
      return this.#world.fetch(`${this.#base}${path}`, {
        ...request,
        headers: { ...headers, authorization: `Bearer ${await this.#token(true)}` },
      })
    }, created !== undefined)
    const text = await response.text()
    if (response.status >= 400) throw refused(method, path, response.status, text)
    return text === '' ? {} : (JSON.parse(text) as Json)
  }

  /** A refused sign-in is not tried again: the world knows best what may pass there. */
  async #token(fresh: boolean): Promise<string> {
    try {
      return await this.#world.token(fresh)
    } catch (cause) {
      throw new PackagingError('upload-no-token', {}, { cause })
    }
  }

  /** Tries again what may pass, ever more slowly, or as slowly as the answer asks for. @throws what the last attempt threw */
  async patiently(work: () => Promise<UploadResponse>, once = false): Promise<UploadResponse> {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === ATTEMPTS
      try {
        const response = await work()
        if (!mayPass(response.status) || last) return response
        const asked = Number(response.headers.get('retry-after') ?? Number.NaN) * 1000
        await this.#world.wait(Number.isFinite(asked) ? Math.min(asked, LONGEST_PAUSE) : FIRST_PAUSE * 2 ** attempt)
      } catch (error) {
        if (error instanceof PackagingError || last || once) throw error
        await this.#world.wait(FIRST_PAUSE * 2 ** attempt)
      }
    }
  }

  /** Asks until the file is in a state. @throws PackagingError where it fails or never gets there */
  async fileIn(path: string, wanted: string): Promise<Json> {
    for (let poll = 0; poll < POLLS; poll += 1) {
      const file = await this.call('GET', path)
      const state = String(file.uploadState ?? '')
      if (state === wanted) return file
      if (/failed|timedout/i.test(state)) throw new PackagingError('upload-state', { state })
      await this.#world.wait(BETWEEN_POLLS)
    }
    throw new PackagingError('upload-state', { state: 'timeout' })
  }
}

/** What was found in place of an answer. */
const answerWith = (found: Json): UploadResponse => ({
  status: 200,
  headers: { get: () => null },
  text: async () => JSON.stringify(found),
})

/** A refusal with the code that Graph gives it, and not with its text, which may hold ids of people. */
function refused(method: string, path: string, status: number, text: string): PackagingError {
  if (mayPass(status)) return new PackagingError('upload-busy', { status: String(status) })
  const code = /"code"\s*:\s*"([\w.]{1,60})"/.exec(text)?.[1] ?? ''
  const isForbidden = status === 401 || status === 403
  return new PackagingError(isForbidden ? 'upload-no-permission' : 'upload-refused', {
    call: `${method} ${path.split('?')[0] ?? ''}`.trim(),
    status: String(status),
    code,
  })
}
