import { builtInList } from './built-in.ts'
import { isHost } from './patterns.ts'
import { type Area, type EndpointList, type EndpointSet, INSTANCES, type NetworkCloud, type Text } from './types.ts'

export interface ListFault {
  readonly code: 'no-list' | 'empty' | 'too-large' | 'bad-entry' | 'twice' | 'other-cloud'
  /** Which entry, counted from 1; null where it is the whole file. */
  readonly entry: number | null
  readonly value: string
}

const AREAS: Readonly<Record<string, Area>> = {
  common: 'common',
  exchange: 'exchange',
  sharepoint: 'sharepoint',
  skype: 'skype',
  apps: 'apps',
}
const CATEGORIES = ['Optimize', 'Allow', 'Default'] as const
const MOST_SETS = 1000
const MOST_HOSTS = 500

const PURPOSES: Readonly<Record<Area, Text>> = {
  common: { de: 'gemeinsame Dienste', en: 'common services' },
  apps: { de: 'Apps', en: 'Apps' },
  exchange: { de: 'Mail', en: 'mail' },
  sharepoint: { de: 'Dateien', en: 'files' },
  skype: { de: 'Teams', en: 'Teams' },
}

/**
 * Reads a list as the vendor's web service gives it (an array of sets with `id`, `serviceArea`, `urls`, `tcpPorts`,
 * `category`, `required`), or as Lotse writes it: the same beneath `sets`, with `asOf` and `source`. What the Apps need a
 * set for is taken over from the list that comes along, by id. Gives every fault found where it cannot be used.
 *
 * @param about.asOf day the file is from, YYYY-MM-DD, where the file does not say it
 */
export function readEndpointList(
  value: unknown,
  cloud: NetworkCloud,
  about: { readonly asOf: string; readonly source: string },
): EndpointList | readonly ListFault[] {
  const { entries, asOf, source } = entriesIn(value)
  if (entries === null) return [{ code: 'no-list', entry: null, value: '' }]
  if (entries.length === 0) return [{ code: 'empty', entry: null, value: '' }]
  if (entries.length > MOST_SETS) return [{ code: 'too-large', entry: null, value: String(MOST_SETS) }]
  const read = entries.map((entry, index) => readSet(entry, index + 1, cloud))
  const sets = read.filter((one): one is EndpointSet => 'hosts' in one)
  const faults = [...read.filter((one): one is ListFault => 'code' in one), ...twice(sets)]
  if (faults.length > 0) return faults
  const found = cloudOf(sets)
  if (found !== cloud) return [{ code: 'other-cloud', entry: null, value: INSTANCES[found] }]
  return { cloud, asOf: asOf ?? about.asOf, source: source ?? about.source, sets }
}

export const isEndpointList = (read: EndpointList | readonly ListFault[]): read is EndpointList => 'sets' in read

/** The list as a file that `readEndpointList` reads back. */
export function fileOfList({ cloud, asOf, source, sets }: EndpointList): object {
  return {
    instance: INSTANCES[cloud],
    asOf,
    source,
    sets: sets.map(({ id, area, category, required, hosts, ports }) => {
      return { id, serviceArea: area, urls: hosts, tcpPorts: ports.join(','), category, required }
    }),
  }
}

interface Entries {
  readonly entries: readonly unknown[] | null
  readonly asOf: string | null
  readonly source: string | null
}

function entriesIn(value: unknown): Entries {
  if (Array.isArray(value)) return { entries: value, asOf: null, source: null }
  if (!isObject(value) || !Array.isArray(value.sets)) return { entries: null, asOf: null, source: null }
  const { asOf, source } = value
  return {
    entries: value.sets,
    asOf: typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : null,
    source: typeof source === 'string' ? source.slice(0, 200) : null,
  }
}

function readSet(entry: unknown, at: number, cloud: NetworkCloud): EndpointSet | ListFault {
  const refuse = (value: unknown): ListFault => ({ code: 'bad-entry', entry: at, value: String(value).slice(0, 80) })
  if (!isObject(entry)) return refuse(entry)
  const { id, serviceArea, urls = [], tcpPorts = '', required = true } = entry
  const category = CATEGORIES.find((one) => one === (entry.category ?? 'Default'))
  const area = AREAS[String(serviceArea).toLowerCase()]
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 0) return refuse(id)
  if (area === undefined) return refuse(serviceArea)
  if (category === undefined) return refuse(entry.category)
  if (typeof required !== 'boolean') return refuse(required)
  if (!Array.isArray(urls) || urls.length > MOST_HOSTS) return refuse('urls')
  const wrong = urls.find((url) => typeof url !== 'string' || !isHost(url))
  if (wrong !== undefined) return refuse(wrong)
  const ports = portsIn(tcpPorts)
  if (ports === null) return refuse(tcpPorts)
  const known = builtInList(cloud).sets.find((one) => one.id === id)
  const hosts = [...new Set(urls.map((url: string) => url.toLowerCase()))]
  return {
    ...{ id, category, required, hosts, ports },
    area: known?.area === 'apps' ? 'apps' : area,
    purpose: known?.purpose ?? PURPOSES[area],
  }
}

/** `80,443` as numbers; null where something else stands there. Sets for UDP only have none. */
function portsIn(text: unknown): number[] | null {
  if (text === '') return []
  if (typeof text !== 'string') return null
  const ports = text.split(',').map(Number)
  return ports.every((port) => Number.isInteger(port) && port > 0 && port < 65_536) ? [...new Set(ports)] : null
}

const twice = (sets: readonly EndpointSet[]): readonly ListFault[] =>
  sets
    .filter(({ id }, index) => sets.findIndex((other) => other.id === id) < index)
    .map(({ id }) => ({ code: 'twice', entry: null, value: String(id) }))

/** The vendor's file does not say which cloud it is for; the hosts of sign-in and portals do. */
function cloudOf(sets: readonly EndpointSet[]): NetworkCloud {
  const hosts = sets.flatMap((set) => set.hosts)
  if (hosts.some((host) => host.endsWith('.mil'))) return 'dod'
  return hosts.some((host) => host.endsWith('.office365.us') || host === 'login.microsoftonline.us')
    ? 'gcchigh'
    : 'worldwide'
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
