import type { Cloud, Edition } from './types.ts'

/** The clouds of each edition; GCC stays with the commercial one and has an item of its own. (remediation.md §5) */
export const EDITION_CLOUDS: Readonly<Record<Edition, readonly Cloud[]>> = {
  commercial: ['commercial', 'gcc'],
  usGov: ['gccHigh', 'dod'],
}

export const CLOUDS: readonly Cloud[] = [...EDITION_CLOUDS.commercial, ...EDITION_CLOUDS.usGov]
export const EDITIONS: readonly Edition[] = ['commercial', 'usGov']

export const isCloud = (value: unknown): value is Cloud => CLOUDS.some((cloud) => cloud === value)
export const isEdition = (value: unknown): value is Edition => EDITIONS.some((edition) => edition === value)

/** The only edition a tenant in this cloud may get. */
export const editionOf = (cloud: Cloud): Edition => (EDITION_CLOUDS.usGov.includes(cloud) ? 'usGov' : 'commercial')
