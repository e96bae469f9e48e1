import type { Remark } from '../../facts/file-facts.ts'
import { remark } from '../inventory/loads.ts'
import type { AddIn, Origin } from '../inventory/types.ts'
import type { AddInStatus, KnownAddIn } from '../known/types.ts'
import { fits } from '../known/versions.ts'

/** What can be said of one add-in for Office of one bitness, and why. */
export interface Judgement {
  readonly status: AddInStatus
  readonly remarks: readonly Remark[]
  /** Line of the organisation's list that counted. */
  readonly known: KnownAddIn | null
}

/** Statuses that say it works as it is; a proof that it cannot be loaded contradicts them. */
const WORKS: readonly AddInStatus[] = ['highly-adopted', 'adopted']

/**
 * The status of an add-in for 32-bit or 64-bit Office. What is proved (it cannot be loaded) counts more than a list that says it
 * works; otherwise the list decides. Without either it is unknown, or the data do not suffice where not even its file is known.
 */
export function judgeAddIn(addIn: AddIn, bitness: '32' | '64', known: readonly KnownAddIn[]): Judgement {
  const loads = bitness === '64' ? addIn.loads.in64 : addIn.loads.in32
  const line = known.find((one) => isOf(one, addIn, bitness)) ?? null
  const because = [...addIn.loads.because, ...addIn.remarks]
  if (line !== null && !(loads === false && WORKS.includes(line.verdict))) {
    return { status: line.verdict, remarks: [listed(line), ...because], known: line }
  }
  if (loads === false) {
    const contradicted = line === null ? [] : [remark('list-contradicted', { verdict: line.verdict })]
    return {
      status: 'contact-provider',
      remarks: [remark(`cannot-load-${bitness}`), ...contradicted, ...because],
      known: line,
    }
  }
  const versionless = known.some((one) => isOf(one, addIn, bitness, true))
  if (versionless) return { status: 'insufficient-data', remarks: [remark('version-needed'), ...because], known: null }
  const silent = addIn.paths.length === 0 && addIn.publisher === null && addIn.version === null
  return { status: silent ? 'insufficient-data' : 'unknown', remarks: because, known: null }
}

const listed = ({ note, source, date }: KnownAddIn): Remark =>
  remark('listed', { note: note ?? '', source: source ?? '', date: date ?? '' })

/** Everything that a line names must fit; a version that is not known fits only where every one does (or where it is asked for). */
function isOf(one: KnownAddIn, addIn: AddIn, bitness: '32' | '64', versionUnknown = false): boolean {
  const same = (wanted: string | null, found: string | null): boolean =>
    wanted === null || wanted.toLowerCase() === found?.toLowerCase()
  return (
    (one.bitness === 'both' || one.bitness === bitness) &&
    same(one.name, addIn.name) &&
    same(one.progId, addIn.progId) &&
    same(one.classId, addIn.classId) &&
    same(one.publisher, addIn.publisher) &&
    fits(addIn.version, one.versions) === (versionUnknown ? null : true)
  )
}

/** The origin that files prove, else the one that the list says. */
export function originIn(addIn: AddIn, known: readonly KnownAddIn[]): Origin {
  if (addIn.origin !== 'unknown') return addIn.origin
  const line = known.find((one) => one.origin !== null && (isOf(one, addIn, '64') || isOf(one, addIn, '32')))
  return line?.origin ?? 'unknown'
}

/** Publishers that the list calls the organisation itself. */
export const ownPublishers = (known: readonly KnownAddIn[]): readonly string[] => [
  ...new Set(known.flatMap(({ origin, publisher }) => (origin === 'own' && publisher !== null ? [publisher] : []))),
]
