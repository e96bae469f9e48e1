import { availableParallelism, hostname } from 'node:os'
import { resolve } from 'node:path'
import { exclusion } from '@lotse/readiness'
import type { Language } from '../language.ts'
import { isStreamed } from './outputs/choose-output.ts'
import type { Format } from './outputs/output.ts'
import { filled } from './words.ts'

/** The options of `lotse scan` as commander gives them. */
export interface ScanFlags {
  readonly format: Format
  readonly out?: string
  readonly jobs?: string
  readonly allDocuments?: boolean
  readonly since?: string
  readonly exclude: readonly string[]
  readonly fileTimeout?: string
  readonly concealNames?: boolean
  readonly resume?: boolean
  readonly labels?: string
  readonly device?: string
  readonly hash?: boolean
  readonly quiet?: boolean
}

/** A call that can be carried out. */
export interface ScanCall {
  readonly roots: readonly string[]
  readonly format: Format
  readonly out: string | null
  readonly jobs: number
  readonly allDocuments: boolean
  readonly since: number | null
  readonly exclude: readonly string[]
  readonly excluded: (path: string) => boolean
  readonly limit: number
  readonly conceal: boolean
  readonly resume: boolean
  readonly labels: readonly string[]
  readonly device: string
  readonly hash: boolean
  readonly quiet: boolean
}

/** A call that lacks something or says it in a way nobody understands; ends with 3. */
export class WrongCall extends Error {}

const DEFAULT_SECONDS = 120
const MOST_SECONDS = 86_400
const MOST_JOBS = 64
/** More threads than this rarely read a disk or share faster; whoever knows better says so. */
const DEFAULT_JOBS = 4
const MOST_LABELS = 4

/** Checks a call. @throws WrongCall */
export function callOf(paths: readonly string[], flags: ScanFlags, language: Language): ScanCall {
  const wrong = (word: Parameters<typeof filled>[0], values: Record<string, string | number> = {}): WrongCall =>
    new WrongCall(filled(word, values, language))
  const number = (
    option: string,
    value: string | undefined,
    otherwise: number,
    least: number,
    most: number,
  ): number => {
    if (value === undefined) return otherwise
    const given = Number(value)
    if (value.trim() === '' || !(given >= least && given <= most))
      throw wrong('notANumber', { option, value, least, most })
    return given
  }
  const { format, out, since } = flags
  if (out === undefined && !isStreamed(format)) throw wrong('needsOut', { format })
  if (out === undefined && flags.resume === true) throw wrong('resumeNeedsOut')
  if (out === undefined && flags.concealNames === true) throw wrong('concealNeedsOut')
  const labels = (flags.labels ?? '')
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '')
  if (labels.length > MOST_LABELS) throw wrong('labelsMany')
  const day = since === undefined ? null : dayIn(since)
  if (Number.isNaN(day)) throw wrong('notADay', { value: since ?? '' })
  return {
    roots: paths,
    format,
    out: out ?? null,
    jobs: Math.round(number('--jobs', flags.jobs, Math.min(availableParallelism(), DEFAULT_JOBS), 1, MOST_JOBS)),
    allDocuments: flags.allDocuments === true,
    since: day,
    exclude: flags.exclude,
    excluded: exclusion(flags.exclude),
    limit: number('--file-timeout', flags.fileTimeout, DEFAULT_SECONDS, 0.1, MOST_SECONDS) * 1000,
    conceal: flags.concealNames === true,
    resume: flags.resume === true,
    labels,
    device: flags.device ?? hostname(),
    hash: flags.hash === true,
    quiet: flags.quiet === true,
  }
}

/** The parts of a call that decide what is in the result; a scan goes on only where they are the same. */
export const essence = ({ roots, allDocuments, since, exclude, conceal, labels, device, hash }: ScanCall) => ({
  roots: roots.map((root) => resolve(root)),
  allDocuments,
  since,
  exclude,
  conceal,
  labels,
  device,
  hash,
})

/** The beginning of a day on this machine's clock; NaN where it is none. */
function dayIn(text: string): number {
  const [year = 0, month = 0, day = 0] = /^\d{4}-\d{2}-\d{2}$/.test(text) ? text.split('-').map(Number) : []
  const date = new Date(year, month - 1, day)
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day
    ? date.getTime()
    : Number.NaN
}
