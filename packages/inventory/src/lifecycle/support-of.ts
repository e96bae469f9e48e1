import { addMonths, type IsoDate, isoDate, month } from '@lotse/calendar'
import type { Channel, OfficeInstall } from '../device.ts'
import { releaseNumberOf } from '../words/version.ts'
import { patchTuesday, patchTuesdayAfter } from './patch-tuesday.ts'
import type { AppsRelease, LifecycleTable, ServicedChannel } from './types.ts'

/**
 * Whether an installed Office is supported on a day. `ended` and `supported` are only said where the table carries them;
 * `unknown` says what is missing. Support of a version is meant, not whether its newest security build is installed.
 */
export interface Support {
  readonly status: 'supported' | 'ended' | 'unknown'
  readonly reason: SupportReason
  /** The last day of support as the vendor names it; with `atLeast` no earlier than this. Null where it is not known. */
  readonly endsOn: IsoDate | null
  /** Version as year and month, from the build where the inventory does not say it. */
  readonly version: string | null
}

export type SupportReason =
  | 'listed'
  /** Not listed in its channel yet: no version ends earlier than this. */
  | 'atLeast'
  | 'channelClosed'
  | 'channelNotForProduction'
  | 'endedInEveryChannel'
  | 'olderThanTable'
  | 'newerThanTable'
  | 'channelUnknown'
  | 'versionUnknown'
  | 'generationUnknown'
  | 'neverInChannel'

/** Support of one install on `asOf`. */
export function supportOf(install: OfficeInstall, table: LifecycleTable, asOf: IsoDate): Support {
  if (install.generation === null) return unknown('generationUnknown', null)
  if (install.generation !== 'm365') return supportOfGeneration(install.generation, table, asOf)
  const closed = table.closedChannels.find(({ channel }) => channel === install.channel)
  const version = versionOf(install, table)
  if (closed !== undefined) {
    return closed.endedOn === null
      ? { status: 'ended', reason: 'channelNotForProduction', endsOn: null, version }
      : { ...judged(closed.endedOn, asOf), reason: 'channelClosed', version }
  }
  if (version === null) return supportWithoutVersion(install, table)
  if (install.channel === null) return supportWithoutChannel(version, table, asOf)
  const channel = servicedChannel(install.channel)
  return channel === null ? unknown('channelUnknown', version) : supportInChannel(version, channel, table, asOf)
}

/**
 * The same for many installs on one day: thousands of devices run a few dozen different ones, and each is judged once.
 */
export function supportJudge(table: LifecycleTable, asOf: IsoDate): (install: OfficeInstall) => Support {
  const judged = new Map<string, Support>()
  return (install) => {
    const { generation, channel, version, build } = install
    const key = `${generation}|${channel}|${version}|${build}`
    const known = judged.get(key) ?? supportOf(install, table, asOf)
    judged.set(key, known)
    return known
  }
}

/** The version of an install: stated, or told by its build; null where neither is known. */
export function versionOf(install: OfficeInstall, table: LifecycleTable): string | null {
  if (install.version !== null) return install.version
  const release = install.build === null ? null : releaseNumberOf(install.build)
  return table.releases.find((one) => one.release === release)?.version ?? null
}

/** The preview of Current goes ahead of it by days: a version that has ended there has ended in the preview, too. */
function servicedChannel(channel: Channel): ServicedChannel | null {
  if (channel === 'CurrentPreview') return 'Current'
  return channel === 'Current' || channel === 'MonthlyEnterprise' || channel === 'SemiAnnual' ? channel : null
}

function supportOfGeneration(generation: string, table: LifecycleTable, asOf: IsoDate): Support {
  const support = table.generations.find((one) => one.generation === generation)
  if (support === undefined) return unknown('generationUnknown', null)
  return { ...judged(support.endsOn, asOf), reason: 'listed', version: null }
}

/** A build that no version of the table has is older than all of them, newer, or in between: a build for insiders. */
function supportWithoutVersion({ build }: OfficeInstall, { releases }: LifecycleTable): Support {
  const release = build === null ? null : releaseNumberOf(build)
  const [oldest] = releases
  if (release === null || oldest === undefined) return unknown('versionUnknown', null)
  if (release < oldest.release) return { status: 'ended', reason: 'olderThanTable', endsOn: null, version: null }
  return unknown((releases.at(-1)?.release ?? 0) < release ? 'newerThanTable' : 'versionUnknown', null)
}

/** Without a channel only a version that has ended in all of them is certain. */
function supportWithoutChannel(version: string, table: LifecycleTable, asOf: IsoDate): Support {
  const inEach = CHANNELS.map((channel) => supportInChannel(version, channel, table, asOf))
  const ended = inEach.every(({ status, reason }) => status === 'ended' || reason === 'neverInChannel')
  if (!ended) return unknown('channelUnknown', version)
  const endsOn = inEach.reduce<IsoDate | null>((last, one) => later(last, one.endsOn), null)
  return { status: 'ended', reason: 'endedInEveryChannel', endsOn, version }
}

const CHANNELS: readonly ServicedChannel[] = ['Current', 'MonthlyEnterprise', 'SemiAnnual']

function supportInChannel(version: string, channel: ServicedChannel, table: LifecycleTable, asOf: IsoDate): Support {
  const listed = table.releases.find((release) => release.version === version)
  const first = listed?.first[channel] ?? null
  if (first === null && wasPassedOver(version, channel, table)) return passedOver(version, table, asOf)
  const term = termFor(channel, first ?? table.checkedAt, table)
  if (term === null) return unknown('channelUnknown', version)
  if (term.kind === 'nextVersion') return untilNextVersion(version, channel, table, asOf)
  if (first !== null) return { ...judged(patchTuesdayAfter(first, term.months), asOf), reason: 'listed', version }
  const endsOn = patchTuesdayAfter(earliestRelease(version, listed ?? null), term.months)
  return asOf <= endsOn
    ? { status: 'supported', reason: 'atLeast', endsOn, version }
    : unknown('newerThanTable', version)
}

function termFor(
  channel: ServicedChannel,
  from: IsoDate,
  table: LifecycleTable,
): LifecycleTable['terms'][number]['until'] | null {
  const terms = table.terms.filter((term) => term.channel === channel && term.from <= from)
  return (
    terms.reduce<(typeof terms)[number] | null>((a, b) => (a === null || b.from > a.from ? b : a), null)?.until ?? null
  )
}

/** Supported until the next version comes to the channel; no version comes before the month it is named after. */
function untilNextVersion(version: string, channel: ServicedChannel, table: LifecycleTable, asOf: IsoDate): Support {
  const next = table.releases.find((release) => release.version > version && release.first[channel] !== null)
  const followed = next?.first[channel] ?? null
  if (followed !== null) return { ...judged(followed, asOf), reason: 'listed', version }
  const endsOn = isoDate(`${addMonths(monthNamed(version), 1)}-01`)
  if (asOf <= endsOn) return { status: 'supported', reason: 'atLeast', endsOn, version }
  const newest = asOf <= table.checkedAt && table.releases.some((release) => release.version === version)
  return newest ? { status: 'supported', reason: 'listed', endsOn: null, version } : unknown('newerThanTable', version)
}

/** A channel that already has a later version never gets this one. */
function wasPassedOver(version: string, channel: ServicedChannel, table: LifecycleTable): boolean {
  return table.releases.some((release) => release.version > version && release.first[channel] !== null)
}

/**
 * A device can be moved to a channel that never had its version: it keeps the build until its channel passes it. That is
 * no support either, once the version has ended in the channel it came from; before that nothing is certain.
 */
function passedOver(version: string, table: LifecycleTable, asOf: IsoDate): Support {
  const elsewhere = CHANNELS.flatMap((channel) => {
    const first = table.releases.find((release) => release.version === version)?.first[channel] ?? null
    return first === null ? [] : [supportInChannel(version, channel, table, asOf)]
  })
  const ended = elsewhere.every(({ status }) => status === 'ended')
  return { status: ended ? 'ended' : 'unknown', reason: 'neverInChannel', endsOn: null, version }
}

/** No channel gets a version before Current does, nor before the second Tuesday of the month it is named after. */
function earliestRelease(version: string, listed: AppsRelease | null): IsoDate {
  const named = patchTuesday(monthNamed(version))
  const current = listed?.first.Current ?? null
  if (current === null) return named
  const sameMonth = patchTuesdayAfter(current, 0)
  return later(named, sameMonth >= current ? sameMonth : patchTuesdayAfter(current, 1)) ?? named
}

const monthNamed = (version: string): ReturnType<typeof month> => month(`20${version.slice(0, 2)}-${version.slice(2)}`)

const judged = (endsOn: IsoDate, asOf: IsoDate): Pick<Support, 'status' | 'endsOn'> => ({
  status: asOf > endsOn ? 'ended' : 'supported',
  endsOn,
})

const unknown = (reason: SupportReason, version: string | null): Support => ({
  status: 'unknown',
  reason,
  endsOn: null,
  version,
})

const later = (one: IsoDate | null, other: IsoDate | null): IsoDate | null =>
  one === null || (other !== null && other > one) ? other : one
