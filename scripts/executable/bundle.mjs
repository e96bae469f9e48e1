/** One file out of many: what an executable carries can import nothing but what Node.js itself brings. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

/**
 * Bundles a TypeScript entry with everything it imports, also what it imports later on, into one CommonJS text: the
 * form that Node.js runs from within an executable.
 *
 * @param {string} entry path of the entry
 */
export async function bundled(entry) {
  const bundle = await rolldown({ input: entry, platform: 'node', logLevel: 'warn', external: /^node:/ })
  try {
    const { output } = await bundle.generate({
      format: 'cjs',
      codeSplitting: false,
      minify: { mangle: false, compress: false },
    })
    const [chunk, ...more] = output
    if (more.length > 0) throw new Error(`one file was expected of ${entry}, and ${more.length} more came out`)
    return chunk.code
  } finally {
    await bundle.close()
  }
}

/**
 * Threads run a file of their own: every `worker.ts` below a folder, by the name `startWorker` knows it by.
 *
 * @param {string} folder
 * @returns {Promise<Record<string, string>>} texts by name
 */
export async function bundledWorkers(folder) {
  const names = globSync('**/worker.ts', { cwd: folder }).map((name) => name.replaceAll('\\', '/'))
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await bundled(join(folder, name))])))
}
