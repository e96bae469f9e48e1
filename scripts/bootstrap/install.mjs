/** Installs what the repository needs, when it is missing: the one step before anything else can run. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * Runs `npm ci` unless the dependencies are already there. Runs on the machine's Node: built-in modules only.
 *
 * @param {{ quiet: boolean }} options quiet: say nothing unless it fails
 * @throws {Error} when npm fails; its own output has been shown
 */
export async function ensureInstalled({ quiet }) {
  if (existsSync(join(ROOT, 'node_modules', '.package-lock.json'))) return
  if (!quiet) console.log('Installing dependencies (npm ci) …')
  const npm = spawn('npm', ['ci', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const code = await new Promise((resolve, reject) => npm.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; nothing was started.`)
}
