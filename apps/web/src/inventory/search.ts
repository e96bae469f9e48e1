import type { DeviceFilter, DeviceSign, DeviceSort, DeviceState, DeviceSupportName } from '@lotse/contract'
import { readSort, type Sort } from '../ui/table/sort.ts'

export const views = ['findings', 'devices', 'answers', 'inventories'] as const
export type View = (typeof views)[number]

export const states = ['apps', 'otherOffice', 'noOffice', 'unclear'] as const satisfies readonly DeviceState[]
export const supports = [
  'ended',
  'unknown',
  'supported',
  'none',
  'notLookedAt',
] as const satisfies readonly DeviceSupportName[]
export const signs = ['silent', 'double', 'shared', 'addIns', 'macros'] as const satisfies readonly DeviceSign[]
export const sortable = [
  'name',
  'office',
  'support',
  'system',
  'lastSeen',
  'people',
] as const satisfies readonly DeviceSort[]
export const byName: Sort = { by: 'name', descending: false }
const parts = ['unit', 'site', 'model', 'system'] as const
type Part = (typeof parts)[number]

/** Filters that come from a click on a figure: words of an inventory, or names of the API. */
export const wordFilters = [
  'generation',
  'technology',
  'channel',
  'version',
  'system',
  'unit',
  'site',
  'model',
] as const
export type WordFilter = (typeof wordFilters)[number]

/** What the address of the page may say; whatever is broken counts as absent. */
export interface DevicesSearch extends Readonly<Partial<Record<WordFilter, string>>> {
  readonly view?: View
  readonly q?: string
  readonly state?: DeviceState
  readonly support?: DeviceSupportName
  readonly sign?: DeviceSign
  /** As `writeSort` writes it. */
  readonly sort?: string
  /** By what the devices are parted. */
  readonly by?: Part
  /** The device that is open. */
  readonly device?: string
  /** The job that reads or takes in a file. */
  readonly import?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const known = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((one) => one === value)

/** A word in an address; the router reads `version=2608` as a number. */
const word = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? text.slice(0, 300) : undefined
}

export function devicesSearch(search: Record<string, unknown>): DevicesSearch {
  const { sort } = search
  const job = word(search.import)
  const all: Record<string, string | undefined> = {
    view: known(views, search.view),
    q: word(search.q)?.slice(0, 100),
    state: known(states, search.state),
    support: known(supports, search.support),
    sign: known(signs, search.sign),
    sort: readSort(sort, sortable) === undefined ? undefined : String(sort),
    by: known(parts, search.by),
    device: word(search.device),
    import: job !== undefined && uuid.test(job) ? job : undefined,
    ...Object.fromEntries(wordFilters.map((name) => [name, word(search[name])])),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** The filters of the address as the API asks for them. */
export function filterOf(search: DevicesSearch): Partial<DeviceFilter> & Pick<DeviceFilter, 'sort' | 'descending'> {
  const { by, descending } = readSort(search.sort, sortable) ?? byName
  const { q, state, support, sign } = search
  const words = Object.fromEntries(wordFilters.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
  return {
    ...(q && { search: q }),
    ...(state && { state }),
    ...(support && { support }),
    ...(sign && { sign }),
    ...words,
    sort: known(sortable, by) ?? 'name',
    descending,
  }
}

/** Every filter that narrows the list, to take all of them away. */
export const noFilters = {
  q: undefined,
  state: undefined,
  support: undefined,
  sign: undefined,
  ...Object.fromEntries(wordFilters.map((name) => [name, undefined])),
}

/** Whether the list is narrowed. */
export const isNarrowed = (search: DevicesSearch): boolean => Object.keys(noFilters).some((name) => name in search)
