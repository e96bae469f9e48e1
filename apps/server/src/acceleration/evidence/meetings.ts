import { addDays } from '@lotse/calendar'
import { type Evidence, isStable } from '@lotse/playbook'
import { type MeetingsWithCustomer, meetingsWithCustomer } from '../../meetings/look-up.ts'
import { earliest, piece, type Seen, type Source } from './source.ts'

/** So long without a meeting that took place, and a customer who was there before has gone silent. */
const SILENT_DAYS = 42

/**
 * Follow-up sessions whose day passed without being held, none ahead once the rollout runs, actions of the customer that
 * are overdue, and silence: no answer by the usage status, or no meeting for six weeks (engagement.md §5, §7).
 */
export const meetings: Source = async (seen) => {
  const { tx, key, today, known } = seen
  const { delivery, usage, meetings: planned } = known.facts
  const found = await meetingsWithCustomer(tx, key, today)
  const overdue = found.dueDays.filter((day) => day < today)
  const isRunning = delivery.broadRolloutBegan === true && !isStable(usage)
  return [
    ...piece('missedFollowUps', found.followUpsMissed.length, seen, { since: earliest(found.followUpsMissed) }),
    ...piece('noFollowUp', isRunning && planned.nextFollowUpOn === null ? 1 : 0, seen, {
      since: planned.lastHeld.followUp,
    }),
    ...piece('overdueCustomerActions', overdue.length, seen, { since: earliest(overdue) }),
    ...silence(seen, found),
  ]
}

function silence(seen: Seen, { lastOn }: MeetingsWithCustomer): Evidence[] {
  const silent = seen.known.facts.entitlementRecords.filter(({ l2 }) => l2 === 'customerUnresponsive')
  if (silent.length > 0)
    return piece('silence', silent.length, seen, { since: earliest(silent.map(({ l1Since }) => l1Since)) })
  const isLong = lastOn !== null && lastOn < addDays(seen.today, -SILENT_DAYS)
  return piece('silence', isLong ? 1 : 0, seen, { since: lastOn })
}
