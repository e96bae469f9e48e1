import { ACCELERATION_TASK } from '@lotse/playbook'
import { dayOf } from '../../platform/clock.ts'
import { earliest, piece, type Source } from './source.ts'

/** Business and other reasons are said by those who know them, and are no technical ones. */
const technically: ReadonlySet<string> = new Set([
  'blockedPendingRemediation',
  'blockedTechnicalCustomer',
  'blockedTechnicalVendor',
])

/** Tasks that wait: technically blocked ones, and those the customer paused or deferred (engagement.md §3). */
export const tasks: Source = async (seen) => {
  // The task in which acceleration itself is worked on says nothing about why.
  const others = seen.known.tasks.filter(({ taskId }) => taskId !== ACCELERATION_TASK)
  const blocked = others.filter(({ status }) => technically.has(status))
  const paused = others.filter(({ status }) => status === 'paused' || status === 'deferred')
  const said = (some: typeof others) => ({
    since: earliest(some.map(({ changedAt }) => (changedAt === null ? null : dayOf(changedAt)))),
    about: some.map(({ taskId }) => taskId),
  })
  return [
    ...piece('blockedTasks', blocked.length, seen, said(blocked)),
    ...piece('pausedTasks', paused.length, seen, said(paused)),
  ]
}
