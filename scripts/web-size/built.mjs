/** Builds the web app where its sources changed, and weighs it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ensureWebBuilt } from '../bootstrap/build-web.mjs'
import { ROOT } from '../bootstrap/root.mjs'
import { findRuntime } from '../bootstrap/runtime.mjs'
import { weighWebApp } from './measure.mjs'
import { PLAN } from './plan.mjs'

const DIST = join(ROOT, 'apps', 'web', 'dist')

/**
 * @returns {Promise<import('./measure.mjs').Weight[]>}
 * @throws {import('../bootstrap/say.mjs').BootstrapProblem} when the build fails
 */
export async function weighBuiltWebApp() {
  await ensureWebBuilt(findRuntime())
  const manifest = JSON.parse(readFileSync(join(DIST, '.vite', 'manifest.json'), 'utf8'))
  return weighWebApp(manifest, (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, PLAN)
}
