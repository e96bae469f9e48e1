/** Weighs the web app that `vite build` has left in apps/web/dist. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ROOT } from '../testing/tools.mjs'
import { measureWebApp } from './measure.mjs'

/** Bytes of gzip-compressed JavaScript: the first visit, and each page after it. */
export const BUDGET = { firstLoad: 270_000, page: 60_000 }

const DIST = join(ROOT, 'apps', 'web', 'dist')

/**
 * @returns {import('./measure.mjs').WebSize}
 * @throws {Error} when the web app has not been built
 */
export function measureBuiltWebApp() {
  const manifest = join(DIST, '.vite', 'manifest.json')
  if (!existsSync(manifest)) throw new Error(`${manifest} is missing: run 'npm run build -w @lotse/web' first.`)
  return measureWebApp(
    JSON.parse(readFileSync(manifest, 'utf8')),
    (file) => gzipSync(readFileSync(join(DIST, file))).length,
  )
}
