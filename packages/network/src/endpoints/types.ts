/** Words in both languages of the house. */
export interface Text {
  readonly de: string
  readonly en: string
}

/** The clouds that have a list of their own; GCC uses the worldwide one. */
export const NETWORK_CLOUDS = ['worldwide', 'gcchigh', 'dod'] as const
export type NetworkCloud = (typeof NETWORK_CLOUDS)[number]

/** What the vendor's web service calls each cloud. */
export const INSTANCES: Readonly<Record<NetworkCloud, string>> = {
  worldwide: 'Worldwide',
  gcchigh: 'USGOVGCCHigh',
  dod: 'USGOVDoD',
}

export type Area = 'common' | 'apps' | 'exchange' | 'sharepoint' | 'skype'

/** Hosts that serve one purpose, as the vendor groups and numbers them. */
export interface EndpointSet {
  readonly id: number
  /** The vendor's service area; `apps`: those of the common ones that installing and activating need. */
  readonly area: Area
  readonly category: 'Optimize' | 'Allow' | 'Default'
  readonly required: boolean
  /** Names, wildcards, or names with `<tenant>` in the place of the tenant's own name. */
  readonly hosts: readonly string[]
  /** TCP ports. */
  readonly ports: readonly number[]
  readonly purpose: Text
  /** Where it is newer than its list: `2025-04`. */
  readonly asOf?: string
}

export interface EndpointList {
  readonly cloud: NetworkCloud
  /** Day up to which it was the vendor's: YYYY-MM-DD. */
  readonly asOf: string
  readonly source: string
  readonly sets: readonly EndpointSet[]
}
