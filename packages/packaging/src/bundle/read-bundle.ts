import { unzipSync } from 'fflate'

/**
 * Files of a package that `bundleOf` made, by their path in it; those it does not have are left out.
 * @param zip a package whose checksum was found right
 */
export function filesOfBundle(zip: Uint8Array, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip, { filter: ({ name }) => paths.includes(name) })))
}
