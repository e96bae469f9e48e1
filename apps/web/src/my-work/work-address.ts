import type { LinkTarget, WorkLine } from '@lotse/contract'
import { aboutOf, addressOf } from '../app/link-target.ts'

/** Where a line is done: the path, and what lies open there. */
export interface WorkAddress {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
}

/** The one click from a line to the place where it is done. */
export function workAddress({
  customerId,
  engagementId,
  target,
  key,
}: Pick<WorkLine, 'customerId' | 'engagementId' | 'target' | 'key'>): WorkAddress {
  const engagement = `/customers/${customerId}/engagements/${engagementId}`
  switch (target.page) {
    case 'meeting':
      return { to: `${engagement}/meetings`, search: { meeting: target.meetingId } }
    case 'note':
      return { to: `${engagement}/notes`, search: { note: target.noteId } }
    case 'decision':
      return { to: `${engagement}/decisions`, search: { decision: target.decisionId } }
    case 'remediation':
      return {
        to: `${engagement}/remediation`,
        search: { view: 'items', ...('itemId' in target && { item: target.itemId }) },
      }
    case 'adoption':
      return { to: `${engagement}/adoption`, search: 'entryId' in target ? { entry: target.entryId } : {} }
    case 'communication':
      return { to: `${engagement}/adoption`, search: { part: 'plan', group: target.groupId, only: 'open' } }
    case 'outsideHelp':
      return { to: `${engagement}/outside-help`, search: { [target.kind]: target.entryId } }
    default: {
      const about = key.endsWith(':missing-data:scenario') ? 'scenario' : inCase(target, key)
      const { page, search } = addressOf(target, about)
      return { to: `${engagement}${page}`, search: search as Readonly<Record<string, string>> }
    }
  }
}

/** The step or the agreed action of an acceleration case; elsewhere the page says it. */
const inCase = (target: LinkTarget, key: string) =>
  target.page === 'acceleration' ? aboutOf('', target, key) : undefined
