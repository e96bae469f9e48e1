/**
 * Builds the web app if it changed and refuses one that has grown too heavy: `node scripts/web-budget.mjs [--json]`.
 * Exit codes: 0 within the budget of scripts/web-size/plan.mjs, 1 above it, 2 it could not be built.
 */
import { BootstrapProblem } from './bootstrap/say.mjs'
import { weighBuiltWebApp } from './web-size/built.mjs'

try {
  const weights = await weighBuiltWebApp()
  const tooHeavy = weights.filter(({ bytes, budget }) => bytes > budget)
  if (process.argv.includes('--json')) console.log(JSON.stringify(weights, null, 2))
  else for (const weight of weights) console.log(line(weight))
  process.exitCode = tooHeavy.length > 0 ? 1 : 0
} catch (error) {
  if (!(error instanceof BootstrapProblem)) throw error
  console.error(error.message)
  process.exitCode = 2
}

/** @param {import('./web-size/measure.mjs').Weight} weight */
function line({ name, bytes, budget }) {
  const kB = (/** @type {number} */ size) => `${(size / 1000).toFixed(1)} kB`.padStart(9)
  return `${bytes > budget ? 'ABOVE' : 'ok   '} ${kB(bytes)} of ${kB(budget)}  ${name}`
}
