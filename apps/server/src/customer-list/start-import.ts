import type { CustomerListRow } from '@lotse/contract'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatable } from '../platform/idempotency.ts'
import type { ListImport } from './import-job.ts'

/** Asks for the import of a customer list; gives the job to watch. */
export async function startListImport(
  context: ActingContext,
  { rows, fileName }: { readonly rows: CustomerListRow[]; readonly fileName: string },
): Promise<{ jobId: string }> {
  const { services, actor } = context
  const input: ListImport = { rows }
  return repeatable(context, ORGANISATION, async (tx) => ({
    jobId: await services.jobs.enqueue(tx, {
      kind: 'customer-list',
      customerId: ORGANISATION,
      title: { de: `Kundenliste importieren: ${fileName}`, en: `Import the customer list ${fileName}` },
      input,
      requestedBy: actor.personId,
    }),
  }))
}
