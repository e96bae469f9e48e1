import { usageChecks } from '@lotse/assessment'
import { type IsoDate, type Month, monthOf } from '@lotse/calendar'
import type { GroupUsage, Segments } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { segmentsOfTenant } from '../usage-people/segments-of-tenant.ts'
import type { PlanGroup } from './groups.ts'
import { type Matter, readMatter } from './matter.ts'
import { figuresView } from './plan-view.ts'
import { ringDayIn } from './planned.ts'
import type { Place } from './read-plan.ts'

type Segment = NonNullable<ReturnType<typeof figuresView>['segment']>
/** The segments by an attribute in a closed month; without one in the newest. */
type Ask = (attribute: Segment['attribute'], month?: Month) => Promise<Segments>

/** Monthly active use of the groups that are a segment, beside that of the whole tenant. Problem: `not-found`. */
export async function readGroupUsage(
  { services }: ActingContext,
  place: Place,
): Promise<{ readonly groups: GroupUsage[] }> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const today = services.clock.today()
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    const matter = await readMatter(tx, key, today)
    const asked = new Map<string, Promise<Segments>>()
    const ask: Ask = (attribute, month) => {
      const name = `${attribute} ${month ?? ''}`
      const known =
        asked.get(name) ?? segmentsOfTenant(tx, key.customerId, matter.tenantId, { attribute, month, today })
      asked.set(name, known)
      return known
    }
    const groups: GroupUsage[] = []
    for (const group of matter.groups) groups.push(await usageOf(matter, group, ask))
    return { groups }
  })
}

async function usageOf(matter: Matter, group: PlanGroup, ask: Ask): Promise<GroupUsage> {
  const nothing = { groupId: group.id, now: null, checks: [] }
  const { segment } = figuresView(matter, group.id)
  if (segment === null) return { ...nothing, why: 'noSegment' }
  const newest = await ask(segment.attribute)
  const now = rateIn(newest, segment)
  if (now === 'tooSmall') return { ...nothing, why: 'tooSmall' }
  if (now === null) return { ...nothing, why: 'noFigures' }
  const ringDay = ringDayIn(matter, group)
  const checks = []
  for (const { days, on } of ringDay === null ? [] : usageChecks(ringDay))
    checks.push({ days, on, month: monthOf(on), ...(await rateOn(on, { segment, ask, today: matter.today })) })
  return { groupId: group.id, why: ringDay === null ? 'noRingDay' : null, now, checks }
}

interface Look {
  readonly segment: Segment
  readonly ask: Ask
  readonly today: IsoDate
}

/** The rates in the month of a day; both null until that month is closed. */
async function rateOn(on: IsoDate, { segment, ask, today }: Look) {
  const unknown = { rate: null, tenantRate: null }
  if (on > today) return unknown
  const found = rateIn(await ask(segment.attribute, monthOf(on)), segment)
  return found === null || found === 'tooSmall' ? unknown : { rate: found.rate, tenantRate: found.tenantRate }
}

function rateIn({ basis, table }: Segments, { value }: Segment): NonNullable<GroupUsage['now']> | 'tooSmall' | null {
  if (basis === null || table === null) return null
  const row = table.rows.find(({ segment }) => segment === value)
  if (row !== undefined) return { month: basis.month, rate: row.rate, tenantRate: table.total.rate }
  return table.hidden?.segments.includes(value) ? 'tooSmall' : null
}
