import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { keyOfHash, type ScanRecord } from '@lotse/readiness'
import { codeOf } from './error-code.ts'
import { linesOf } from './lines-of.ts'

/** What a journal is of: a run goes on only with the same call. */
export interface JournalHead {
  readonly journal: 'lotse scan'
  readonly version: 1
  /** The parts of the call that decide what is in the result. */
  readonly call: Readonly<Record<string, unknown>>
  readonly startedAt: string
  /** Makes references of concealed names that nobody can guess back. */
  readonly secret: string
}

/** What a scan has done, line by line beside its result, so that it survives whatever ends the program. */
export interface Journal {
  readonly head: JournalHead
  /** Keeps a record; waits while the disk is slower. */
  readonly keep: (path: string, record: ScanRecord) => Promise<void> | undefined
  /** Ends writing. */
  readonly close: () => Promise<void>
  /** All records, in the order they were done. */
  readonly records: () => AsyncGenerator<ScanRecord>
  readonly remove: () => Promise<void>
}

/** The file exists, or is no journal, or one of another call. */
export class JournalRefused extends Error {
  readonly why: 'exists' | 'not-a-journal' | 'other-call'
  constructor(why: JournalRefused['why']) {
    super(why)
    this.why = why
  }
}

interface Line {
  readonly key: string
  readonly record: ScanRecord
}

/** Begins a journal. @throws JournalRefused where one is there already */
export async function beginJournal(path: string, head: JournalHead): Promise<Journal> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.write(`${JSON.stringify(head)}\n`)
    await file.close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new JournalRefused('exists')
    throw error
  }
  return journal(path, head)
}

/**
 * Goes on with a journal; half a line at its end, of a program that was killed, is cut off. `known` hears each record with the key
 * of its path. Null: there is none. @throws JournalRefused for other files and other calls
 */
export async function resumeJournal(
  path: string,
  call: JournalHead['call'],
  known: (record: ScanRecord, key: readonly [number, number]) => void,
): Promise<Journal | null> {
  if (!(await cutHalfLine(path))) return null
  let head: JournalHead | null = null
  for await (const line of linesOf(createReadStream(path))) {
    if (head !== null) {
      const { key, record } = JSON.parse(line) as Line
      known(record, keyOfHash(key))
      continue
    }
    head = headIn(line)
    if (head === null) throw new JournalRefused('not-a-journal')
    if (JSON.stringify(head.call) !== JSON.stringify(call)) throw new JournalRefused('other-call')
  }
  if (head === null) throw new JournalRefused('not-a-journal')
  return journal(path, head)
}

/** The key of a path: what was done is known by it, in 64 bits. */
export const keyOfPath = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16)

function journal(path: string, head: JournalHead): Journal {
  let stream: WriteStream | null = createWriteStream(path, { flags: 'a' })
  let failure: Error | null = null
  stream.on('error', (error) => {
    failure = error
  })
  return {
    head,
    keep: (place, record) => {
      if (failure !== null) throw failure
      const line: Line = { key: keyOfPath(place), record }
      if (stream === null || stream.write(`${JSON.stringify(line)}\n`)) return undefined
      return drained(stream)
    },
    close: async () => {
      const ending = stream
      stream = null
      if (ending === null) return
      ending.end()
      await finished(ending)
    },
    records: async function* () {
      let isHead = true
      for await (const line of linesOf(createReadStream(path))) {
        if (!isHead) yield (JSON.parse(line) as Line).record
        isHead = false
      }
    },
    remove: () => rm(path, { force: true }),
  }
}

const drained = (stream: WriteStream): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (error?: Error): void => {
      stream.off('drain', settle)
      stream.off('error', settle)
      if (error === undefined) resolve()
      else reject(error)
    }
    stream.on('drain', settle)
    stream.on('error', settle)
  })

function headIn(line: string): JournalHead | null {
  try {
    const head = JSON.parse(line) as JournalHead
    return head.journal === 'lotse scan' && head.version === 1 ? head : null
  } catch {
    return null
  }
}

const PIECE = 65_536
const LINE_END = 10

/** Cuts off what stands behind the last line end. False: no such file. */
async function cutHalfLine(path: string): Promise<boolean> {
  const file = await open(path, 'r+').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (file === null) return false
  try {
    const { size } = await file.stat()
    const piece = Buffer.alloc(PIECE)
    for (let end = size; end > 0; ) {
      const start = Math.max(0, end - PIECE)
      const { bytesRead } = await file.read(piece, 0, end - start, start)
      const at = piece.subarray(0, bytesRead).lastIndexOf(LINE_END)
      if (at >= 0) {
        if (start + at + 1 < size) await file.truncate(start + at + 1)
        return true
      }
      end = start
    }
    return true
  } finally {
    await file.close()
  }
}
