import { access } from 'node:fs/promises'
import {
  builtInList,
  type EndpointList,
  isEndpointList,
  judge,
  judgeDomain,
  type NetworkCloud,
  planTests,
  readEndpointList,
  sayListFault,
  summaryOf,
  tenantHosts,
} from '@lotse/network'
import { guarded } from '../checklist/guarded.ts'
import { FileFault, readBytes } from '../checklist/read-file.ts'
import { writeNew } from '../checklist/run-file.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { filled } from '../filled.ts'
import type { Language } from '../language.ts'
import { safeJson } from '../safe-text.ts'
import type { Door } from './door.ts'
import { FAULTS, WORDS } from './messages.ts'
import { resultOf, type Tested } from './result.ts'
import { askDomains, runPlan } from './run-plan.ts'
import { tablesOf } from './tables.ts'
import { ProxyFault, type WayTo, wayFrom } from './way.ts'

export interface NetworkOptions {
  readonly cloud: NetworkCloud
  readonly format: 'table' | 'json'
  readonly site?: string
  readonly tenant?: string
  readonly host: readonly string[]
  readonly domain: readonly string[]
  readonly endpoints?: string
  readonly proxy?: string
  readonly timeout: number
  readonly out?: string
  readonly summary?: string
  readonly language: Language
}

/** What a test needs besides its options. */
export interface Surroundings {
  readonly door: Door
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Ends the test with what is there. */
  readonly signal: AbortSignal
}

/**
 * Tests what the Apps need of the network, prints what was found and gives the exit code: 0 everything required was reached,
 * 1 something required was not, or the test ended early, 2 a file or the proxy cannot be used.
 */
export function checkNetwork(options: NetworkOptions, { door, environment, signal }: Surroundings): Promise<ExitCode> {
  const { cloud, language, format } = options
  return guarded(async () => {
    const list = await listOf(options)
    const wayTo = wayOf(options, environment)
    await refuseTaken([options.out, options.summary], language)
    const named = [...options.host, ...(options.tenant === undefined ? [] : tenantHosts(cloud, options.tenant))]
    const plan = planTests(
      list,
      named.map((host) => host.toLowerCase()),
    )
    if (format === 'table')
      tell('testing', { count: plan.probes.length, sets: plan.sets.length, asOf: list.asOf }, language)
    const startedAt = new Date(door.now())
    const run = { door, wayTo, timeoutMs: options.timeout * 1000, signal }
    const observations = await runPlan(plan, run)
    const domains = (await askDomains(options.domain, cloud, run)).map((answer) => judgeDomain(answer, cloud))
    const judgement = judge(plan, observations, domains)
    const about = { site: options.site ?? '', date: dayHere(startedAt), cloud, listAsOf: list.asOf }
    const summary = summaryOf(judgement, about)
    const tested: Tested = { plan, observations, domains, judgement, summary, startedAt, endedAt: new Date(door.now()) }
    const result = `${safeJson(resultOf(tested, language))}\n`
    const proxies = new Set(
      plan.probes.flatMap(({ host, port }) => wayTo(host, port) ?? []).map((one) => `${one.host}:${one.port}`),
    )
    process.stdout.write(format === 'json' ? result : `${tablesOf(tested, [...proxies], language)}\n`)
    await write(options.out, result, 'stays', language)
    await write(options.summary, `${safeJson(summary)}\n`, 'goes', language)
    return judgement.counts.requiredNotReached === 0 && judgement.isComplete ? EXIT.fine : EXIT.findings
  })
}

/** The list that comes along, or the one of a file. */
async function listOf({ cloud, endpoints, language }: NetworkOptions): Promise<EndpointList> {
  if (endpoints === undefined) return builtInList(cloud)
  const text = new TextDecoder().decode(await readBytes(endpoints, language))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new FileFault(`${endpoints}: ${FAULTS['no-json'][language]} ${error instanceof Error ? error.message : ''}`)
  }
  const read = readEndpointList(value, cloud, { asOf: dayHere(new Date()), source: endpoints })
  if (isEndpointList(read)) return read
  throw new FileFault(read.map((fault) => `${endpoints}: ${sayListFault(fault, language)}`).join('\n'))
}

function wayOf({ proxy, language }: NetworkOptions, environment: Surroundings['environment']): WayTo {
  try {
    return wayFrom(environment, proxy)
  } catch (error) {
    if (!(error instanceof ProxyFault)) throw error
    throw new FileFault(filled(FAULTS.proxy[language], { value: error.message }))
  }
}

/** A test takes its time: names that are taken are told before it. */
async function refuseTaken(paths: readonly (string | undefined)[], language: Language): Promise<void> {
  for (const path of paths) {
    if (path === undefined) continue
    const isTaken = await access(path).then(
      () => true,
      () => false,
    )
    if (isTaken) await writeNew(path, new Uint8Array(), language)
  }
}

async function write(
  path: string | undefined,
  text: string,
  word: 'stays' | 'goes',
  language: Language,
): Promise<void> {
  if (path === undefined) return
  await writeNew(path, new TextEncoder().encode(text), language)
  process.stderr.write(`${WORDS.written[language]} ${path}. ${WORDS[word][language]}\n`)
}

function tell(word: keyof typeof WORDS, values: Readonly<Record<string, string | number>>, language: Language): void {
  process.stderr.write(`${filled(WORDS[word][language], values)}\n`)
}

/** The day on this machine's clock. */
function dayHere(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
