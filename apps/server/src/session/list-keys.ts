import type { Actor } from '../platform/access/actor.ts'
import type { Services } from '../platform/services.ts'
import { listPasskeys } from './passkey-store.ts'
import { presentPasskey, presentToken } from './present.ts'
import { listTokens } from './token-store.ts'

type Needs = Pick<Services, 'database' | 'clock'>

/** The passkeys of the one who asks, oldest first. */
export async function readPasskeys({ database }: Needs, { personId }: Actor) {
  return (await database.transaction('portfolio', (tx) => listPasskeys(tx, personId))).map(presentPasskey)
}

/** The personal tokens of the one who asks that can be used now, oldest first, without their secrets. */
export async function readTokens({ database, clock }: Needs, { personId }: Pick<Actor, 'personId'>) {
  return (await database.transaction('portfolio', (tx) => listTokens(tx, personId, clock.now()))).map(presentToken)
}
