import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatable } from '../platform/idempotency.ts'
import type { PortalImport } from './import-job.ts'

/** Asks for taking over a list, or for trying it; gives the job to watch. */
export async function startPortalImport(context: ActingContext, input: PortalImport): Promise<{ jobId: string }> {
  const { services, actor } = context
  const { fileName, dryRun } = input
  return repeatable(context, ORGANISATION, async (tx) => ({
    jobId: await services.jobs.enqueue(tx, {
      kind: 'portal-import',
      customerId: ORGANISATION,
      title: dryRun
        ? { de: `Übernahme proben: ${fileName}`, en: `Try taking over ${fileName}` }
        : { de: `Aus dem Portal übernehmen: ${fileName}`, en: `Take over from the portal: ${fileName}` },
      input,
      requestedBy: actor.personId,
    }),
  }))
}
