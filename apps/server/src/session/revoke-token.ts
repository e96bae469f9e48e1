import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import { lockOwnKeys } from './person-store.ts'
import { noSuchToken } from './problems.ts'
import { revokeTokenRow } from './token-store.ts'

/** Ends a personal token of the one who acts at once. Throws `not-found`. */
export async function revokeToken(
  services: Pick<Services, 'database' | 'clock'>,
  actor: Actor,
  tokenId: string,
): Promise<void> {
  await change({ services, actor }, actor.customerId ?? ORGANISATION, async ({ tx, now, record }) => {
    await lockOwnKeys(tx, actor.personId)
    const revoked = await revokeTokenRow(tx, actor.personId, tokenId, now)
    if (revoked === null) throw noSuchToken()
    await record({
      event: 'token.revoked',
      subject: tokenId,
      before: { name: revoked.name, rights: revoked.rights },
    })
  })
}
