import type { Source } from '../sources.ts'
import { ask, type Graph, refusalOf } from './ask.ts'
import { GraphFault, TransferBroken } from './fault.ts'
import type { Route } from './report.ts'
import { textOf } from './send.ts'

interface Page {
  readonly items: readonly unknown[]
  readonly next: string | null
}

/** More pages than any directory has: whoever sends more sends in circles. */
const MOST_PAGES = 10_000

/**
 * A list of Graph as one JSON document, page by page, so that a large directory never lies in memory as a whole.
 * `onItems` is told how many each page had. Throws a GraphFault.
 */
export async function* listBytes(
  graph: Graph,
  source: Source,
  route: Route,
  onItems: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"value":[\n')
  let address: URL | null = new URL(`${graph.address}/${route}/${source.path}`)
  let isFirst = true
  for (let pages = 1; address !== null; pages += 1) {
    if (pages > MOST_PAGES) throw new GraphFault({ answer: 'unreadable', code: 'endless-list' })
    const { items, next }: Page = await pageAt(graph, source, address).catch((error: unknown) => {
      throw pages === 1 ? error : onTheWay(error)
    })
    onItems(items.length)
    if (items.length > 0) {
      yield Buffer.from(`${isFirst ? '' : ',\n'}${items.map((item) => JSON.stringify(item)).join(',\n')}`)
      isFirst = false
    }
    address = next === null ? null : nextAddress(graph, next)
  }
  yield Buffer.from('\n]}\n')
}

/** A list that has begun is there: a page that is not is a token that has expired, or a disturbance. */
function onTheWay(error: unknown): unknown {
  if (!(error instanceof GraphFault) || error.answer.answer !== 'notHere') return error
  return new GraphFault({ ...error.answer, answer: 'unreachable' }, { cause: error })
}

/** One object of Graph, such as a setting. Throws a GraphFault. */
export async function fetchObject(
  graph: Graph,
  source: Source,
  route: Route,
): Promise<Readonly<Record<string, unknown>>> {
  const body = await bodyAt(graph, source, new URL(`${graph.address}/${route}/${source.path}`))
  if (!isRecord(body)) throw new GraphFault({ answer: 'unreadable', code: 'no-object' })
  return body
}

async function pageAt(graph: Graph, source: Source, address: URL): Promise<Page> {
  const body = await bodyAt(graph, source, address)
  if (!isRecord(body) || !Array.isArray(body.value)) throw new GraphFault({ answer: 'unreadable', code: 'no-list' })
  const next = body['@odata.nextLink']
  return { items: body.value, next: typeof next === 'string' && next !== '' ? next : null }
}

const MOST_TRIES = 3

async function bodyAt(graph: Graph, source: Source, address: URL): Promise<unknown> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask(graph, address, { headers: { consistencylevel: 'eventual', accept: 'application/json' } })
    if (answer.statusCode !== 200) throw await refusalOf(answer, source.permissions, graph.signal)
    try {
      return JSON.parse(await textOf(answer, graph.signal))
    } catch (error) {
      if (error instanceof SyntaxError) throw new GraphFault({ answer: 'unreadable', code: 'no-json' })
      if (!(error instanceof TransferBroken)) throw error
      if (attempt === MOST_TRIES) throw new GraphFault({ answer: 'unreachable', code: error.message })
    }
  }
}

/** The next page is followed as it is given, and only to where the token belongs. */
function nextAddress(graph: Graph, next: string): URL {
  const address = URL.parse(next)
  if (address?.origin === new URL(graph.address).origin) return address
  throw new GraphFault({ answer: 'unreadable', code: 'link-not-safe' })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
