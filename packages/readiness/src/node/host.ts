import { hash } from 'node:crypto'
import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import type { Host } from '../host.ts'
import { openJet } from './jet.ts'

/** No deflated byte gives more than this (RFC 1951: 258 for two bits). */
const EXPANDS_MOST = 1032

/** What reading needs, from Node. */
export const nodeHost: Host = {
  now: () => performance.now(),
  inflate: (bytes, most, format, expected = 16_384) =>
    (format === 'raw' ? inflateRawSync : inflateSync)(bytes, {
      maxOutputLength: most,
      finishFlush: constants.Z_SYNC_FLUSH,
      // One piece where the size is true, so that nothing has to be put together; a lie must not reserve what never comes.
      chunkSize: Math.max(64, Math.min(expected + 1, bytes.length * EXPANDS_MOST)),
    }),
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  openDatabase: openJet,
}
