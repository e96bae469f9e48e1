/** Builds the web app when something it is made of has changed. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { ROOT } from './root.mjs'
import { BootstrapProblem, text } from './say.mjs'

const WEB = join(ROOT, 'apps', 'web')
const BUILT = join(WEB, 'dist')
const STAMP = '.built-from'

/**
 * Leaves a web app in apps/web/dist that belongs to the present sources. It is built beside its place: an interrupted
 * or failing build leaves the former one as it was.
 *
 * @param {string} runtime the Node.js that runs Vite
 * @throws {BootstrapProblem} when the build fails; Vite's messages have been shown
 */
export async function ensureWebBuilt(runtime) {
  const sources = fingerprint(ROOT, ['package-lock.json', ...webPlaces(), ...packagePlaces()])
  if (readStamp() === sources) return
  console.log(text('building'))
  const draft = join(WEB, '.cache', `dist.${process.pid}`)
  try {
    await vite(runtime, ['build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'])
    writeFileSync(join(draft, STAMP), sources)
    rmSync(BUILT, { recursive: true, force: true })
    renameSync(draft, BUILT)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function webPlaces() {
  return ['index.html', 'package.json', 'public', 'src', 'vite', 'vite.config.ts'].map((name) => `apps/web/${name}`)
}

function packagePlaces() {
  return readdirSync(join(ROOT, 'packages')).flatMap((name) => [
    `packages/${name}/package.json`,
    `packages/${name}/src`,
  ])
}

function readStamp() {
  try {
    return readFileSync(join(BUILT, STAMP), 'utf8')
  } catch {
    return null
  }
}

/** @param {string} runtime @param {string[]} args */
async function vite(runtime, args) {
  const manifest = createRequire(join(WEB, 'package.json')).resolve('vite/package.json')
  const script = join(dirname(manifest), 'bin', 'vite.js')
  const child = spawn(runtime, [script, ...args], { cwd: WEB, stdio: ['ignore', 'inherit', 'inherit'] })
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new BootstrapProblem('build-failed')
}
