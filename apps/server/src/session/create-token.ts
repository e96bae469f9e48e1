import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { atField, type Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import type { Services } from '../platform/services.ts'
import { TOKEN_PREFIX } from './actor-of.ts'
import { after } from './lifetimes.ts'
import { newToken } from './one-time-token.ts'
import { lockOwnKeys } from './person-store.ts'
import { presentToken } from './present.ts'
import { insertToken, listTokens } from './token-store.ts'

interface Wanted {
  readonly name: string
  readonly rights: 'read' | 'write'
  readonly days: number
}

const DAY_SECONDS = 24 * 60 * 60

/** Whose token it is. */
export interface TokenOwner {
  readonly personId: string
  readonly customerId: CustomerId | null
}

/** Who acts, and what the trail says about it: the owner themselves, or nobody on the server machine. */
export interface TokenActing {
  readonly actor: Actor | null
  readonly reason?: string
}

/**
 * Creates a personal token for `owner`; the answer is the only place where it is ever shown. The name is one
 * that none of their present tokens has (`already-exists`), so that a repeated request does not make a second one:
 * its answer is a secret and is not kept for repetition.
 */
export async function createToken(
  services: Pick<Services, 'database' | 'clock'>,
  owner: TokenOwner,
  { name, rights, days }: Wanted,
  { actor, ...why }: TokenActing,
) {
  const { token, hash } = newToken(TOKEN_PREFIX)
  return change({ services, actor }, owner.customerId ?? ORGANISATION, async ({ tx, customerId, now, record }) => {
    await lockOwnKeys(tx, owner.personId)
    const present = await listTokens(tx, owner.personId, now)
    if (present.some((other) => other.name === name)) throw nameTaken(name)
    const row = {
      customerId,
      id: newId(),
      personId: owner.personId,
      name,
      rights,
      tokenHash: hash,
      createdAt: now,
      expiresAt: after(now, days * DAY_SECONDS),
      lastUsedAt: null,
    }
    await insertToken(tx, row)
    await record({
      event: 'token.created',
      subject: row.id,
      after: {
        ...(actor === null && { personId: owner.personId }),
        name,
        rights,
        expiresAt: row.expiresAt.toISOString(),
      },
      ...why,
    })
    return { ...presentToken(row), token }
  })
}

function nameTaken(name: string): Problem {
  const message = {
    de: `Sie haben schon ein Token namens „${name}“. Nehmen Sie einen anderen Namen, oder widerrufen Sie das alte.`,
    en: `You have a token named "${name}" already. Take another name, or revoke the old one.`,
  }
  return atField('already-exists', 'name', 'taken', message)
}
