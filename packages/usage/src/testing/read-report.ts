import { isoDate } from '@lotse/calendar'
import { joinPages, type ReportFileReading, type ReportReading, readPage } from '../reading/read-report.ts'
import type { ReadOptions } from '../reading/types.ts'
import { streamOf, utf8 } from './report-builder.ts'

const bytesOf = (file: string | Uint8Array): Uint8Array => (typeof file === 'string' ? utf8(file) : file)

/** Reads files of any report by name, in the order given, on 22 November 2026. */
export async function readFolder(
  files: readonly (readonly [name: string, content: string | Uint8Array])[],
  options: Partial<ReadOptions> = {},
): Promise<ReportFileReading[]> {
  const parts = []
  for (const [name, content] of files) {
    const told = { asOf: isoDate('2026-11-22'), ...options, name }
    parts.push(await readPage(streamOf(bytesOf(content)), told))
  }
  return joinPages(parts)
}

/** The one report in one file; throws where it is refused or has another number of them. */
export async function readOneReport(
  file: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<ReportReading> {
  const readings = await readFolder([['report', file]], options)
  const [only, ...others] = readings.flatMap((one) => one.readings)
  if (only === undefined || others.length > 0) {
    throw new Error(`expected one report, got ${others.length + 1}: ${JSON.stringify(readings[0]?.refused)}`)
  }
  return only
}

/** The one report in one file, which has to be of this kind. */
export async function readTheReport<Kind extends ReportReading['report']>(
  kind: Kind,
  file: string | Uint8Array,
): Promise<Extract<ReportReading, { report: Kind }>> {
  const reading = await readOneReport(file)
  if (isOf(reading, kind)) return reading
  throw new Error(`expected ${kind}, got ${reading.report}`)
}

const isOf = <Kind extends ReportReading['report']>(
  reading: ReportReading,
  kind: Kind,
): reading is Extract<ReportReading, { report: Kind }> => reading.report === kind
