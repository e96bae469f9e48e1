import type { OutsideHelpView } from '@lotse/contract'
import { findEngagement } from '../engagements/look-up.ts'
import { staysInside } from '../notices/stays-inside.ts'
import type { Transaction } from '../platform/db/database.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { notFound } from '../platform/http/problem.ts'
import { findServer } from '../platform/mail/server-store.ts'
import { messages } from './account-messages/keeping.ts'
import { accountTeam, architectsOf, expertsOf } from './account-messages/recipients.ts'
import { compatCases } from './compat-cases/keeping.ts'
import type { Here } from './here.ts'
import { mayKeepCases, mayReferPartners, mayWriteMessages } from './policy.ts'
import { referrals } from './referrals/keeping.ts'
import { entriesOf } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

type Asking = Pick<ActingContext, 'services' | 'actor'>

/** Runs `work` where the engagement is. Problem: `not-found`. */
export async function readHere<T>(
  { services, actor }: Asking,
  place: Place,
  work: (here: Here) => Promise<T>,
): Promise<T> {
  const key = { customerId: customerId(place.customerId), engagementId: place.engagementId }
  return services.database.transaction({ customer: key.customerId }, async (tx: Transaction) => {
    const engagement = await findEngagement(tx, key)
    if (!engagement) throw notFound({ de: 'Dieses Engagement', en: 'This engagement' })
    return work({ ...key, tx, tenantId: engagement.tenantId, actor, today: services.clock.today() })
  })
}

/** Everything done outside for an engagement, the newest last. Problem: `not-found`. */
export const readOutsideHelp = (context: Asking, place: Place): Promise<OutsideHelpView> =>
  readHere(context, place, async (here) => ({
    referrals: await referrals.present(here, await entriesOf(here.tx, 'referral', here)),
    cases: await compatCases.present(here, await entriesOf(here.tx, 'compat', here)),
    messages: await messages.present(here, await entriesOf(here.tx, 'message', here)),
    accountTeam: (await accountTeam(here)).map(({ id, name, roles, email }) => ({
      ...{ id, name, roles },
      hasAddress: email !== null,
    })),
    architects: (await architectsOf(here)).map(({ id, name }) => ({ id, name, hasAddress: true })),
    experts: (await expertsOf(here)).map(({ id, name }) => ({ id, name })),
    hasMailServer: (await findServer(here.tx)) !== null,
    staysInside: await staysInside(here.tx, here.customerId, here.engagementId),
    may: {
      keep: mayKeepCases(here.actor, here),
      write: mayWriteMessages(here.actor, here),
      refer: mayReferPartners(here.actor, here),
    },
  }))
