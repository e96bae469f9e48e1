import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { type Content, chooseContent } from './installation-store.ts'
import { beginChosen } from './problems.ts'

/**
 * Notes how Lotse begins. With `sample` a job of kind `sample-portfolio` starts; its id is the answer.
 * Throws `already-set-up` when that was decided before.
 */
export async function setUpContent(
  services: Services,
  actor: Actor,
  content: Content,
): Promise<{ jobId: string | null }> {
  return change({ services, actor }, ORGANISATION, async (change) => {
    if (!(await chooseContent(change.tx, content))) throw beginChosen()
    await change.record({ event: 'installation.setUp', before: { content: null }, after: { content } })
    if (content === 'empty') return { jobId: null }
    const jobId = await services.jobs.enqueue(change.tx, {
      kind: 'sample-portfolio',
      customerId: ORGANISATION,
      title: { de: 'Beispielportfolio anlegen', en: 'Create the sample portfolio' },
      input: {},
      requestedBy: actor.personId,
    })
    change.touch('jobs')
    return { jobId }
  })
}
