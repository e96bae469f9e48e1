/** Where the programs of this repository lie, and the environment they run in. */
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { COMPILED, ROOT } from '../bootstrap/root.mjs'

const BIN = join(ROOT, 'node_modules', '.bin')

/**
 * The script that a package offers as a command, so that it can be started with Node on every platform.
 *
 * @param {string} packageName as in package.json, e.g. `@biomejs/biome`
 * @param {string} command as in the package's `bin`, e.g. `biome`
 */
export function toolScript(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/**
 * The environment of every child: the repository's programs first, no browser opened, colour as the terminal has it. What
 * Node compiled once it keeps: the tests start some hundred processes, and that halves their way to the first line.
 */
export function toolEnvironment() {
  const { FORCE_COLOR, NO_COLOR, ...rest } = process.env
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  return {
    NODE_COMPILE_CACHE: COMPILED,
    ...rest,
    ...colour,
    LOTSE_OPEN: '0',
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
  }
}
