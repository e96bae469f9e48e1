/**
 * `npm run bench` lists the benchmarks, `npm run bench -- NAME` runs one; with `--json` it prints for machines
 * `{ bench, machine, metrics: { <name>: { value, unit, against, ratio } } }` and nothing else on standard output.
 * Exit codes: 0 fine, 2 the benchmark failed, 3 wrong call.
 *
 * A benchmark is a file `bench/<name>.ts` whose default export is an async function that gives `{ metrics }`; its
 * first comment says what it measures. CONTRIBUTING.md tells how to add one.
 */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './bootstrap/install.mjs'
import { ROOT } from './bootstrap/root.mjs'
import { findRuntime } from './bootstrap/runtime.mjs'
import { toolEnvironment } from './testing/tools.mjs'

const FOLDER = join(ROOT, 'bench')

const args = process.argv.slice(2)
const json = args.includes('--json')
const [name, ...more] = args.filter((arg) => arg !== '--json')
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()

if (name === undefined && !json) {
  list()
} else if (name === undefined || more.length > 0 || !names.includes(name)) {
  console.error(`Say which one: npm run bench -- NAME [--json]. NAME is one of ${names.join(', ')}.`)
  process.exitCode = 3
} else {
  await ensureInstalled({ quiet: json })
  // Benchmarks are TypeScript: they run on the repository's own Node, which need not be the one that runs this.
  const child = spawn(
    findRuntime(),
    [join(ROOT, 'scripts', 'benchmark', 'run.mjs'), name, ...(json ? ['--json'] : [])],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: toolEnvironment(),
    },
  )
  child.once('close', (code) => {
    process.exitCode = code ?? 2
  })
}

function list() {
  for (const one of names)
    console.log(`${one.padEnd(20)} ${firstSentence(readFileSync(join(FOLDER, `${one}.ts`), 'utf8'))}`)
}

/** What a benchmark says about itself in its first comment. */
function firstSentence(/** @type {string} */ source) {
  const comment = /\/\*\*([\s\S]*?)\*\//.exec(source)?.[1] ?? ''
  return (
    comment
      .replace(/\s*\n\s*\*\s?/g, ' ')
      .trim()
      .split(/(?<=[.])\s/)[0] ?? ''
  )
}
