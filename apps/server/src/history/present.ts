import type { HistoryEvent } from '@lotse/contract'
import type { EventBody } from '../platform/trail/record.ts'
import type { EventRow } from './store.ts'

/** An event as it was recorded: everything but its number is read from the hashed body. */
export function presentEvent({ seq, body }: EventRow): HistoryEvent {
  const recorded = JSON.parse(body) as EventBody
  return {
    id: recorded.id,
    seq,
    event: recorded.event,
    at: recorded.at,
    by: recorded.person,
    engagementId: recorded.engagementId,
    subject: recorded.subject,
    before: values(recorded.before),
    after: values(recorded.after),
    reason: recorded.reason,
  }
}

function values(recorded: unknown): Record<string, unknown> | null {
  return typeof recorded === 'object' && recorded !== null ? { ...recorded } : null
}
