import { type FilePart, joinPages, type RefusalCode, type ReportFileReading, say } from '@lotse/usage'
import type { Language } from '../language.ts'
import type { Input } from './find-files.ts'
import { type Fault, type HowToRead, readInput } from './read-input.ts'

/** One file, or the pages of one report, after reading: what was found, or why it was refused. */
export interface CheckedFile {
  readonly path: string
  readonly reading: ReportFileReading | null
  readonly refused: { readonly code: RefusalCode; readonly message: string } | null
}

/** Reads all inputs one after another, and puts the pages of each report together. In the order of the inputs. */
export async function checkedFiles(inputs: readonly Input[], how: HowToRead): Promise<CheckedFile[]> {
  const parts: FilePart[] = []
  const faults: (Fault & { readonly after: number })[] = []
  for (const input of inputs) {
    const read = await readInput(input, how)
    parts.push(...read.parts)
    faults.push(...read.faults.map((fault) => ({ ...fault, after: parts.length })))
  }
  const places = new Map(parts.map(({ options }, index) => [options.name, index]))
  const readings = joinPages(parts).map((reading) => ({
    place: Math.min(...reading.files.map((file) => places.get(file) ?? 0)),
    file: checked(reading, how.language),
  }))
  const refused = faults.map((fault) => ({ place: fault.after - 0.5, file: unreadable(fault) }))
  return [...readings, ...refused].sort((one, two) => one.place - two.place).map(({ file }) => file)
}

function checked(reading: ReportFileReading, language: Language): CheckedFile {
  const { name, refused } = reading
  return {
    path: name,
    reading,
    refused: refused === null ? null : { code: refused.code, message: say(refused.note, language) },
  }
}

const unreadable = ({ path, message }: Fault): CheckedFile => ({
  path,
  reading: null,
  refused: { code: 'unreadable', message },
})
