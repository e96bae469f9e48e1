import { hash } from 'node:crypto'
import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import type { Host } from '../host.ts'
import { openJet } from './jet.ts'

/** What reading needs, from Node. */
export const nodeHost: Host = {
  now: () => performance.now(),
  inflate: (bytes, most, format) =>
    (format === 'raw' ? inflateRawSync : inflateSync)(bytes, {
      maxOutputLength: most,
      finishFlush: constants.Z_SYNC_FLUSH,
    }),
  sha256: (bytes) => hash('sha256', bytes, 'hex'),
  openDatabase: openJet,
}
