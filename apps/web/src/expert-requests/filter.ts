import type { ExpertRequestFilter, ExpertRequestView } from '@lotse/contract'
import { expertRequestStateIds, expertTopicIds } from '@lotse/playbook'
import type { QueueSearch } from './search.ts'

export const queueViews = ['toDecide', 'mine', 'all'] as const satisfies readonly ExpertRequestView[]

/** The address as the API asks for it. Where it names no view, approvers see what they decide, others their own. */
export function filterOf({ view, state, topic, overdue, q }: QueueSearch, approves: boolean): ExpertRequestFilter {
  const known = expertRequestStateIds.find((one) => one === state)
  const about = expertTopicIds.find((one) => one === topic)
  return {
    view: queueViews.find((one) => one === view) ?? (approves ? 'toDecide' : 'mine'),
    ...(known && { state: known }),
    ...(about && { topic: about }),
    ...(overdue && { overdue }),
    ...(q && { search: q }),
  }
}
