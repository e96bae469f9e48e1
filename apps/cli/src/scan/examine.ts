import { createHash, hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { type FileFacts, JudgeCache, judgeFile, recordOf, recordWithoutFacts, type ScanRecord } from '@lotse/readiness'
import { readFacts } from '@lotse/readiness/node'
import { codeOf } from './error-code.ts'
import { inaccessible } from './inaccessible.ts'
import type { Job } from './protocol.ts'

/** The same macro in a thousand files is judged once by each thread. */
const cache = new JudgeCache()

/** Reads and judges one file: its record, whatever is wrong with it. */
export async function examine(job: Job): Promise<ScanRecord> {
  let facts: FileFacts
  let fileSha256: string | null = null
  try {
    facts = readFacts(job.path)
    // What lies in the cloud only is not fetched.
    if (job.hash && facts.status !== 'cloud-based') fileSha256 = await hashOf(job.path)
  } catch (error) {
    if (!isFromSystem(error)) throw error
    return recordWithoutFacts(job, ...inaccessible(codeOf(error)))
  }
  const { findings } = judgeFile(facts, { zone: facts.zone, name: job.file, cache })
  return recordOf(job, facts, findings, fileSha256, (text) => hash('sha256', text))
}

async function hashOf(path: string): Promise<string> {
  const digest = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 1_048_576 }), digest)
  return digest.digest('hex')
}

const isFromSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error
