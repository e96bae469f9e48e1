import { isoDate } from '@lotse/calendar'
import { readUsageReport } from '../reading/read-usage-report.ts'
import type { ReadOptions, UsageFileReading, UsageSnapshotReading } from '../reading/types.ts'
import { streamOf, utf8 } from './report-builder.ts'

/** Reads bytes, or text as UTF-8, on 22 November 2026. */
export function read(file: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<UsageFileReading> {
  const bytes = typeof file === 'string' ? utf8(file) : file
  return readUsageReport(streamOf(bytes), { name: 'report.csv', asOf: isoDate('2026-11-22'), ...options })
}

/** The one snapshot of a file that has exactly one; throws where it is refused or has another number of them. */
export async function readOne(
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<UsageSnapshotReading> {
  const { refused, snapshots } = await read(file, options)
  const [only, ...others] = snapshots
  if (only === undefined || others.length > 0) {
    throw new Error(`expected one snapshot, got ${snapshots.length}, refused: ${JSON.stringify(refused)}`)
  }
  return only
}

/** The codes of notes, for comparing. */
export const codes = (notes: readonly { readonly code: string }[]): string[] => notes.map(({ code }) => code)
