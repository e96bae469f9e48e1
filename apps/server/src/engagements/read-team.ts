import type { StaffLoad, TeamMember } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { namesOf } from '../platform/names.ts'
import { mayReadTeamWords } from '../usage-status/policy.ts'
import { engagementExists } from './look-up.ts'
import { everyAssignment, loadOfStaff } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Who has and had which role. Reasons are words of the team and stay there. Problem: `not-found`. */
export async function readTeam({ services, actor }: ActingContext, place: Place): Promise<TeamMember[]> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  const forTeam = mayReadTeamWords(actor, key)
  return services.database.transaction({ customer: key.customerId }, async (tx) => {
    await engagementExists(tx, key)
    const rows = await everyAssignment(tx, key)
    const names = await namesOf(
      tx,
      rows.flatMap(({ personId, assignedBy, endedBy }) => [personId, assignedBy, endedBy]),
    )
    return rows.map((row) => ({
      id: row.id,
      person: names(row.personId) ?? { id: row.personId, name: '' },
      role: row.role,
      since: row.since.toISOString(),
      until: row.until?.toISOString() ?? null,
      isPrimary: row.isPrimary,
      assignedBy: names(row.assignedBy),
      reason: forTeam ? row.reason : null,
      endedBy: names(row.endedBy),
      endReason: forTeam ? row.endReason : null,
    }))
  })
}

/** How much each of the staff has in hand, over all customers. Whoever has nothing is missing. */
export async function readStaffLoad({ services }: ActingContext): Promise<StaffLoad[]> {
  return services.database.transaction('portfolio', loadOfStaff)
}
