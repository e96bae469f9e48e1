import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { repeatable } from '../platform/idempotency.ts'
import { publishedPlaybook } from './look-up.ts'
import type { Moves } from './move-job.ts'

/** Asks for moving many engagements; gives the job to watch. Problem: `not-found` for a version that there is not. */
export async function moveMany(context: ActingContext, input: Moves): Promise<{ jobId: string }> {
  const { services, actor } = context
  return repeatable(context, ORGANISATION, async (tx) => {
    const { title, version } = await publishedPlaybook(tx, input.playbookId, input.to)
    const jobId = await services.jobs.enqueue(tx, {
      kind: 'playbook-move',
      customerId: ORGANISATION,
      title: {
        de: `Engagements auf Fassung ${version} umstellen: ${title.de}`,
        en: `Move engagements to version ${version}: ${title.en}`,
      },
      input,
      requestedBy: actor.personId,
    })
    return { jobId }
  })
}
