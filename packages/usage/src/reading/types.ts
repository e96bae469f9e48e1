import type { IsoDate } from '@lotse/calendar'
import type { Note } from '../notes.ts'
import type { UsageSettings } from '../settings.ts'
import type { UsageSnapshot } from '../snapshot.ts'

/** What the caller tells about a file, and how it wants to be told about progress. */
export interface ReadOptions {
  /** File name or address; kept as provenance, never used to recognise the report. */
  readonly name: string
  /** The day of reading. */
  readonly asOf: IsoDate
  /** Gives the digest of the bytes once they have all been read, where the caller computes one on the way. */
  readonly sha256?: () => string
  /** How many users were entitled by licence data on a day, null where nobody knows: a report with far fewer is incomplete. */
  readonly entitledUsers?: (refreshDate: IsoDate) => number | null
  /** Set by a person who has looked: slashes in this file mean month first (usage.md §8). */
  readonly monthFirstDatesConfirmed?: boolean
  readonly settings?: UsageSettings
  /** Told of every rejected row, also of those that are counted and not listed. */
  readonly onRejection?: (rejection: Rejection) => void
  /** Called after each piece of the source with running totals. */
  readonly onProgress?: (progress: ReadProgress) => void
  /** Ends the reading with the signal's reason. */
  readonly signal?: AbortSignal
}

export interface ReadProgress {
  readonly rows: number
  readonly bytes: number
}

/** What reading one file found out. Never throws for what a file contains: a file that cannot be used is `refused`. */
export interface UsageFileReading {
  readonly name: string
  /** Technical name of the recognised report, also where it is one that gives no monthly active use; null: not recognised. */
  readonly report: string | null
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly dateFormat: DateFormat | null
  readonly bytes: number
  /** Null, or why nothing of the file can be used. */
  readonly refused: Refusal | null
  /** One per report in the file: one as a rule, several where whole files were joined end to end, none where refused. */
  readonly snapshots: readonly UsageSnapshotReading[]
}

/** A snapshot with what only the reading knows: the rows that were left out, and remarks. */
export interface UsageSnapshotReading extends UsageSnapshot {
  /** The first {@link MAX_REJECTIONS} rejected rows; `rows.rejected` has the total. */
  readonly rejections: readonly Rejection[]
  /** What a reader should know although it keeps nothing from being used. */
  readonly remarks: readonly Note[]
}

/** More rejected rows than this are counted, not listed. */
export const MAX_REJECTIONS = 200

export interface Rejection extends Note {
  /** Line of the file on which the row begins, the heading being line 1; in JSON the number of the item, from 1. */
  readonly line: number
  /** The page it stands on, where several pages are one report. */
  readonly page?: string
}

export type RefusalCode = 'empty-file' | 'html' | 'error-response' | 'unsupported-report' | 'unreadable'

/** Why a file is refused: the code of the contract, and the note that says what was found, expected and to be done. */
export interface Refusal {
  readonly code: RefusalCode
  readonly note: Note
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t'
export type DateFormat = 'YYYY-MM-DD' | 'DD.MM.YYYY' | 'M/D/YYYY'
