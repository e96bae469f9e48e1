import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../bootstrap/root.mjs'
import { bundled, bundledWorkers } from './bundle.mjs'
import { makeExecutable } from './make.mjs'
import { packageFolder, pinned } from './packages.mjs'
import { ownTarget } from './targets.mjs'

const run = promisify(execFile)
const target = ownTarget()
const missing =
  target === undefined ? 'no Node.js among the packages is for this machine' : await whyNot(target.runtime)

/** Tests fetch nothing: what is not installed cannot be built. */
async function whyNot(runtime: string): Promise<string | null> {
  try {
    for (const name of [runtime, 'postject']) await packageFolder(pinned(name), { offline: true })
    return pinned(runtime).version === process.versions.node
      ? null
      : `the tests run with Node.js ${process.versions.node}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A folder that has nothing of the repository near it, and an environment without a way to Node.js. */
const folder = mkdtempSync(join(tmpdir(), 'lotse-exe-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(missing !== null)(`the single executable (${missing ?? 'built here'})`, () => {
  const program = join(folder, 'lotse')
  const lotse = (...args: string[]) => run(program, args, { cwd: folder, env: { LANG: 'C' } })

  beforeAll(async () => {
    if (target === undefined) return
    const sources = join(ROOT, 'apps', 'cli', 'src')
    const main = await bundled(join(sources, 'executable.ts'))
    await makeExecutable({ target, main, workers: await bundledWorkers(sources), out: program, offline: true })
  }, 120_000)

  it('has the commands that need no server, and only those', async () => {
    const { stdout } = await lotse('--help')
    expect(stdout).toMatch(/^ {2}odt /m)
    expect(stdout).not.toMatch(/^ {2}(serve|backup|token) /m)
  })

  it('does its work without anything beside it, with the exit codes of the command', async () => {
    writeFileSync(join(folder, 'a.xml'), '<Configuration><Add OfficeClientEdition="64"/></Configuration>')
    const { stdout } = await lotse('odt', 'explain', 'a.xml')
    expect(stdout.length).toBeGreaterThan(100)
    await expect(lotse('odt', 'lint', 'not-there.xml')).rejects.toMatchObject({ code: 2 })
    await expect(lotse('serve')).rejects.toMatchObject({ code: 3 })
  })

  it('scans files in threads of its own', async () => {
    writeFileSync(join(folder, 'a.docm'), 'nothing of Office')
    const { stdout } = await lotse('scan', 'a.docm', '--format', 'ndjson', '--quiet').catch((ended) => ended)
    const [record, summary] = stdout
      .trim()
      .split('\n')
      .map((line: string) => JSON.parse(line))
    expect(record).toMatchObject({ file: expect.stringContaining('a.docm'), status: 'no-vba' })
    expect(summary.summary).toMatchObject({ Total: 1 })
  })

  it('runs threads out of itself', async () => {
    if (target === undefined) return
    const testing = join(ROOT, 'scripts', 'executable', 'testing')
    const main = await bundled(join(testing, 'program.ts'))
    const out = join(folder, 'threads')
    await makeExecutable({ target, main, workers: await bundledWorkers(testing), out, offline: true })
    const { stdout } = await run(out, ['one', 'two'], { cwd: folder, env: {} })
    expect(JSON.parse(stdout)).toMatchObject({
      isMainThread: false,
      texts: ['ONE', 'TWO'],
      hash: 'fe6dec8b6fd05070b0cc6a46afbc048b00da5b65075d70fb93f3439858ec2969',
    })
  })
})
