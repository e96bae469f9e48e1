/** Where the programs of this repository lie, and the environment they run in. */
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

const BIN = join(ROOT, 'node_modules', '.bin')

/** The repository's own Node (24); the machine's Node where the repository's is not a plain program (Windows). */
export function ownNode() {
  const own = join(BIN, 'node')
  return process.platform !== 'win32' && existsSync(own) ? own : process.execPath
}

/**
 * The script that a package offers as a command, so that it can be started with `ownNode()` on every platform.
 *
 * @param {string} packageName as in package.json, e.g. `@biomejs/biome`
 * @param {string} command as in the package's `bin`, e.g. `biome`
 */
export function toolScript(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}

/** The environment of every child: the repository's programs first, no browser opened, colour as the terminal has it. */
export function toolEnvironment() {
  const { FORCE_COLOR, NO_COLOR, ...rest } = process.env
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }
  return { ...rest, ...colour, LOTSE_OPEN: '0', PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` }
}
