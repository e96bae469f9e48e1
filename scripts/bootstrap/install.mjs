/** Installs what the repository needs, when it is missing: the one step before anything else can run. */
import { spawn } from 'node:child_process'
import { missingPackages } from './installed.mjs'
import { ROOT } from './root.mjs'
import { BootstrapProblem, text } from './say.mjs'

/**
 * Runs `npm ci` unless everything in package-lock.json is there. Runs on the machine's Node: built-in modules only.
 * Without need it makes no network call.
 *
 * @param {{ quiet: boolean }} options quiet: say nothing unless it fails
 * @throws {BootstrapProblem} when npm fails; its own output has been shown
 */
export async function ensureInstalled({ quiet }) {
  if (missingPackages(ROOT).length === 0) return
  if (!quiet) console.log(text('installing'))
  // What people installed before they set NODE_ENV must not be taken away: the web app is built from development packages.
  const code = await npm(['ci', '--loglevel=error', '--include=dev', '--include=optional'], quiet)
  if (code !== 0 || missingPackages(ROOT).length > 0) throw new BootstrapProblem('install-failed')
}

/** @param {string[]} args @param {boolean} quiet @returns {Promise<number | null>} the exit code */
function npm(args, quiet) {
  // Below `npm start` this is the npm that runs us; a bare `npm` is a shell script on Windows.
  const self = process.env.npm_execpath
  const [program, first] = self?.endsWith('.js') ? [process.execPath, [self]] : ['npm', []]
  const child = spawn(program, [...first, ...args], {
    cwd: ROOT,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: program === 'npm' && process.platform === 'win32',
  })
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
}
