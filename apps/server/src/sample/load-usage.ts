import { change } from '../platform/change.ts'
import { removeUnused } from '../platform/files/remove-unused.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatOf } from '../platform/idempotency.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import { readFiles } from '../usage/read-files.ts'
import { storeImport } from '../usage/store-import.ts'
import type { SampleCustomer, SampleMonth } from './model.ts'
import { seededRandom } from './random.ts'
import { reportCsv, reportFileName } from './report-csv.ts'
import type { SamplePlace } from './sample-place.ts'

/** Writes a month's report as Microsoft would have delivered it, and imports it like anybody's. */
export async function loadReport(
  context: ActingContext,
  { jobId, signal }: Pick<RunningJob<unknown>, 'jobId' | 'signal'>,
  { customerId, tenantId }: SamplePlace,
  sample: SampleCustomer,
  month: SampleMonth,
): Promise<void> {
  const { services, actor } = context
  const bytes = Buffer.from(reportCsv(sample, month, seededRandom))
  const about = { customerId, name: reportFileName(sample, month.month), mediaType: 'text/csv', maxBytes: bytes.length }
  const file = await services.files.put(pieces(bytes), about)
  const job = {
    jobId,
    customerId,
    input: { tenantId, files: [file], monthFirst: false },
    requestedBy: actor.personId,
    signal,
  }
  const read = await readFiles(services, { ...job, report: () => {} })
  await change(context, customerId, (importing) => storeImport(importing, { tenantId, jobId, read }), repeatOf(context))
  await removeUnused(services, customerId, [file])
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
