import { change } from '../../platform/change.ts'
import type { StoredFile } from '../../platform/files/file-store.ts'
import { removeUnused } from '../../platform/files/remove-unused.ts'
import { repeatOf } from '../../platform/idempotency.ts'
import { readForImport } from '../../usage/kept-file.ts'
import { storeImport } from '../../usage/store-import.ts'
import { momentOf } from '../chronology.ts'
import { seededRandom } from '../random.ts'
import { reportCsv, reportFileName } from '../report-csv.ts'
import type { SampleMonth } from '../sample-month.ts'
import { pieces } from './files.ts'
import { acting, type EventOf, memberOf, type Stage } from './stage.ts'

/** Writes the reports of some months as Microsoft would have delivered them, and imports them like anybody's. */
export async function importReports(stage: Stage, event: EventOf<'usage'>): Promise<void> {
  const { customerId, tenantId, loading, engagement } = stage
  const { jobId, signal } = loading.job
  const step = `usage-${event.months.map(({ month }) => month).join('+')}`
  const context = acting(loading, stage.sample.slug, memberOf(stage, engagement.engineer), momentOf(event), step)
  const { services, actor } = context
  const files: StoredFile[] = []
  for (const month of event.months) files.push(await put(stage, month))
  const job = {
    jobId,
    customerId,
    input: { tenantId, files, monthFirst: false },
    requestedBy: actor.personId,
    signal,
    report: () => {},
  }
  const read = await readForImport(services, job)
  await change(
    context,
    customerId,
    (importing) => storeImport(importing, services, { tenantId, jobId, read }),
    repeatOf(context),
  )
  await removeUnused(services, customerId, files)
}

function put({ customerId, loading, sample, engagement }: Stage, month: SampleMonth): Promise<StoredFile> {
  const report = { slug: sample.slug, domain: engagement.tenant.primaryDomain, usage: engagement.usage }
  const bytes = Buffer.from(reportCsv(report, month, seededRandom))
  const name = reportFileName(sample.slug, month.month)
  return loading.services.files.put(pieces(bytes), { customerId, name, mediaType: 'text/csv', maxBytes: bytes.length })
}
