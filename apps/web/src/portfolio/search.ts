import type { PortfolioQuery } from '@lotse/contract'
import { cloudIds, servicePhaseIds } from '@lotse/playbook'
import { type Verdict, verdictSigns } from '../ui/verdict.ts'

/** What the portfolio's address may say. Anything else in an address is left out. */
export interface PortfolioSearch {
  readonly search?: string
  readonly state?: Verdict
  readonly cloud?: NonNullable<PortfolioQuery['cloud']>
  readonly phase?: NonNullable<PortfolioQuery['phase']>
  readonly lead?: string
  /** As `writeSort` writes it. */
  readonly sort?: string
}

/** Reads the address of the portfolio. */
export function readPortfolioSearch(from: Record<string, unknown>): PortfolioSearch {
  return {
    ...named('search', words(from.search)),
    ...named('state', oneOf(Object.keys(verdictSigns) as Verdict[], from.state)),
    ...named('cloud', oneOf(cloudIds, from.cloud)),
    ...named('phase', oneOf(servicePhaseIds, from.phase)),
    ...named('lead', words(from.lead)),
    ...named('sort', words(from.sort)),
  }
}

/** Whether the address narrows what is shown; the order does not. */
export function isFiltered({ sort: _, ...filters }: PortfolioSearch): boolean {
  return Object.keys(filters).length > 0
}

function words(value: unknown): string | undefined {
  // The router reads `search=365` as a number.
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.slice(0, 100) : undefined
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value)
}

function named<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { [P in K]?: V }
}
