import type { Decisions } from '../derive/decisions.ts'
import { deriveOdt } from '../derive/derive.ts'
import { importOdt } from '../derive/import.ts'
import { diffOdt } from '../diff/diff.ts'
import { explainOdt } from '../explain/explain.ts'
import { PLAIN_CONTEXT } from '../lint/context.ts'
import { lintOdt } from '../lint/lint.ts'
import { sayFinding } from '../messages/say.ts'
import { type Encoding, encodeText } from '../reading/bytes.ts'
import { readOdt, readOdtText } from '../reading/read.ts'
import { applyEdits, writeOdt } from '../writing/edits.ts'
import { fixAll } from '../writing/fix-all.ts'
import { formatOdt } from '../writing/format.ts'

/** What a file may leave open. */
const ANSWERED: Decisions = {
  products: [],
  edition: '64',
  migrateArchitecture: false,
  channel: 'Current',
  languages: [],
  fallback: null,
  sourcePath: null,
  updates: true,
  managedUpdates: false,
  licensing: 'user',
  volumeActivation: 'kms',
  removeMsi: false,
  keepMsi: [],
  excludedApps: [],
  silent: true,
  acceptTerms: true,
  forceShutdown: false,
}

const PIECES = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '&',
  '=',
  ' ',
  '\n',
  '<!--',
  '-->',
  ']]>',
  '<!DOCTYPE a [',
  '&lt;',
  '&#0;',
  '\u0000',
  '\ud800',
  '{{',
  '*A*',
  'constructor',
  '__proto__',
  '😀',
]

/** How a text becomes bytes before one of them is changed. */
const ENCODINGS: readonly Encoding[] = [
  { name: 'utf-8', mark: false },
  { name: 'utf-8', mark: true },
  { name: 'utf-16le', mark: true },
  { name: 'utf-16be', mark: false },
  { name: 'windows-1252', mark: false },
]

/**
 * Changes a text at random places `rounds` times, each time anew, and does everything with it that can be done. Throws what
 * any of it throws. The same seed gives the same texts. Gives how many of them still were configurations.
 */
export function fuzz(texts: readonly string[], rounds: number, seed: number): number {
  const below = randomBelow(seed)
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[below(items.length)]
  let configurations = 0
  for (let round = 0; round < rounds; round += 1) {
    const text = mutated(pick(texts) ?? '', below, pick)
    const bytes = encodeText(text, pick(ENCODINGS) ?? { name: 'utf-8', mark: false })
    bytes[below(bytes.length)] = below(256)
    const read = readOdt(bytes)
    if (!areSame(writeOdt(read), bytes)) throw new Error(`The bytes do not come back: ${[...bytes].join()}`)
    fixAll(read, PLAIN_CONTEXT)
    const file = readOdtText(text)
    const { findings } = lintOdt(file)
    for (const finding of findings) {
      sayFinding(finding, 'de')
      if (finding.fix !== null) applyEdits(text, finding.fix.edits)
    }
    if (file.parsed?.root.name !== 'Configuration') continue
    configurations += 1
    const formatted = readOdtText(formatOdt(file))
    if (formatted.parsed === null) throw new Error(`The usual form is no XML: ${JSON.stringify(text)}`)
    const [change] = diffOdt(file, formatted)
    if (change !== undefined) throw new Error(`The usual form changes ${change.what}: ${JSON.stringify(text)}`)
    explainOdt(file, {}, 'en')
    const { decisions, purpose } = importOdt(file)
    const { text: made } = deriveOdt({ ...ANSWERED, ...decisions }, purpose)
    if (made === null || readOdtText(made).parsed === null)
      throw new Error(`What was read cannot be made again: ${JSON.stringify(text)}`)
  }
  return configurations
}

const areSame = (one: Uint8Array, two: Uint8Array): boolean =>
  one.length === two.length && one.every((byte, at) => byte === two[at])

/** One to three places: taken out, doubled, replaced by a piece, or by what stands elsewhere. */
function mutated(
  text: string,
  below: (limit: number) => number,
  pick: (items: readonly string[]) => string | undefined,
): string {
  let result = text
  for (let count = below(3); count >= 0; count -= 1) {
    const from = below(result.length + 1)
    const to = Math.min(result.length, from + below(12))
    const other = below(result.length + 1)
    const piece =
      pick(['', pick(PIECES) ?? '', result.slice(from, to).repeat(2), result.slice(other, other + below(40))]) ?? ''
    result = result.slice(0, from) + piece + result.slice(to)
  }
  return result
}

/** A linear congruence: not good, but the same everywhere. */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
