import type { Playbook } from '@lotse/playbook'
import type { Change } from '../platform/change.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { type EngagementRow, insertTasks, tasksOf, updateEngagement } from './store.ts'

/**
 * Lets a held engagement follow another version of its playbook: its tasks keep what they are, those it has not begin.
 * Whoever calls records it and evaluates.
 */
export async function followVersion({ tx }: Change, engagement: EngagementRow, playbook: Playbook): Promise<void> {
  const { customerId, id: engagementId } = engagement
  const key = { customerId, engagementId }
  const has = new Set((await tasksOf(tx, key)).map(({ taskId }) => taskId))
  const coming = playbook.tasks.filter(({ id }) => !has.has(id))
  await insertTasks(
    tx,
    coming.map(({ id }) => ({ customerId, engagementId, taskId: id, status: 'notStarted' as const })),
  )
  const isSame = await updateEngagement(tx, key, engagement.version, { playbookVersion: playbook.version })
  if (!isSame) throw changedMeanwhile(null)
}
