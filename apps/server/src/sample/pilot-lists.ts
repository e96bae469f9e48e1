import { addDays, type IsoDate } from '@lotse/calendar'
import type { SampleEvent } from './sample-events.ts'
import type { StaffSlug } from './staff.ts'
import { pilot } from './story.ts'
import { after } from './workdays.ts'

/** A pilot in words; what is judged was written down before. */
type Pilot = {
  readonly groups: string
  readonly users: number
  readonly criticalApps: string
  readonly exitCriteria: string
  readonly findings: string
}

/** A pilot with representative users and both architectures: planned a week before it starts, judged two weeks after. */
export function piloted(start: IsoDate, by: StaffSlug, verdict: 'go' | 'noGo', wanted: Pilot): SampleEvent[] {
  const { findings, ...plan } = wanted
  const end = after(start, 14)
  return [
    pilot(after(addDays(start, -9), 0), by, {
      ...plan,
      devices: plan.users,
      representative: true,
      bothArchitectures: true,
      startsOn: start,
      endsOn: end,
    }),
    pilot(end, by, { findings, verdict }),
  ]
}
