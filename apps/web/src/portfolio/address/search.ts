import { cloudIds, reasonIds, scenarioIds, servicePhaseIds, usageStatusIds } from '@lotse/playbook'
import { type Verdict, verdictSigns } from '../../ui/verdict.ts'
import { flag, listOf, monthWord, upTo, type Values, words } from './readers.ts'

/**
 * What the portfolio's address may say, as data: each filter with what reads it. Lists are separated by commas, so that
 * an address stays one a person can read; whatever is unknown is left out.
 */
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const anId = (value: string) => uuid.test(value)
const anIdOrNone = (value: string) => value === 'none' || anId(value)
const orNone = (values: readonly string[]) => (value: string) => value === 'none' || values.includes(value)
const among = (values: readonly string[]) => (value: string) => values.includes(value)

export const findingKinds = ['alarm', 'warning', 'missing'] as const

const filterReaders = {
  search: words,
  state: listOf(among(Object.keys(verdictSigns) as Verdict[])),
  phase: listOf(among(servicePhaseIds)),
  l1: listOf(orNone(usageStatusIds)),
  l2: listOf(among(reasonIds)),
  cloud: listOf(among(cloudIds)),
  scenario: listOf(orNone(scenarioIds)),
  lead: listOf(anIdOrNone),
  group: listOf(anId),
  tag: listOf(anId),
  country: listOf((value) => /^[A-Z]{2}$/.test(value)),
  city: words,
  findings: listOf(among(findingKinds)),
  overdue: flag,
  dueWithin: upTo(366),
  targetOverdue: flag,
  ownDefinition: flag,
  targetFrom: monthWord,
  targetTo: monthWord,
  mine: flag,
} as const

type Readers = typeof filterReaders
export type FilterName = keyof Readers
const filterNames = Object.keys(filterReaders) as readonly FilterName[]

/** Filters that hold several values, any of which fits. */
export type ListName = {
  [K in FilterName]: Readers[K] extends Values ? K : never
}[FilterName]
const listNames = filterNames.filter((name) => 'isList' in filterReaders[name]) as readonly ListName[]
export const isListName = (name: FilterName): name is ListName => (listNames as readonly FilterName[]).includes(name)

export type PortfolioFilters = { readonly [K in FilterName]?: NonNullable<ReturnType<Readers[K]>> }

/** Filters, order and columns; with the view they came from. */
export interface PortfolioSearch extends PortfolioFilters {
  /** As `writeSort` writes it. */
  readonly sort?: string
  /** Ids of the columns shown, in their order, separated by commas; absent: the usual ones. */
  readonly columns?: string
  /** The saved view this address began with. */
  readonly view?: string
}

/** Reads the address of the portfolio. */
export function readPortfolioSearch(from: Readonly<Record<string, unknown>>): PortfolioSearch {
  const read: Record<string, unknown> = {}
  for (const name of filterNames) {
    const value = filterReaders[name](from[name])
    if (value !== undefined) read[name] = value
  }
  for (const name of ['sort', 'columns'] as const) {
    const value = words(from[name], 600)
    if (value !== undefined) read[name] = value
  }
  if (typeof from.view === 'string' && anId(from.view)) read.view = from.view
  return read as PortfolioSearch
}

/** Only what narrows the rows. */
export function filtersOf({
  sort: _sort,
  columns: _columns,
  view: _view,
  ...filters
}: PortfolioSearch): PortfolioFilters {
  return filters
}

/** Whether the address narrows what is shown; order and columns do not. */
export function isFiltered(search: PortfolioSearch): boolean {
  return Object.keys(filtersOf(search)).length > 0
}
