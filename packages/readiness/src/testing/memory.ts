/** Reads one file in a process of its own and prints what memory that took beyond an empty one: `node memory.ts PATH`. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readFacts } from '../node/read-facts.ts'

const OWN = fileURLToPath(import.meta.url)

/** Megabytes that reading a file takes at most. */
export function megabytesFor(path: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, [OWN, path], { encoding: 'utf8' })
  const megabytes = Number(stdout)
  if (stdout === '' || Number.isNaN(megabytes)) throw new Error(`${path} could not be read: ${stderr}`)
  return megabytes
}

/** Most memory so far. The figure of the system counts what the process that started this one took; Linux has a better one. */
function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  const [, kilobytes = '0'] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

if (process.argv[1] === OWN) {
  const before = peak()
  readFacts(process.argv[2] ?? '')
  process.stdout.write(String(peak() - before))
}
