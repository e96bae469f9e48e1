import type { Note } from '../notes.ts'
import { formOf } from '../reports/catalogue.ts'
import { fileOf, folderOf, patternOf } from './file-names.ts'
import type { FilePart } from './file-part.ts'
import { type AnySection, absorb, keyOf } from './merge-sections.ts'

/** A part with the files it came from: one, or the pages of a report. */
export interface JoinedPart extends FilePart {
  readonly files: readonly string[]
}

/**
 * Puts the JSON pages of one report in one folder together: the same report, refresh date and period (usage.md §2, §9.2).
 * Their order does not matter, repeated users count once. A report whose next page was announced and is not there is not
 * whole. Uses the parts up: they are merged in place.
 */
export function joinedParts(parts: readonly FilePart[]): JoinedPart[] {
  const all = [...Map.groupBy(parts, (part, index) => groupKey(part, index, parts)).values()]
  for (const group of all) if (isUnfinished(group)) markUnfinished(group, all)
  return all.map(join)
}

/** Files with the same key are pages of one report. */
function groupKey(part: FilePart, index: number, parts: readonly FilePart[]): string {
  if (!isPage(part)) return `alone ${index}`
  return `${shelf(part)} ${tellingOf(part, parts).sections.map(keyOf).join(' ')}`
}

/** A page without a row that can be read says nothing of its day; it belongs to the report beside it. */
function tellingOf(part: FilePart, parts: readonly FilePart[]): FilePart {
  if (!saysNothing(part)) return part
  return parts.find((other) => isPage(other) && !saysNothing(other) && shelf(other) === shelf(part)) ?? part
}

const shelf = ({ options, report }: FilePart): string => `${folderOf(options.name)} ${report}`

const isPage = ({ page, report, sections }: FilePart): boolean =>
  page !== null && sections.length === 1 && formOf(report ?? '')?.joins !== false

const saysNothing = ({ sections }: FilePart): boolean => sections.every(({ total, rejected }) => total === rejected)

/** Every page announces another one: the last is missing. */
const isUnfinished = (group: readonly FilePart[]): boolean => group.every(({ page }) => page?.continues === true)

/** Neither an unfinished report is whole, nor what may be its rest. */
function markUnfinished(group: readonly FilePart[], all: readonly (readonly FilePart[])[]): void {
  const [first] = group
  if (first === undefined) return
  const rest = all.filter((other) => other.every((part) => mayBeRest(part, first))).flat()
  for (const { sections } of [...group, ...rest]) for (const section of sections) section.pagesMissing = true
}

/** Days within which the pages of a report are fetched, so that the later ones may have got another refresh date. */
const SAME_FETCH_DAYS = 3

/** Whether a page is one of the same report and period with a refresh date a few days off, and announces no other page. */
function mayBeRest(part: FilePart, unfinished: FilePart): boolean {
  if (!isPage(part) || part.page?.continues === true || shelf(part) !== shelf(unfinished)) return false
  const [one, other] = [part, unfinished].map(({ sections }) => sections[0])
  if (one === undefined || other === undefined || `${[...one.periods.keys()]}` !== `${[...other.periods.keys()]}`)
    return false
  const apart = Math.abs(dayOf(one) - dayOf(other))
  return apart > 0 && apart <= SAME_FETCH_DAYS
}

function dayOf({ refreshDays }: AnySection): number {
  const [day = 0] = refreshDays.keys()
  return day
}

const NATURAL = new Intl.Collator('en', { numeric: true })

function join(group: readonly FilePart[]): JoinedPart {
  const pages = group.toSorted((one, two) => NATURAL.compare(one.options.name, two.options.name))
  const [first, ...others] = pages
  if (first === undefined) throw new RangeError('A group of pages has at least one page')
  const files = pages.map(({ options }) => options.name)
  if (others.length === 0) return { ...first, files }
  for (const page of pages) nameRejections(page)
  const [into] = first.sections
  for (const { sections } of others) for (const section of sections) if (into !== undefined) absorb(into, section)
  const { sha256: _ofOnePage, ...options } = first.options
  return {
    ...first,
    files,
    options: { ...options, name: patternOf(files) },
    dateFormat: pages.find(({ dateFormat }) => dateFormat !== null)?.dateFormat ?? null,
    bytes: pages.reduce((sum, { bytes }) => sum + bytes, 0),
    remarks: [...remarksOf(pages), ...endings(pages)],
  }
}

/** Each remark once, however many pages have it. */
function remarksOf(pages: readonly FilePart[]): Note[] {
  const byCode = new Map(pages.flatMap(({ remarks }) => remarks).map((remark) => [remark.code, remark]))
  return [...byCode.values()]
}

/** Two last pages are two downloads of the same report, or one of them was saved without its link. */
function endings(pages: readonly FilePart[]): Note[] {
  const ends = pages.filter(({ page }) => page?.continues === false).length
  return ends > 1 ? [{ code: 'several-last-pages', params: { count: ends, files: pages.length } }] : []
}

function nameRejections({ sections, options }: FilePart): void {
  for (const { rejections } of sections) {
    for (const [index, rejection] of rejections.entries())
      rejections[index] = { ...rejection, page: fileOf(options.name) }
  }
}
