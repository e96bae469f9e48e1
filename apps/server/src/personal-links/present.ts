import type { PersonalLink, PersonRef } from '@lotse/contract'
import type { PersonRow } from '../people/person.ts'
import { stateOf } from './state.ts'
import type { LinkRow } from './store.ts'

interface Shown {
  readonly link: LinkRow
  readonly person: PersonRow
}

/** What leaves the server about a link, listed field by field. Its secret and its PIN never do. */
export function presentLink({ link, person }: Shown, createdBy: PersonRef | null, now: Date): PersonalLink {
  return {
    id: link.id,
    person: { id: person.id, name: person.name, email: person.email },
    state: stateOf(link, now),
    needsPin: link.pinHash !== null,
    createdAt: link.createdAt.toISOString(),
    createdBy,
    expiresAt: link.expiresAt.toISOString(),
    lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
    revokedAt: link.revokedAt?.toISOString() ?? null,
  }
}
