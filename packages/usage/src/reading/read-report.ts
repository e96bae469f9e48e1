import { readingOf } from '../reports/reading-of.ts'
import type { ReadingFrame, ReportBody } from '../reports/readings.ts'
import { type AppPeople, appPeopleIn } from './app-people.ts'
import type { FilePart } from './file-part.ts'
import { readPart } from './file-reader.ts'
import { type JoinedPart, joinedParts } from './join-pages.ts'
import type { AnySection } from './merge-sections.ts'
import { remarksOf, settingsOf, sourceOf } from './read-usage-report.ts'
import { Section } from './section.ts'
import { snapshotOf } from './snapshot-of.ts'
import type { ReadOptions, UsageFileReading, UsageSnapshotReading } from './types.ts'

/** The one report that gives monthly active use, with the people in it. */
export interface AppUserDetailReading extends UsageSnapshotReading {
  readonly people: AppPeople
}

/** What a report says, told apart by `report`. */
export type ReportReading = AppUserDetailReading | (ReadingFrame & ReportBody)

/** What reading a file, or the pages of a report, found out. */
export interface ReportFileReading extends Omit<UsageFileReading, 'snapshots'> {
  /** The files it came from: one, or the pages of one report. */
  readonly files: readonly string[]
  /** One as a rule, several where whole files were joined end to end, none where refused. */
  readonly readings: readonly ReportReading[]
}

/**
 * Reads any report of usage.md §2 and §8, CSV or JSON, recognised by what it contains. Whatever the file contains is a
 * result; rejects only with the signal's reason, or with what the source itself throws. A JSON page on its own is a
 * report that is not whole; give several files to {@link readPage} and {@link joinPages} instead.
 */
export async function readReport(source: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<ReportFileReading> {
  const [only] = joinPages([await readPage(source, options)])
  if (only === undefined) throw new Error('One file gives one reading')
  return only
}

/** Reads one file that may be one page of several; hand all of them to {@link joinPages}. */
export function readPage(source: AsyncIterable<Uint8Array>, options: ReadOptions): Promise<FilePart> {
  return readPart(source, options, 'every-report')
}

/**
 * The readings of several files: JSON pages of one report in one folder become one, named with `*` for what differs in
 * their names; all other files stand for themselves. Uses the parts up.
 */
export function joinPages(parts: readonly FilePart[]): ReportFileReading[] {
  return joinedParts(parts).map(fileReadingOf)
}

function fileReadingOf(part: JoinedPart): ReportFileReading {
  const { report, encoding, delimiter, dateFormat, bytes, refused, options, files } = part
  return {
    name: options.name,
    files,
    report,
    encoding,
    delimiter,
    dateFormat,
    bytes,
    refused,
    readings: part.sections.map((section) => readingIn(section, part)),
  }
}

function readingIn(section: AnySection, part: FilePart): ReportReading {
  const source = sourceOf(part)
  const settings = settingsOf(part)
  const remarks = remarksOf(part)
  if (!(section instanceof Section)) return readingOf(section, source, settings, remarks)
  const snapshot = snapshotOf(section, source, settings, part.options.entitledUsers, remarks)
  return { ...snapshot, people: appPeopleIn(section.tally, firstOf28Days(section, snapshot)) }
}

/** The first day that counts for 28 days; null where the report cannot tell of them. */
function firstOf28Days({ refreshDays }: Section, { activeIn28Days }: UsageSnapshotReading): number | null {
  const [refreshDay] = refreshDays.keys()
  return refreshDay === undefined || activeIn28Days === null ? null : refreshDay - 27
}
