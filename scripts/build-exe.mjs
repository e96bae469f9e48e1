/**
 * Builds `lotse` as a single executable that needs no Node.js: `npm run build:exe [-- TARGET…] [--out FOLDER] [--offline]`.
 * It has the commands that need no server. Without a target it builds all; runtimes of other systems are fetched once.
 * Exit codes: 0 built, 2 could not be built, 3 wrong call.
 */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './bootstrap/root.mjs'
import { bundled, bundledWorkers } from './executable/bundle.mjs'
import { makeExecutable } from './executable/make.mjs'
import { BuildProblem } from './executable/problem.mjs'
import { TARGETS } from './executable/targets.mjs'

/** What macOS makes of a program that was changed. */
const UNSIGNED = ' (not signed and never tried: sign it on a Mac, codesign --sign - lotse)'
const SOURCES = join(ROOT, 'apps', 'cli', 'src')

process.exitCode = await build()

async function build() {
  const { positionals, values } = calledWith()
  const wanted = TARGETS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))
  const unknown = positionals.find((id) => !TARGETS.some((target) => target.id === id))
  if (unknown !== undefined) {
    console.error(`There is no target ${unknown}. Targets: ${TARGETS.map(({ id }) => id).join(', ')}`)
    return 3
  }
  const main = await bundled(join(SOURCES, 'executable.ts'))
  const workers = await bundledWorkers(SOURCES)
  let failed = 0
  for (const target of wanted) {
    const out = join(values.out, target.id, target.file)
    try {
      const { node } = await makeExecutable({ target, main, workers, out, offline: values.offline })
      console.log(`${out}  ${(statSync(out).size / 1e6).toFixed(1)} MB, Node.js ${node}${target.macho ? UNSIGNED : ''}`)
    } catch (error) {
      if (!(error instanceof BuildProblem)) throw error
      console.error(`${target.id}: ${error.message}`)
      failed = 2
    }
  }
  return failed
}

function calledWith() {
  return parseArgs({
    allowPositionals: true,
    options: {
      out: { type: 'string', default: join(ROOT, 'dist', 'exe') },
      offline: { type: 'boolean', default: false },
    },
  })
}
