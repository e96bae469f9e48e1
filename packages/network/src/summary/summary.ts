import { NETWORK_CLOUDS, type NetworkCloud } from '../endpoints/types.ts'
import { ITEM_VERDICTS, type ItemResult } from '../verdict/items.ts'
import type { Counts, Judgement } from '../verdict/judge.ts'

/** All of a test that leaves the customer's site: no host, no address, no certificate. (engagement.md §3) */
export interface Summary {
  readonly lotse: 'networkTest'
  readonly form: 1
  readonly site: string
  /** The day it was run, YYYY-MM-DD. */
  readonly date: string
  readonly cloud: NetworkCloud
  /** Day of the list of endpoints. */
  readonly listAsOf: string
  readonly counts: Counts
  readonly items: readonly ItemResult[]
}

export const COUNT_NAMES = [
  'sets',
  'setsReachable',
  'setsNotReachable',
  'setsNotTestable',
  'connections',
  'reached',
  'requiredNotReached',
  'optionalNotReached',
  'notTested',
  'inspected',
  'oldTls',
  'slow',
  'otherFindings',
  'wildcardsNotTestable',
  'domains',
] as const satisfies readonly (keyof Counts)[]

export function summaryOf(
  { counts, items }: Judgement,
  about: Pick<Summary, 'site' | 'date' | 'cloud' | 'listAsOf'>,
): Summary {
  return { lotse: 'networkTest', form: 1, ...about, counts, items }
}

export type SummaryFault = 'no-summary' | 'newer-form' | 'damaged'

/**
 * Takes the summary out of a file that holds it alone, or beneath `summary` as the detailed result does. Everything else
 * in the file is left where it is; `hadMore` says that there was something.
 */
export function readSummary(
  file: unknown,
): { readonly summary: Summary; readonly hadMore: boolean } | { readonly fault: SummaryFault } {
  if (!isObject(file)) return { fault: 'no-summary' }
  const found = file.lotse === 'networkTest' ? file : file.summary
  if (!isObject(found) || found.lotse !== 'networkTest') return { fault: 'no-summary' }
  if (found.form !== 1) return { fault: 'newer-form' }
  const { site, date, listAsOf, counts, items } = found
  const cloud = NETWORK_CLOUDS.find((one) => one === found.cloud)
  if (typeof site !== 'string' || !isDay(date) || !isDay(listAsOf) || cloud === undefined) return { fault: 'damaged' }
  const read = Array.isArray(items) ? items.map(readItem) : [null]
  const kept = read.filter((item) => item !== null)
  const figures = isObject(counts) ? readCounts(counts) : null
  if (figures === null || kept.length < read.length) return { fault: 'damaged' }
  const summary: Summary = { lotse: 'networkTest', form: 1, site, date, cloud, listAsOf, counts: figures, items: kept }
  const keys = Object.keys(summary)
  return { summary, hadMore: found !== file || Object.keys(file).some((key) => !keys.includes(key)) }
}

function readItem(item: unknown): ItemResult | null {
  if (!isObject(item)) return null
  const { id, findings } = item
  const verdict = ITEM_VERDICTS.find((one) => one === item.verdict)
  return typeof id === 'string' && isCount(findings) && verdict !== undefined ? { id, verdict, findings } : null
}

function readCounts(counts: Readonly<Record<string, unknown>>): Counts | null {
  const read = COUNT_NAMES.map((name) => [name, counts[name]] as const)
  return read.every(([, value]) => isCount(value)) ? (Object.fromEntries(read) as unknown as Counts) : null
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 1_000_000

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
