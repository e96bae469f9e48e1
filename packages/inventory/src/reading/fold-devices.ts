import type { IsoDate } from '@lotse/calendar'
import type { AddIn, Device, OfficeInstall } from '../device.ts'
import { releaseNumberOf } from '../words/version.ts'
import type { DeviceRow } from './row.ts'
import type { RowsOfDevice } from './rows-of-device.ts'

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

/** What one row or one inventory says about a device, and the day it speaks of: by it the latest wins. */
export interface Told extends Omit<Device, 'key'> {
  readonly day: IsoDate | null
}

/**
 * One device from all its rows. The latest contact wins where rows contradict each other, then the order of the text:
 * never the order of rows in the file.
 */
export function foldDevice(key: string, rows: RowsOfDevice): Device {
  const ordered = rows
    .entries()
    .toSorted(([one, a], [other, b]) =>
      a.lastSeen === b.lastSeen ? (one < other ? -1 : 1) : isLater(a.lastSeen, b.lastSeen) ? -1 : 1,
    )
  return foldTold(
    key,
    ordered.map(([, { user, ...row }]) => ({ ...row, users: user === null ? [] : [user], day: row.lastSeen })),
  )
}

/** One device from what is told of it, in that order: the latest first. */
export function foldTold(key: string, ordered: readonly Told[]): Device {
  const first = <Value>(of: (told: Told) => Value | null): Value | null =>
    ordered.map(of).find((value) => value !== null) ?? null
  return {
    key,
    name: first(({ name }) => name) ?? key,
    id: first(({ id }) => id),
    serial: first(({ serial }) => serial),
    users: distinct(ordered.flatMap(({ users }) => users)),
    system: first(({ system }) => system),
    processor: first(({ processor }) => processor),
    office: foldLists(
      ordered,
      ({ office, day }) => office?.map((install): DatedInstall => ({ install, day })) ?? null,
      foldInstalls,
    ),
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

/** Whether the first day is later; a day that nobody names is earlier than any. */
export const isLater = (one: IsoDate | null, than: IsoDate | null): boolean => (one ?? '') > (than ?? '')

/** Null where nobody says anything; otherwise everything that anybody says. */
function foldLists<Item, Folded>(
  ordered: readonly Told[],
  of: (told: Told) => readonly Item[] | null,
  fold: (all: readonly Item[]) => readonly Folded[],
): readonly Folded[] | null {
  const lists = ordered.map(of).filter((list) => list !== null)
  return lists.length === 0 ? null : fold(lists.flat())
}

interface DatedInstall {
  readonly install: OfficeInstall
  readonly day: IsoDate | null
}

/**
 * Products that can be the same are one: two languages of one suite are two entries in the list of software, and two tools
 * know different things about it. What is known more exactly comes first and takes in what fits.
 */
function foldInstalls(all: readonly DatedInstall[]): readonly OfficeInstall[] {
  const ordered = all
    .map((dated, index) => ({
      dated,
      index,
      known: Object.values(dated.install).filter((value) => value !== null).length,
    }))
    .sort((a, b) => b.known - a.known || a.index - b.index)
    .map(({ dated }) => dated)
  const folded: DatedInstall[] = []
  for (const dated of ordered) {
    const place = folded.findIndex((one) => fits(one.install, dated.install))
    const same = folded[place]
    if (same === undefined) folded.push(dated)
    else folded[place] = joined(same, dated)
  }
  return folded.map(({ install }) => install).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** A generation that is only assumed gives way to one that is named. */
function fits(one: OfficeInstall, other: OfficeInstall): boolean {
  if (one.kind !== other.kind || one.consumer !== other.consumer) return false
  const open = one.generationAssumed || other.generationAssumed || one.generation === null || other.generation === null
  if (!open && one.generation !== other.generation) return false
  return one.technology === null || other.technology === null || one.technology === other.technology
}

/** One product from two entries. The later day wins, on the same day the more exact entry, which is `one`. */
function joined(one: DatedInstall, other: DatedInstall): DatedInstall {
  const [late, early] = isLater(other.day, one.day) ? [other, one] : [one, other]
  const { install: now } = late
  const { install: before } = early
  const { generation, generationAssumed } = betterNamed(one.install, other.install)
  return {
    day: late.day,
    install: {
      kind: now.kind,
      generation,
      generationAssumed,
      consumer: now.consumer,
      technology: now.technology ?? before.technology,
      architecture: now.architecture ?? before.architecture,
      channel: now.channel ?? before.channel,
      ...versionOf(late, early),
    },
  }
}

function betterNamed(one: OfficeInstall, other: OfficeInstall): OfficeInstall {
  const isNamed = !one.generationAssumed && one.generation !== null
  return isNamed || (other.generation === null && one.generation !== null) ? one : other
}

/** Version and build are of one day: an older build does not stand beside a newer version, nor the other way round. */
function versionOf(late: DatedInstall, early: DatedInstall): Pick<OfficeInstall, 'version' | 'build'> {
  const { version, build } = late.install
  const { version: oldVersion, build: oldBuild } = early.install
  const isSame =
    late.day === early.day ||
    (version === null && build === null) ||
    (version !== null && version === oldVersion) ||
    (build !== null && oldBuild !== null && releaseNumberOf(build) === releaseNumberOf(oldBuild))
  return isSame ? { version: version ?? oldVersion, build: build ?? oldBuild } : { version, build }
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
