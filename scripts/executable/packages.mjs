/** Registry packages as folders: as installed, or fetched once and kept. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../bootstrap/root.mjs'
import { BuildProblem } from './problem.mjs'

const run = promisify(execFile)
const FETCHED = join(ROOT, '.cache', 'packages')

/** @typedef {{ name: string, version: string, integrity: string }} Pinned */

/**
 * A package as package-lock.json pins it.
 *
 * @param {string} name
 * @returns {Pinned}
 */
export function pinned(name) {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const entry = packages[`node_modules/${name}`]
  if (entry?.integrity === undefined) throw new BuildProblem(`${name} is not in package-lock.json: run npm install`)
  return { name, version: entry.version, integrity: entry.integrity }
}

/**
 * The folder of a package. Without need it makes no network call.
 *
 * @param {Pinned} wanted
 * @param {{ offline?: boolean }} [options] offline: fetch nothing
 * @throws {BuildProblem} where it cannot be fetched, or is not what was pinned
 */
export async function packageFolder(wanted, { offline = false } = {}) {
  const installed = join(ROOT, 'node_modules', wanted.name)
  if (versionIn(installed) === wanted.version) return installed
  const kept = join(FETCHED, `${wanted.name.replaceAll('/', '+')}-${wanted.version}`)
  if (versionIn(kept) === wanted.version) return kept
  const what = `${wanted.name}@${wanted.version}`
  if (offline) throw new BuildProblem(`${what} is not installed and nothing may be fetched`)
  mkdirSync(FETCHED, { recursive: true })
  const draft = mkdtempSync(join(FETCHED, 'draft-'))
  try {
    const archive = join(draft, await fetched(what, draft))
    const integrity = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`
    if (integrity !== wanted.integrity)
      throw new BuildProblem(`${what} from the registry is not what is pinned; do not use it`)
    await run('tar', ['-xzf', archive, '-C', draft])
    renameSync(join(draft, 'package'), kept)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  return kept
}

/** @param {string} what @param {string} folder @returns {Promise<string>} name of the archive */
async function fetched(what, folder) {
  try {
    const shell = process.platform === 'win32'
    await run('npm', ['pack', what, '--silent', '--pack-destination', folder], { cwd: folder, shell })
  } catch (error) {
    throw new BuildProblem(
      `${what} could not be fetched from the registry: ${error instanceof Error ? error.message : error}`,
    )
  }
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new BuildProblem(`${what}: npm pack gave no archive`)
  return archive
}

/** @param {string} folder @returns {string | null} */
function versionIn(folder) {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : null
}
