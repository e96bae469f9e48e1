import type { AppUserDetailReading, ReportFileReading } from '@lotse/usage'
import type { Services } from '../platform/services.ts'
import { type PackedPeople, packPeople } from '../usage-people/look-up.ts'
import { type ReadFile, type ReadingTask, type ReadNeeds, readEach } from './read-files.ts'
import { isOther, type OtherReading } from './totals-of.ts'

/** The app user detail as an import holds it until it is stored: a tenth of what its people need by name. */
export interface KeptDetail extends Omit<AppUserDetailReading, 'people'> {
  /** Who is in it and what they did, as keys without names; null where nobody is kept. */
  readonly packed: PackedPeople | null
}

export type KeptReading = KeptDetail | OtherReading

/** A file and what an import holds of it. */
export interface KeptFile extends Pick<ReadFile, 'file'> {
  readonly reading: Omit<ReportFileReading, 'readings'> & { readonly readings: readonly KeptReading[] }
}

/**
 * Reads the files of an import. The people of each report are packed before the next file is read, so that many large
 * reports in one import need little more memory than one. Rejects like `readEach`.
 */
export const readForImport = (services: ReadNeeds & Pick<Services, 'secret'>, task: ReadingTask): Promise<KeptFile[]> =>
  readEach(services, task, async ({ file, reading }) => {
    const readings: KeptReading[] = []
    for (const one of reading.readings) readings.push(isOther(one) ? one : await packed(services, task, one))
    return { file, reading: { ...reading, readings } }
  })

async function packed(
  services: Pick<Services, 'secret'>,
  { input: { tenantId }, signal }: ReadingTask,
  { people, ...rest }: AppUserDetailReading,
): Promise<KeptDetail> {
  const { concealed } = rest
  return { ...rest, packed: await packPeople(services, { tenantId, people, concealed, signal }) }
}
