import { DEFAULT_USAGE_SETTINGS } from '../settings.ts'
import type { SnapshotSource } from '../snapshot.ts'
import type { FilePart } from './file-part.ts'
import { readPart } from './file-reader.ts'
import { Section } from './section.ts'
import { snapshotOf } from './snapshot-of.ts'
import type { ReadOptions, UsageFileReading } from './types.ts'

/**
 * Reads one delivered CSV file of the app user detail report as a stream: which snapshots it holds, which rows were
 * rejected and why. Every other report is refused by name; `readReport` reads those too. Memory grows with the number of
 * distinct users, not with the file. Whatever the file contains is a result, not an exception; rejects only with the
 * signal's reason, or with what the source itself throws. Source of the rules: usage.md §9.
 */
export async function readUsageReport(
  source: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): Promise<UsageFileReading> {
  const part = await readPart(source, options, 'app-user-detail')
  const { report, encoding, delimiter, dateFormat, bytes, refused } = part
  const snapshots = part.sections
    .filter((section) => section instanceof Section)
    .map((section) => snapshotOf(section, sourceOf(part), settingsOf(part), options.entitledUsers, remarksOf(part)))
  return { name: options.name, report, encoding, delimiter, dateFormat, bytes, refused, snapshots }
}

/** Where the figures of a part come from. */
export const sourceOf = ({ options: { name, sha256, asOf } }: FilePart): SnapshotSource => ({
  file: name,
  sha256: sha256?.() ?? null,
  readOn: asOf,
})

export const settingsOf = ({ options }: FilePart) => options.settings ?? DEFAULT_USAGE_SETTINGS

/** What concerns every report of a file. */
export function remarksOf({ remarks, sections }: FilePart): FilePart['remarks'] {
  return sections.length > 1 ? [...remarks, { code: 'joined-files', params: { count: sections.length } }] : remarks
}
