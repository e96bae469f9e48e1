/**
 * `npm test` checks everything, `npm run check` the quick part of it. Installs what is missing first.
 *
 * Options: `check` (the quick part only), `--verbose` (show all that every step wrote, not only what failed).
 * The last line is `N passed, N failed` and, if any, `, N skipped`. Exit code: 0 when nothing failed, 1 otherwise,
 * 3 for a wrong call. Runs on any Node from 20: nothing but built-in modules before the installation.
 */
import { ensureInstalled } from './bootstrap/install.mjs'
import { requireBootstrapNode } from './bootstrap/runtime.mjs'
import { BootstrapProblem } from './bootstrap/say.mjs'
import { stopAllChildren } from './testing/children.mjs'
import { stepDetails, stepLine, totals } from './testing/report.mjs'
import { runStep } from './testing/run-step.mjs'
import { runAll } from './testing/schedule.mjs'
import { allSteps } from './testing/steps.mjs'

const KNOWN = ['check', '--verbose']
const SIGNALS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }

const args = process.argv.slice(2)
const unknown = args.filter((arg) => !KNOWN.includes(arg))
if (unknown.length > 0) {
  console.error(`Unknown argument ${unknown.join(' ')}. Known: ${KNOWN.join(', ')}.`)
  process.exit(3)
}

for (const [signal, number] of Object.entries(SIGNALS)) {
  process.once(signal, async () => {
    await stopAllChildren()
    process.exit(128 + number)
  })
}

try {
  requireBootstrapNode()
  await ensureInstalled({ quiet: false })
} catch (error) {
  if (!(error instanceof BootstrapProblem)) throw error
  console.error(`\n${error.message}`)
  console.log(`\n${totals([{ passed: 0, failed: 1, skipped: 0 }])}`)
  process.exit(1)
}

const verbose = args.includes('--verbose')
const steps = allSteps().filter((step) => step.quick || !args.includes('check'))
/** @type {import('./testing/run-step.mjs').Outcome[]} */
const outcomes = []

await runAll(steps, async (step) => {
  const outcome = await runStep(step)
  outcomes.push(outcome)
  console.log(stepLine(outcome))
  const details = stepDetails(outcome, verbose)
  if (details !== '') console.log(details)
})

const failed = outcomes.filter((outcome) => outcome.counts.failed > 0)
if (failed.length > 0) console.log(`\nFailed: ${failed.map((outcome) => outcome.step.name).join('; ')}`)
console.log(`\n${totals(outcomes.map((outcome) => outcome.counts))}`)
// Not process.exit: a pipe may still hold output that has to be written.
process.exitCode = failed.length > 0 ? 1 : 0
