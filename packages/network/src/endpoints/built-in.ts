import { DOD } from './dod.ts'
import { GCC_HIGH } from './gcchigh.ts'
import type { EndpointList, NetworkCloud } from './types.ts'
import { WORLDWIDE } from './worldwide.ts'

const LISTS: Readonly<Record<NetworkCloud, EndpointList>> = { worldwide: WORLDWIDE, gcchigh: GCC_HIGH, dod: DOD }

/** The dated list of a cloud that comes along. */
export const builtInList = (cloud: NetworkCloud): EndpointList => LISTS[cloud]
