/** From texts to an executable: what Node.js calls a single executable application. */
import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { packageFolder, pinned } from './packages.mjs'
import { BuildProblem } from './problem.mjs'
import { WRITERS } from './targets.mjs'

const run = promisify(execFile)
const INJECT = join(import.meta.dirname, 'inject.mjs')

/**
 * Writes an executable.
 *
 * @param {object} what
 * @param {import('./targets.mjs').Target} what.target
 * @param {string} what.main text of the program, CommonJS
 * @param {Record<string, string>} what.workers texts of its threads by name
 * @param {string} what.out path of the executable; its folder is made
 * @param {boolean} [what.offline] fetch nothing
 * @returns {Promise<{ node: string }>} version of the Node.js in it
 * @throws {BuildProblem} where a part cannot be had
 */
export async function makeExecutable({ target, main, workers, out, offline = false }) {
  const runtime = pinned(target.runtime)
  const program = join(await packageFolder(runtime, { offline }), target.program)
  const postject = join(await packageFolder(pinned('postject'), { offline }), 'dist', 'api.js')
  const folder = mkdtempSync(join(tmpdir(), 'lotse-exe-'))
  try {
    const blob = await blobOf({ writer: await writerOf(runtime.version, offline), main, workers, folder })
    const draft = join(folder, target.file)
    copyFileSync(program, draft)
    chmodSync(draft, 0o755)
    await run(process.execPath, [INJECT, postject, draft, blob, target.macho ? 'macho' : 'elf-or-pe'])
    mkdirSync(dirname(out), { recursive: true })
    const beside = `${out}.draft`
    copyFileSync(draft, beside)
    renameSync(beside, out)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { node: runtime.version }
}

/**
 * @param {object} what
 * @param {string} what.writer
 * @param {string} what.main
 * @param {Record<string, string>} what.workers
 * @param {string} what.folder
 */
async function blobOf({ writer, main, workers, folder }) {
  writeFileSync(join(folder, 'main.cjs'), main)
  const assets = Object.fromEntries(
    Object.entries(workers).map(([name, text], index) => {
      const file = join(folder, `worker-${index}.cjs`)
      writeFileSync(file, text)
      return [name, file]
    }),
  )
  const config = join(folder, 'sea.json')
  const output = join(folder, 'program.blob')
  const about = { main: join(folder, 'main.cjs'), output, disableExperimentalSEAWarning: true, assets }
  writeFileSync(config, JSON.stringify(about))
  await run(writer, ['--experimental-sea-config', config])
  return output
}

/** @param {string} version @param {boolean} offline @returns {Promise<string>} a Node.js of that version that runs here */
async function writerOf(version, offline) {
  if (process.versions.node === version) return process.execPath
  const writer = WRITERS[version]
  if (writer === undefined || process.platform !== 'linux' || process.arch !== 'x64')
    throw new BuildProblem(
      `this needs Node.js ${version}, and this is ${process.versions.node}: build it on Linux (x64), with the versions of package-lock.json`,
    )
  return join(await packageFolder(writer, { offline }), 'bin', 'node')
}
