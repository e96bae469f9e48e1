import type { SourceAnswer } from '@lotse/contract'
import type { Transaction } from '../platform/db/database.ts'
import type { StoredFile } from '../platform/files/file-store.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { nextTurn } from './budget.ts'
import type { Graph } from './graph/ask.ts'
import { GraphFault } from './graph/fault.ts'
import { fetchObject, listBytes } from './graph/list.ts'
import { fetchReport, type Route } from './graph/report.ts'
import { type Found, inspectReport } from './inspect.ts'
import { REPORT_TYPE, type Source } from './sources.ts'
import { holdSource, type Place, type SourceRow, updateSource } from './store.ts'

/** What one run does with each source. */
export interface Reading {
  readonly services: Pick<Services, 'database' | 'files' | 'clock' | 'log'>
  readonly place: Place
  readonly graph: Graph
  /** The permissions that the token names; null where it does not say. */
  readonly roles: readonly string[] | null
  /** Whether what comes is kept for the import; a test only looks. */
  readonly keeps: boolean
  /** Whether everything is fetched anew, also what seems not to have changed. */
  readonly isThorough: boolean
}

/** What a source answered, and the file that waits for its import. */
export interface ReadSource {
  readonly answer: SourceAnswer
  readonly file: StoredFile | null
}

const LARGEST_FILE = 300 * 1024 * 1024
/** What was never offered in this cloud is asked for again after a month: clouds catch up. */
const NOT_HERE_MS = 30 * 24 * 60 * 60 * 1000

/**
 * A list that does not change is handed on again after so many days: licences of a day say nothing about a month that
 * ends more than five weeks later (decision 19).
 */
const CONFIRMED_MS = 7 * 24 * 60 * 60 * 1000

interface Fetched {
  readonly found: Found
  readonly file: StoredFile | null
  readonly etag: string | null
}

/**
 * Asks one source, first where it is known to be, else v1.0 and then beta (usage.md §6), and remembers where it was. What
 * Microsoft refuses is an answer, so is a sign-in that was refused before, and what this house cannot store. Rejects with
 * the signal's reason, and where the answer cannot be written down.
 */
export async function readSource(
  reading: Reading,
  source: Source,
  notSignedIn: GraphFault | null,
): Promise<ReadSource> {
  const { services, place } = reading
  const known = await inScope(reading, (tx) => holdSource(tx, place, source.id))
  const at = services.clock.now()
  if (!reading.isThorough && reading.keeps && isKnownAbsent(known, at)) return { answer: known.answer, file: null }
  let fault = notSignedIn ?? withoutPermission(reading, source)
  for (const route of fault === null ? routesOf(known) : []) {
    try {
      return await took(reading, source, known, route)
    } catch (error) {
      reading.graph.signal.throwIfAborted()
      const found = error instanceof GraphFault ? error : notKept(reading, source, error)
      // Of two refusals the one that people can do something about is told.
      if (fault === null || fault.answer.answer === 'notHere') fault = found
      if (found.answer.answer !== 'notHere' && found.answer.answer !== 'forbidden') break
    }
  }
  const answer = answerOf(source, at, fault?.answer ?? { answer: 'notHere' })
  await inScope(reading, (tx) =>
    updateSource(tx, place, source.id, { answer, ...(answer.answer === 'notHere' && { route: null }) }),
  )
  return { answer, file: null }
}

/** A fault of this house, such as a full disk: told like an answer, so that the others are read and it is tried again. */
function notKept({ services, place }: Reading, { id }: Source, error: unknown): GraphFault {
  services.log.error({ err: error, ...place, source: id }, 'what Microsoft Graph gave could not be kept')
  return new GraphFault({ answer: 'notKept', ...(error instanceof Problem && { code: error.code }) }, { cause: error })
}

/** Asks by one route, and writes down what came. */
async function took(reading: Reading, source: Source, known: SourceRow, route: Route): Promise<ReadSource> {
  const { services, place, keeps } = reading
  const fetched = await fetchBy(reading, source, known, route)
  const answer = fetched === null ? unchanged(source, known, services) : said(source, known, fetched, reading)
  const file = answer.answer === 'ok' ? (fetched?.file ?? null) : null
  if (file === null && fetched?.file) await services.files.remove(place.customerId, fetched.file.id)
  const keptAt = services.clock.now()
  const fresh = keeps && file !== null && { sha256: file.sha256, keptAt, etag: fetched?.etag ?? null }
  await inScope(reading, (tx) =>
    updateSource(tx, place, source.id, {
      route,
      answer,
      ...fresh,
      ...(answer.refreshDate !== null && { dataOf: later(known.dataOf, answer.refreshDate) }),
    }),
  )
  return { answer, file }
}

function fetchBy(reading: Reading, source: Source, known: SourceRow, route: Route): Promise<Fetched | null> {
  switch (source.kind) {
    case 'report':
      return fetchedReport(reading, source, known, route)
    case 'list':
      return fetchedList(reading, source, route)
    case 'settings':
      return fetchedSettings(reading, source, route)
  }
}

async function fetchedReport(
  reading: Reading,
  source: Source,
  known: SourceRow,
  route: Route,
): Promise<Fetched | null> {
  const { services, place, graph, keeps, isThorough } = reading
  const inspecting = { name: source.fileName, asOf: services.clock.today(), signal: graph.signal }
  const came = await fetchReport(graph, source, {
    route,
    etag: keeps && !isThorough && known.route === route ? known.etag : null,
    beforeEach: () => takeTurn(reading, source),
    consume: async (bytes) => {
      if (!keeps) return { found: await inspectReport(bytes, inspecting), file: null }
      const file = await services.files.put(bytes, aboutFile(place, source, REPORT_TYPE))
      return { found: await inspectReport(await services.files.open(place.customerId, file.id), inspecting), file }
    },
  })
  return came && { ...came.value, etag: came.etag }
}

async function fetchedList(reading: Reading, source: Source, route: Route): Promise<Fetched> {
  const { services, place, graph, keeps } = reading
  let rows = 0
  const bytes = listBytes(graph, source, route, (count) => {
    rows += count
  })
  const file = keeps
    ? await services.files.put(bytes, aboutFile(place, source, 'application/json'))
    : await drained(bytes)
  const nothing = { refreshDate: null, concealed: null, code: null }
  return { found: { ...nothing, answer: rows === 0 ? 'noData' : 'ok', rows }, file, etag: null }
}

async function fetchedSettings(reading: Reading, source: Source, route: Route): Promise<Fetched> {
  const { displayConcealedNames: concealed } = await fetchObject(reading.graph, source, route)
  if (typeof concealed !== 'boolean') throw new GraphFault({ answer: 'unreadable', code: 'no-setting' })
  return { found: { answer: 'ok', rows: null, refreshDate: null, concealed, code: null }, file: null, etag: null }
}

/** The same content once more is no news: it is not imported again and again. */
function said(source: Source, known: SourceRow, { found, file }: Fetched, reading: Reading): SourceAnswer {
  const now = reading.services.clock.now()
  const isSame =
    !reading.isThorough && file !== null && file.sha256 === known.sha256 && !isToConfirm(source, known, now)
  const answer = isSame && found.answer === 'ok' ? 'unchanged' : found.answer
  return answerOf(source, now, { ...found, answer })
}

/** Reports say of which day they are; a list is of the day on which it was read. */
const isToConfirm = ({ kind }: Source, { keptAt }: SourceRow, now: Date): boolean =>
  kind === 'list' && (keptAt === null || now.getTime() - keptAt.getTime() >= CONFIRMED_MS)

function unchanged(source: Source, { answer }: SourceRow, { clock }: Pick<Services, 'clock'>): SourceAnswer {
  const { rows = null, refreshDate = null, concealed = null } = answer ?? {}
  return answerOf(source, clock.now(), { answer: 'unchanged', rows, refreshDate, concealed })
}

function answerOf(source: Source, at: Date, said: Partial<SourceAnswer>): SourceAnswer {
  return {
    source: source.id,
    answer: said.answer ?? 'unreadable',
    at: at.toISOString(),
    rows: said.rows ?? null,
    refreshDate: said.refreshDate ?? null,
    concealed: said.concealed ?? null,
    permission: said.permission ?? null,
    until: said.until ?? null,
    fault: said.fault ?? null,
    code: said.code ?? null,
  }
}

/** The token says already that this would be refused: nothing of the budget is spent on it. */
function withoutPermission({ roles }: Reading, { permissions }: Source): GraphFault | null {
  if (roles === null || permissions.some((one) => roles.includes(one))) return null
  return new GraphFault({ answer: 'forbidden', permission: permissions[0] })
}

const routesOf = ({ route }: SourceRow): readonly Route[] => (route === null ? ['v1.0', 'beta'] : [route])

/** What came once is not absent: an answer that says so is a disturbance, and the next night asks again. */
function isKnownAbsent(row: SourceRow, now: Date): row is SourceRow & { readonly answer: SourceAnswer } {
  if (row.sha256 !== null || row.dataOf !== null) return false
  return row.answer?.answer === 'notHere' && now.getTime() - Date.parse(row.answer.at) < NOT_HERE_MS
}

async function takeTurn(reading: Reading, source: Source): Promise<void> {
  const { services, place } = reading
  await inScope(reading, async (tx) => {
    const { askedAt } = await holdSource(tx, place, source.id)
    const turn = nextTurn(askedAt, services.clock.now())
    if (!turn.isFree) throw new GraphFault({ answer: 'throttled', code: 'budget', until: turn.until.toISOString() })
    await updateSource(tx, place, source.id, { askedAt: turn.askedAt })
  })
}

const aboutFile = ({ customerId }: Place, { fileName }: Source, mediaType: string) => ({
  customerId,
  name: fileName,
  mediaType,
  maxBytes: LARGEST_FILE,
})

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<null> {
  for await (const piece of bytes) void piece
  return null
}

const later = <T extends string>(a: T | null, b: T): T => (a === null || b > a ? b : a)

function inScope<T>({ services, place }: Reading, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return services.database.transaction({ customer: place.customerId }, work)
}
