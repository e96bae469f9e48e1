/**
 * `npm start`: installs what is missing, builds the web app when it changed, and runs `lotse serve`.
 *
 * This file and scripts/bootstrap run on the machine's own Node.js (20 or newer) before anything is installed: plain
 * JavaScript, built-in modules only. Everything after `--` goes to `lotse serve`.
 */
import { ensureWebBuilt } from './bootstrap/build-web.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { run } from './bootstrap/run.mjs'
import { findRuntime, requireBootstrapNode } from './bootstrap/runtime.mjs'
import { BootstrapProblem } from './bootstrap/say.mjs'

const CANNOT_START = 2

try {
  requireBootstrapNode()
  await ensureInstalled({ quiet: false })
  const runtime = findRuntime()
  await ensureWebBuilt(runtime)
  process.exitCode = await run(runtime, ['serve', ...process.argv.slice(2)])
} catch (error) {
  if (!(error instanceof BootstrapProblem)) throw error
  console.error(`\n${error.message}`)
  process.exitCode = CANNOT_START
}
