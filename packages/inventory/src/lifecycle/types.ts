import type { IsoDate } from '@lotse/calendar'
import type { Channel, Generation, SystemFamily } from '../device.ts'

/** Where a date comes from and when somebody last looked. */
export interface LifecycleSource {
  readonly title: string
  readonly checkedAt: IsoDate
}

/** The channels whose versions have a support of their own. */
export type ServicedChannel = 'Current' | 'MonthlyEnterprise' | 'SemiAnnual'

/** One version of the Microsoft 365 Apps. */
export interface AppsRelease {
  /** Year and month, "2608". */
  readonly version: string
  /** The third number of its builds: 20326 in 16.0.20326.20100. */
  readonly release: number
  /** The day each channel first got it; null where it never did, or had not when the table was checked. */
  readonly first: Readonly<Record<ServicedChannel, IsoDate | null>>
}

/** How long a version is supported in a channel, for versions that came to it from a day on. */
export interface ChannelTerm {
  readonly channel: ServicedChannel
  readonly from: IsoDate
  /** Until the so-many-th second Tuesday of a month after its release, or until the next version comes. */
  readonly until: { readonly kind: 'patchTuesdays'; readonly months: number } | { readonly kind: 'nextVersion' }
  readonly source: LifecycleSource
}

/** A channel that is no longer served, or never was meant for daily work. */
export interface ClosedChannel {
  readonly channel: Channel
  /** The last day with updates; null: the channel is served but not supported for production. */
  readonly endedOn: IsoDate | null
  readonly source: LifecycleSource
}

export interface GenerationSupport {
  readonly generation: Exclude<Generation, 'm365'>
  /** The last day with security updates. */
  readonly endsOn: IsoDate
  readonly source: LifecycleSource
}

export interface SystemSupport {
  readonly family: SystemFamily
  /** The last day on which the Microsoft 365 Apps are supported on it. */
  readonly endsOn: IsoDate
  readonly source: LifecycleSource
}

/**
 * Everything about support that changes with time, as data: whoever knows newer dates passes a newer table. Answers that
 * the table cannot carry are unknown, with the reason.
 */
export interface LifecycleTable {
  /** The day up to which the table is complete; of its parts the oldest. */
  readonly checkedAt: IsoDate
  readonly generations: readonly GenerationSupport[]
  readonly systems: readonly SystemSupport[]
  /** Newest last. */
  readonly releases: readonly AppsRelease[]
  readonly releasesSource: LifecycleSource
  readonly terms: readonly ChannelTerm[]
  readonly closedChannels: readonly ClosedChannel[]
}
