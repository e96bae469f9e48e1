import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileFacts, ModuleFacts } from '../facts/file-facts.ts'
import { readFacts } from '../node/read-facts.ts'

/** Real files with what is known about them stand beside the repository and may be missing. */
const OFFICE_CORPUS = join(
  process.env.LOTSE_CORPUS ?? join(import.meta.dirname, '../../../../../shared/corpus'),
  'office',
)

/** What is known about a file. */
export interface Known {
  readonly file: string
  readonly hasVba: boolean
  readonly encrypted: boolean
  readonly xlm: boolean
  readonly error?: string
  readonly modules: readonly {
    readonly name: string
    readonly stream: string
    readonly part?: string
    readonly lines: number
    readonly chars: number
    readonly sha256: string
    readonly rawSha256: string
  }[]
}

/** The files that are known; none where they are missing. */
export function knownFiles(): readonly Known[] {
  const path = join(OFFICE_CORPUS, 'expected-olevba.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly Known[]) : []
}

/** Where the real files are. */
export const knownPaths = (): readonly string[] => knownFiles().map(({ file }) => join(OFFICE_CORPUS, file))

/** Real files up to a size, to be broken. */
export const knownBytes = (most: number): ReadonlyMap<string, Uint8Array> =>
  new Map(
    knownFiles()
      .map(({ file }) => [file, new Uint8Array(readFileSync(join(OFFICE_CORPUS, file)))] as const)
      .filter(([, { length }]) => length <= most),
  )

/** How one file compares with what is known. */
export interface Comparison {
  readonly facts: FileFacts
  /** What is otherwise than known, in words for whoever looks at the benchmark. */
  readonly differences: readonly string[]
  readonly modules: { readonly equal: number; readonly of: number }
  /** Modules whose bytes are equal and whose decoded text is not. */
  readonly decodedOtherwise: readonly string[]
}

/** Reads a file and compares: modules by stream and hash, the names of streams being the same in every decoding. */
export function compare(known: Known): Comparison {
  const facts = readFacts(join(OFFICE_CORPUS, known.file))
  const differences: string[] = []
  for (const key of ['hasVba', 'encrypted', 'xlm'] as const)
    if (facts[key] !== known[key]) differences.push(`${key} is ${facts[key]}, known as ${known[key]}`)
  const modules = facts.projects.flatMap((project) => project.modules)
  if (modules.length !== known.modules.length)
    differences.push(`${modules.length} modules, known are ${known.modules.length}`)
  const decodedOtherwise: string[] = []
  let equal = 0
  for (const expected of known.modules) {
    const found = modules.find((one) => one.stream === expected.stream && one.part === (expected.part ?? null))
    if (found?.rawSha256 !== expected.rawSha256) differences.push(`${expected.stream} is missing or other bytes`)
    else {
      equal += 1
      if (found.sha256 !== expected.sha256) decodedOtherwise.push(expected.stream)
      else if (!sameCounts(found, expected)) differences.push(`${expected.stream} counts otherwise`)
    }
  }
  if (facts.hasVba && modules.length === 0 && facts.status === 'has-vba')
    differences.push('has code without a module, and no status says so')
  return { facts, differences, modules: { equal, of: known.modules.length }, decodedOtherwise }
}

const sameCounts = (one: ModuleFacts, other: Known['modules'][number]): boolean =>
  one.lines === other.lines && one.chars === other.chars

/**
 * Files about which the corpus is wrong, with the proof: the program it was made with does not know the encryption of
 * PowerPoint. Both carry the token of an encrypted presentation in their stream `Current User` (MS-PPT 2.3.2).
 */
export const KNOWN_WRONGLY: Readonly<Record<string, string>> = {
  'apache+poi/test-data/slideshow/Password_Protected-np-hello.ppt': 'encrypted is true, known as false',
  'apache+poi/test-data/slideshow/ppt_with_png_encrypted.ppt': 'encrypted is true, known as false',
}
