/**
 * Puts what `--experimental-sea-config` wrote into a copy of Node.js: `inject.mjs POSTJECT PROGRAM BLOB elf-or-pe|macho`.
 * A process of its own, since the library warns of harmless sections on standard error; those are shown only when it fails.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Node.js looks for this text in itself to know that something was added (its documentation, "Single executable applications"). */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

const [postject = '', program = '', blob = '', kind = ''] = process.argv.slice(2)
const { inject } = createRequire(import.meta.url)(postject)
await inject(program, 'NODE_SEA_BLOB', readFileSync(blob), {
  sentinelFuse: FUSE,
  ...(kind === 'macho' && { machoSegmentName: 'NODE_SEA' }),
})
