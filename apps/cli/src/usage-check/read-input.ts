import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { IsoDate } from '@lotse/calendar'
import { ArchiveError, archiveEntries, type FilePart, isZip, readPage, say, type UsageSettings } from '@lotse/usage'
import type { Language } from '../language.ts'
import type { Input } from './find-files.ts'
import { faultOf, INPUT_FAULTS } from './messages.ts'

/** What cannot be read at all, and why. */
export interface Fault {
  readonly path: string
  readonly message: string
}

export interface Reading {
  readonly parts: readonly FilePart[]
  readonly faults: readonly Fault[]
}

/** How files are read: on which day, by which rules, and in which language faults are told. */
export interface HowToRead {
  readonly asOf: IsoDate
  readonly settings: UsageSettings
  readonly language: Language
}

/** Reads one file, or every report file of an archive. What the file system has against it is a fault like any other. */
export async function readInput({ path, fault }: Input, how: HowToRead): Promise<Reading> {
  if (fault !== null) return { parts: [], faults: [{ path, message: INPUT_FAULTS[fault][how.language] }] }
  const parts: FilePart[] = []
  try {
    if (await isArchive(path)) {
      for await (const { name, bytes } of archiveEntries(createReadStream(path))) {
        parts.push(await readPage(bytes, { ...how, name: `${path}/${name}` }))
      }
    } else {
      parts.push(await readPage(createReadStream(path, { highWaterMark: 1_048_576 }), { ...how, name: path }))
    }
    return { parts, faults: [] }
  } catch (error) {
    return { parts, faults: [{ path, message: messageOf(error, how.language) }] }
  }
}

/** Told by the first bytes: a file may have any name. */
async function isArchive(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(new Uint8Array(4), 0, 4, 0)
    return isZip(buffer)
  } finally {
    await file.close()
  }
}

/** Errors of archives and of the file system become sentences. */
const messageOf = (error: unknown, language: Language): string =>
  error instanceof ArchiveError ? say(error.note, language) : faultOf(error, language)
