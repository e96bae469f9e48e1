import { Unzip, UnzipInflate } from 'fflate'
import type { Note } from '../notes.ts'
import { fileOf } from '../reading/file-names.ts'

/** One report file in an archive. */
export interface ArchiveEntry {
  /** Path within the archive, with slashes. */
  readonly name: string
  /** To be read before the next entry is asked for; what is left unread is skipped. */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** Thrown where an archive cannot be unpacked; `note` says why, in words for people. */
export class ArchiveError extends Error {
  readonly note: Note
  constructor(code: string, params: Note['params'] = {}) {
    super(code)
    this.note = { code, params }
  }
}

const MAX_FILES = 10_000
const MAX_GIGABYTES = 4
const MAX_BYTES = MAX_GIGABYTES * 1_073_741_824
/** Small enough that even a piece that unpacks a thousandfold fits into memory. */
const PIECE_BYTES = 16_384

/** Names of files that may be reports; everything else in a folder is not looked at. */
const REPORT_NAMES = /\.(csv|tsv|txt|json)$/i
/** What may hold a report and is not read from an archive: whoever reads it refuses it, so that it is not lost in silence. */
const CONTAINER_NAMES = /\.(zip|xls|xlsx|xlsm|ods)$/i

/** Whether a path names a file that may be a report: not hidden, nor what a Mac adds to every archive. */
export function mayBeReport(path: string): boolean {
  return REPORT_NAMES.test(path) && isVisible(path)
}

const isVisible = (path: string): boolean => !fileOf(path).startsWith('.') && !path.startsWith('__MACOSX/')

/**
 * Unpacks a ZIP archive as a stream and gives its report files one after another, and the workbooks and archives in it, which
 * are no reports. Memory does not grow with the archive.
 * Throws an {@link ArchiveError} where it is damaged, protected by a password, beyond any collection of reports, or holds
 * no report; otherwise only what the source throws.
 */
export async function* archiveEntries(source: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveEntry> {
  const archive = new Unpacking(source)
  let reports = 0
  try {
    for (let name = await archive.nextFile(); name !== null; name = await archive.nextFile()) {
      if (!mayBeReport(name) && !(CONTAINER_NAMES.test(name) && isVisible(name))) continue
      reports++
      yield { name, bytes: archive.content() }
    }
  } finally {
    await archive.close()
  }
  if (reports === 0) throw new ArchiveError(archive.isWorkbook ? 'workbook' : 'archive-empty')
}

type Event = { readonly file: string } | { readonly bytes: Uint8Array } | 'end of file'

/** Turns what the unpacker calls back with into something to be asked for. */
class Unpacking {
  /** Office files are archives with a list of their parts. */
  isWorkbook = false
  readonly #pieces: AsyncIterator<Uint8Array>
  readonly #unzip = new Unzip()
  readonly #events: Event[] = []
  #inFile = false
  #files = 0
  #bytes = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces(source)
    this.#unzip.register(UnzipInflate)
    this.#unzip.onfile = (file) => {
      this.#events.push({ file: file.name.replaceAll('\\', '/') })
      file.ondata = (error, bytes, final) => {
        if (error !== null) throw new ArchiveError('archive-damaged')
        if (bytes !== null && bytes.length > 0) this.#take(bytes)
        if (final) this.#events.push('end of file')
      }
      file.start()
    }
  }

  /** Skips what is left of the file before, and gives the name of the next; null after the last. */
  async nextFile(): Promise<string | null> {
    for (let event = await this.#next(); event !== null; event = await this.#next()) {
      if (event === 'end of file') this.#inFile = false
      else if ('file' in event) return this.#begin(event.file)
    }
    return null
  }

  /** The bytes of the file begun last. */
  async *content(): AsyncGenerator<Uint8Array> {
    while (this.#inFile) {
      const event = await this.#next()
      if (event === null) return
      if (event === 'end of file') this.#inFile = false
      else if ('bytes' in event) yield event.bytes
    }
  }

  /** Lets go of the source, also where reading ends early. */
  async close(): Promise<void> {
    await this.#pieces.return?.()
  }

  #begin(file: string): string {
    this.#inFile = true
    this.isWorkbook ||= file === '[Content_Types].xml'
    if (++this.#files > MAX_FILES) throw tooLarge()
    return file
  }

  /** Null at the end of the archive; a file that has begun has to have ended by then. */
  async #next(): Promise<Event | null> {
    for (;;) {
      const event = this.#events.shift()
      if (event !== undefined) return event
      const { done, value } = await this.#pieces.next()
      if (done === true) {
        if (this.#inFile || this.#files === 0) throw new ArchiveError('archive-damaged')
        return null
      }
      this.#push(value)
    }
  }

  #push(piece: Uint8Array): void {
    try {
      this.#unzip.push(piece)
    } catch (error) {
      throw error instanceof ArchiveError ? error : new ArchiveError('archive-damaged')
    }
  }

  #take(bytes: Uint8Array): void {
    this.#bytes += bytes.length
    if (this.#bytes > MAX_BYTES) throw tooLarge()
    this.#events.push({ bytes })
  }
}

const tooLarge = (): ArchiveError =>
  new ArchiveError('archive-too-large', { limit: MAX_FILES, gigabytes: MAX_GIGABYTES })

async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length; from += PIECE_BYTES) yield chunk.subarray(from, from + PIECE_BYTES)
  }
}
