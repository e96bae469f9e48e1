/** Scans 100,000 generated files: memory at most, files per second, and how long the command takes to start. */
import { execFile, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { type BenchmarkResult, metric } from '../scripts/benchmark/result.mjs'

const FILES = Number(process.env.LOTSE_BENCH_FILES ?? 100_000)
const IN_FOLDER = 500
const STARTS = 9
const MAIN = fileURLToPath(new URL('../apps/cli/src/main.ts', import.meta.url))
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** What we promise. */
const goals = { memory: 200, start: 300, flat: 1.25 }

export default async function scan(): Promise<BenchmarkResult> {
  const folder = await mkdtemp(join(process.env.LOTSE_BENCH_FOLDER ?? tmpdir(), 'lotse-scan-'))
  try {
    for (let begun = 0; begun < FILES; begun += IN_FOLDER) await fill(join(folder, 'files', String(begun)), begun)
    const some = await measured(join(folder, 'files', '0'), join(folder, 'some.ndjson'))
    const all = await measured(join(folder, 'files'), join(folder, 'all.ndjson'))
    const starts: number[] = []
    for (let time = 0; time < STARTS; time += 1) starts.push(await start())
    return {
      metrics: {
        [`memory at most, ${FILES} files`]: metric(all.memory, 'MB', { name: 'goal', value: goals.memory }),
        [`against ${IN_FOLDER} files`]: metric(all.memory / some.memory, 'x', { name: 'goal', value: goals.flat }),
        [`${FILES} files`]: metric(FILES / all.seconds, 'files/s', {
          name: `${IN_FOLDER} files with start`,
          value: IN_FOLDER / some.seconds,
        }),
        'start of the command': metric(starts.toSorted((one, two) => one - two)[STARTS >> 1] ?? 0, 'ms', {
          name: 'goal',
          value: goals.start,
        }),
      },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Small workbooks, each with a text of its own. */
async function fill(folder: string, first: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let number = first; number < first + IN_FOLDER && number < FILES; number += 1) {
    const workbook = zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${WORKBOOK}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${OFFICE}" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': strToU8(`<workbook><sheets><sheet name="${number}"/></sheets></workbook>`),
    })
    await writeFile(join(folder, `${number}.xlsx`), workbook)
  }
}

/** A whole scan in a process of its own: its seconds, and its memory at most as the system counted it. */
async function measured(path: string, out: string): Promise<{ readonly seconds: number; readonly memory: number }> {
  const begun = performance.now()
  const child = spawn(process.execPath, [MAIN, 'scan', path, '--format', 'ndjson', '--out', out, '--quiet'], {
    stdio: 'inherit',
  })
  let memory = 0
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000)
  }, 50)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (code !== 0) throw new Error(`the scan ended with ${code}`)
  return { seconds: (performance.now() - begun) / 1000, memory }
}

async function start(): Promise<number> {
  const begun = performance.now()
  await promisify(execFile)(process.execPath, [MAIN, 'scan', '--help'])
  return performance.now() - begun
}
