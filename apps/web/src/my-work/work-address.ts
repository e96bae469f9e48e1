import type { WorkLine } from '@lotse/contract'
import { addressOf } from '../app/link-target.ts'

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
    default: {
      const about = key.endsWith(':missing-data:scenario') ? 'scenario' : undefined
      const { page, search } = addressOf(target, about)
      return { to: `${engagement}${page}`, search: search as Readonly<Record<string, string>> }
    }
  }
}
