import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { Services } from '../platform/services.ts'
import type { TokenActing, TokenOwner } from './create-token.ts'
import { lockOwnKeys } from './person-store.ts'
import { noSuchToken } from './problems.ts'
import { revokeTokenRow } from './token-store.ts'

/** Ends a personal token of `owner` at once. Throws `not-found`. */
export async function revokeToken(
  services: Pick<Services, 'database' | 'clock'>,
  owner: TokenOwner,
  tokenId: string,
  { actor, ...why }: TokenActing,
): Promise<void> {
  await change({ services, actor }, owner.customerId ?? ORGANISATION, async ({ tx, now, record }) => {
    await lockOwnKeys(tx, owner.personId)
    const revoked = await revokeTokenRow(tx, owner.personId, tokenId, now)
    if (revoked === null) throw noSuchToken()
    await record({
      event: 'token.revoked',
      subject: tokenId,
      before: { ...(actor === null && { personId: owner.personId }), name: revoked.name, rights: revoked.rights },
      ...why,
    })
  })
}
