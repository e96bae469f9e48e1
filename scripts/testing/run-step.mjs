/** Runs one step of `npm test` and says how it went. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from '../bootstrap/root.mjs'
import { findRuntime } from '../bootstrap/runtime.mjs'
import { startChild, stopChild } from './children.mjs'
import { failuresOf } from './failures.mjs'
import { toolEnvironment } from './tools.mjs'
import { countTests } from './vitest-count.mjs'

/** A step that is not done by then hangs: it is stopped and counts as failed. */
const MINUTES_PER_STEP = 20

const FOLDER = join(ROOT, '.artefacts', 'test')

/**
 * @typedef {object} Outcome
 * @property {import('./steps.mjs').Step} step
 * @property {import('./vitest-count.mjs').Counts} counts
 * @property {number} seconds
 * @property {string} output everything the step wrote; also kept in `log`
 * @property {string} log path from the repository's root
 * @property {string[]} failures the failed tests with their messages, as far as there is a report that names them
 */

/** @param {import('./steps.mjs').Step} step @returns {Promise<Outcome>} */
export async function runStep(step) {
  if (step.skipped !== undefined) {
    return { step, counts: { passed: 0, failed: 0, skipped: 1 }, seconds: 0, output: '', log: '', failures: [] }
  }
  mkdirSync(FOLDER, { recursive: true })
  const started = performance.now()
  const file = join(FOLDER, step.name.replace(/[^a-z0-9]+/gi, '-'))
  const { endedWell, output } = await runCommands(step, `${file}.json`)
  writeFileSync(`${file}.log`, output)
  const report = step.project === undefined ? undefined : readReport(`${file}.json`)
  const counts = step.project === undefined ? countOne(endedWell) : countTests(report, endedWell)
  const seconds = (performance.now() - started) / 1000
  return { step, counts, seconds, output, log: relative(ROOT, `${file}.log`), failures: failuresOf(report, ROOT) }
}

/** Every command runs, also after one has failed, so that all findings are seen at once. */
async function runCommands(/** @type {import('./steps.mjs').Step} */ step, /** @type {string} */ reportFile) {
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  let endedWell = true
  let output = ''
  for (const args of step.commands()) {
    const result = await runCommand(step.project === undefined ? args : [...args, ...reporters], step.env ?? {})
    output += result.output
    endedWell &&= result.endedWell
  }
  return { endedWell, output }
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<{ endedWell: boolean, output: string }>} */
function runCommand(args, env) {
  return new Promise((resolve) => {
    const child = startChild(findRuntime(), args, { cwd: ROOT, env: { ...toolEnvironment(), ...env } })
    /** @type {Buffer[]} */
    const chunks = []
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nStopped: not finished after ${MINUTES_PER_STEP} minutes.\n`))
      void stopChild(child)
    }, MINUTES_PER_STEP * 60_000)
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.once('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)))
    child.once('close', (code) => {
      clearTimeout(timer)
      resolve({ endedWell: code === 0, output: Buffer.concat(chunks).toString('utf8') })
    })
  })
}

function countOne(/** @type {boolean} */ endedWell) {
  return { passed: endedWell ? 1 : 0, failed: endedWell ? 0 : 1, skipped: 0 }
}

/** @param {string} file @returns {import('./vitest-count.mjs').VitestReport | undefined} */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // No report, or half of one: vitest did not come to its end, which countTests counts as a failure.
    return undefined
  }
}
