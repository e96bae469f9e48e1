import type { AddIn, Device, OfficeInstall } from '../device.ts'
import type { DeviceRow } from './row.ts'

/** The name without its DNS suffix, lower case: two tools write one device with and without it. */
export function keyOfName(name: string): string {
  const [host = ''] = name.trim().toLowerCase().split('.', 1)
  return host
}

/** What rows of one device have in common: its name, and its identifier where there is one. */
export function keyOfRow(row: DeviceRow): string {
  const key = keyOfName(row.name)
  return row.id === null ? key : `${key}#${row.id}`
}

/**
 * One device from all its rows. The latest contact wins where rows contradict each other, then the order of the text:
 * never the order of rows in the file. `rows` come with their content, which is that order.
 */
export function foldDevice(key: string, rows: ReadonlyMap<string, DeviceRow>): Device {
  const ordered = [...rows]
    .sort(([one, a], [other, b]) => {
      const byDay = (b.lastSeen ?? '').localeCompare(a.lastSeen ?? '')
      return byDay !== 0 ? byDay : one < other ? -1 : 1
    })
    .map(([, row]) => row)
  const first = <Value>(of: (row: DeviceRow) => Value | null): Value | null =>
    ordered.map(of).find((value) => value !== null) ?? null
  return {
    key,
    name: first(({ name }) => name) ?? key,
    id: first(({ id }) => id),
    serial: first(({ serial }) => serial),
    users: distinct(ordered.flatMap(({ user }) => (user === null ? [] : [user]))),
    system: first(({ system }) => system),
    processor: first(({ processor }) => processor),
    office: foldLists(ordered, ({ office }) => office, foldInstalls),
    languages: foldLists(
      ordered,
      ({ languages }) => languages,
      (all) => distinct(all).sort(),
    ),
    addIns: foldLists(ordered, ({ addIns }) => addIns, foldAddIns),
    hasAddIns: first(({ hasAddIns }) => hasAddIns),
    usesMacros: first(({ usesMacros }) => usesMacros),
    sharedLicensing: first(({ sharedLicensing }) => sharedLicensing),
    virtual: first(({ virtual }) => virtual),
    model: first(({ model }) => model),
    unit: first(({ unit }) => unit),
    site: first(({ site }) => site),
    lastSeen: first(({ lastSeen }) => lastSeen),
  }
}

/** Null where no row says anything; otherwise everything that any row says. */
function foldLists<Item>(
  rows: readonly DeviceRow[],
  of: (row: DeviceRow) => readonly Item[] | null,
  fold: (all: readonly Item[]) => readonly Item[],
): readonly Item[] | null {
  const lists = rows.map(of).filter((list) => list !== null)
  return lists.length === 0 ? null : fold(lists.flat())
}

/**
 * Products that can be the same are one: two languages of one suite are two entries in the list of software, and two tools
 * know different things about it. What is known more exactly comes first and takes in what fits.
 */
function foldInstalls(all: readonly OfficeInstall[]): readonly OfficeInstall[] {
  const ordered = all
    .map((install, index) => ({
      install,
      index,
      known: Object.values(install).filter((value) => value !== null).length,
    }))
    .sort((a, b) => b.known - a.known || a.index - b.index)
    .map(({ install }) => install)
  const folded: OfficeInstall[] = []
  for (const install of ordered) {
    const place = folded.findIndex((one) => fits(one, install))
    const same = folded[place]
    if (same === undefined) folded.push(install)
    else folded[place] = joined(same, install)
  }
  return folded.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** A generation that is only assumed gives way to one that is named. */
function fits(one: OfficeInstall, other: OfficeInstall): boolean {
  if (one.kind !== other.kind || one.consumer !== other.consumer) return false
  const open = one.generationAssumed || other.generationAssumed || one.generation === null || other.generation === null
  if (!open && one.generation !== other.generation) return false
  return one.technology === null || other.technology === null || one.technology === other.technology
}

function joined(one: OfficeInstall, other: OfficeInstall): OfficeInstall {
  const named = !one.generationAssumed && one.generation !== null
  const better = named || (other.generation === null && one.generation !== null) ? one : other
  return {
    kind: one.kind,
    generation: better.generation,
    generationAssumed: better.generationAssumed,
    consumer: one.consumer,
    technology: one.technology ?? other.technology,
    architecture: one.architecture ?? other.architecture,
    channel: one.channel ?? other.channel,
    version: one.version ?? other.version,
    build: one.build ?? other.build,
  }
}

function foldAddIns(all: readonly AddIn[]): readonly AddIn[] {
  const byContent = new Map<string, AddIn>()
  for (const addIn of all) {
    const content = `${addIn.name.toLowerCase()}\n${addIn.app?.toLowerCase() ?? ''}\n${addIn.architecture}`
    const known = byContent.get(content)
    // Of two spellings the one that comes first in the order of the text, whichever row has it.
    if (known === undefined || JSON.stringify(addIn) < JSON.stringify(known)) byContent.set(content, addIn)
  }
  return [...byContent].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, addIn]) => addIn)
}

const distinct = <Item>(items: readonly Item[]): Item[] => [...new Set(items)]
