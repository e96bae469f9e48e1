/** Refuses a web app that has grown too heavy: `node scripts/web-budget.mjs`, after a build. Exit code 0 or 2. */
import { BUDGET, measureBuiltWebApp } from './web-size/built.mjs'

const { shell, texts, pages, firstLoad } = measureBuiltWebApp()
const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`
const tooHeavy = pages.filter((page) => page.bytes > BUDGET.page)

console.log(
  `First load ${kB(firstLoad)} of ${kB(BUDGET.firstLoad)} (shell ${kB(shell)}, texts ${kB(texts)}, biggest page)`,
)
for (const { name, bytes } of pages) console.log(`${kB(bytes).padStart(10)} of ${kB(BUDGET.page)}  ${name}`)
if (firstLoad > BUDGET.firstLoad) console.log('TOO HEAVY: the first load. Load what not every page needs on demand.')
for (const { name } of tooHeavy) console.log(`TOO HEAVY: ${name}. Load what it does not show at once on demand.`)
process.exitCode = firstLoad > BUDGET.firstLoad || tooHeavy.length > 0 ? 2 : 0
