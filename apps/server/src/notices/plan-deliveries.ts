import { leavesAt, noticeChannels } from '@lotse/playbook'
import { derive } from '../platform/change.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { findServer } from '../platform/mail/server-store.ts'
import type { Services } from '../platform/services.ts'
import { insertDeliveries, takeUnplanned, unplannedNotices } from './delivery-store.ts'
import { modesOf, timesOf } from './modes.ts'
import { type PreferenceRow, preferencesOf } from './preference-store.ts'
import { asReader, HOUSE } from './reader.ts'
import { teamsReach } from './teams/channel-store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log'>
type Fresh = Awaited<ReturnType<typeof unplannedNotices>>[number]

/** What there is to send through, and how persons want it. */
interface Ways {
  readonly canMail: boolean
  readonly canTeams: (personId: string) => boolean
  readonly preferences: ReadonlyMap<string, PreferenceRow>
}

const AT_ONCE = 500

/**
 * Decides how notices that were just told leave Lotse, and when: each on the channels its person wants and that are set up
 * by now. A notice is taken and its deliveries are written in one transaction, so none is lost and none is planned twice.
 * What cannot be planned keeps nobody else's waiting. Gives how many notices were planned.
 */
export async function planDeliveries(services: Needs): Promise<number> {
  const [fresh, ways] = await services.database.transaction('portfolio', (tx) =>
    asReader(tx, HOUSE, async () => {
      const found = await unplannedNotices(tx, AT_ONCE)
      const persons = [...new Set(found.map(({ personId }) => personId))]
      const canTeams = await teamsReach(tx)
      return [
        found,
        { canMail: (await findServer(tx)) !== null, canTeams, preferences: await preferencesOf(tx, persons) },
      ]
    }),
  )
  let planned = 0
  for (const [customerId, those] of Map.groupBy(fresh, (one) => one.customerId)) {
    try {
      planned += await planThose(services, customerId, those, ways)
    } catch (error) {
      services.log.error({ err: error, customer: customerId }, 'notices could not be planned')
    }
  }
  return planned
}

async function planThose(
  services: Needs,
  customerId: CustomerId,
  those: readonly Fresh[],
  ways: Ways,
): Promise<number> {
  return derive(services, customerId, ({ tx, now }) =>
    asReader(tx, HOUSE, async () => {
      const ids = those.map(({ id }) => id)
      const taken = new Set(await takeUnplanned(tx, ids))
      const rows = those.filter(({ id }) => taken.has(id)).flatMap((one) => deliveriesOf(one, ways))
      await insertDeliveries(
        tx,
        rows.map((row) => ({ ...row, plannedAt: now })),
      )
      return taken.size
    }),
  )
}

function deliveriesOf({ customerId, id: noticeId, personId, engagementId, kind, createdAt }: Fresh, ways: Ways) {
  const preference = ways.preferences.get(personId) ?? null
  const modes = modesOf(preference?.modes, kind)
  return noticeChannels.flatMap((channel) => {
    if (channel === 'mail' ? !ways.canMail : !ways.canTeams(personId)) return []
    const dueAt = leavesAt(modes[channel], createdAt, timesOf(preference))
    return dueAt === null
      ? []
      : [{ customerId, noticeId, channel, personId, engagementId, state: 'waiting' as const, dueAt }]
  })
}
