import { type Range, type RolloutSizes, sizeOf } from './sizes.ts'

/** Bandwidth and cache of one site (odt.md §6). */

/** `cdn`: devices fetch from the internet. `mirrored`: from a share or a distribution point, each the full package. */
export const SITE_SOURCES = ['cdn', 'mirrored'] as const
export type SiteSource = (typeof SITE_SOURCES)[number]

export interface PlannedSite {
  readonly name: string
  readonly devices: number
  readonly source: SiteSource
  /** Languages besides the first. */
  readonly extraLanguages: number
  /** Languages of which only the proofing tools come. */
  readonly proofingLanguages: number
  /** Per cent of the devices that also get Visio or Project. */
  readonly visioPercent: number
  readonly projectPercent: number
  /** Per cent of the content that peers or a cache at the site serve. */
  readonly peerPercent: number
  /** What the rollout may take of the line, in megabits a second; null: unknown. */
  readonly lineMbit: number | null
  /** Hours a day in which it may take that. */
  readonly hoursPerDay: number
}

export interface SitePlan {
  /** Megabytes each device installs. */
  readonly perDevice: Range
  /** Megabytes over the line to the internet; nothing where content is mirrored. */
  readonly internet: Range
  /** Megabytes inside the site: what peers serve, or the full package for each device. */
  readonly lan: Range
  /** Megabytes a cache at the site has to hold. */
  readonly cache: Range
  /** Megabytes over the line each month afterwards. */
  readonly monthly: Range
  /** Days until all devices of the site have it over its line; null where the line is unknown or nothing goes over it. */
  readonly days: Range | null
}

const MEGABITS_OF_MEGABYTE = 8
const SECONDS_OF_HOUR = 3600

/**
 * What a site needs: internet = devices × (1 − peer share) × (core + extra languages × language), LAN for mirrored content =
 * devices × full package (odt.md §6). Peers do not serve shares or Configuration Manager content.
 */
export function planSite(site: PlannedSite, sizes: RolloutSizes): SitePlan {
  const { devices, source, lineMbit, hoursPerDay } = site
  const isMirrored = source === 'mirrored'
  const fromInternet = isMirrored ? 1 : 1 - site.peerPercent / 100
  const extras = sum(
    times(sizeOf(sizes, 'language'), site.extraLanguages),
    times(sizeOf(sizes, 'proofing'), site.proofingLanguages),
  )
  const added = sum(
    times(sizeOf(sizes, 'visio'), site.visioPercent / 100),
    times(sizeOf(sizes, 'project'), site.projectPercent / 100),
  )
  const fullPackage = sum(sizeOf(sizes, 'package'), extras)
  // Whoever gets Visio or Project, the cache holds the whole of it.
  const cache = sum(
    fullPackage,
    times(sizeOf(sizes, 'visio'), site.visioPercent > 0 ? 1 : 0),
    times(sizeOf(sizes, 'project'), site.projectPercent > 0 ? 1 : 0),
  )
  const monthly = times(sizeOf(sizes, 'update'), devices * fromInternet)
  if (isMirrored)
    return {
      perDevice: sum(fullPackage, added),
      internet: { from: 0, to: 0 },
      lan: times(sum(fullPackage, added), devices),
      cache,
      monthly,
      days: null,
    }
  const perDevice = sum(sizeOf(sizes, 'core'), extras, added)
  const internet = times(perDevice, devices * fromInternet)
  return {
    perDevice,
    internet,
    lan: times(perDevice, devices * (site.peerPercent / 100)),
    cache,
    monthly,
    days:
      lineMbit === null || lineMbit <= 0 || hoursPerDay <= 0
        ? null
        : times(internet, MEGABITS_OF_MEGABYTE / (lineMbit * SECONDS_OF_HOUR * hoursPerDay)),
  }
}

/** All sites together; days are those of the slowest. */
export function planSites(sites: readonly PlannedSite[], sizes: RolloutSizes): Omit<SitePlan, 'perDevice' | 'cache'> {
  const plans = sites.map((site) => planSite(site, sizes))
  const days = plans.flatMap(({ days: one }) => (one === null ? [] : [one]))
  return {
    internet: sum(...plans.map(({ internet }) => internet)),
    lan: sum(...plans.map(({ lan }) => lan)),
    monthly: sum(...plans.map(({ monthly }) => monthly)),
    days:
      days.length === 0
        ? null
        : { from: Math.max(...days.map(({ from }) => from)), to: Math.max(...days.map(({ to }) => to)) },
  }
}

const times = ({ from, to }: Range, factor: number): Range => ({ from: from * factor, to: to * factor })
const sum = (...ranges: readonly Range[]): Range =>
  ranges.reduce((all, one) => ({ from: all.from + one.from, to: all.to + one.to }), { from: 0, to: 0 })
