import { hasAdministrator } from '../people/administrators.ts'
import type { Services } from '../platform/services.ts'
import { readInstallation } from './installation-store.ts'
import { hashToken } from './one-time-token.ts'
import { findPersonWithKeys } from './person-store.ts'
import { presentSelf } from './present.ts'
import { findEndedLink } from './sign-in-store.ts'

/** Who asks, after this request. */
export interface Asking {
  /** Who is signed in; null for nobody. */
  readonly personId: string | null
  /** Whether the browser has opened the first administrator's link and not gone on yet. */
  readonly isSettingUp?: boolean
  /** For whoever came with a personal link: what it is for. */
  readonly only?: { readonly customerId: string; readonly engagementId: string } | undefined
  /** The sign-in the browser brings along, whatever it is worth. */
  readonly cookie?: string | null
}

/**
 * Who is signed in, whether Lotse is set up, and what this browser has to do before it
 * begins: `profile` after opening the first link, `content` as administrator while nobody chose, else `done`.
 */
export async function readState({ database, clock }: Pick<Services, 'database' | 'clock'>, asking: Asking) {
  const { personId, isSettingUp = false, only, cookie = null } = asking
  return database.transaction('portfolio', async (tx) => {
    const { organisationName, content } = await readInstallation(tx)
    const isAdministered = await hasAdministrator(tx)
    const person = personId === null ? null : await findPersonWithKeys(tx, personId)
    const self = person && presentSelf(person, only)
    const begin =
      !isAdministered && isSettingUp
        ? ('profile' as const)
        : content === null && self?.may.administer
          ? ('content' as const)
          : ('done' as const)
    const ended = self === null && cookie !== null ? await findEndedLink(tx, hashToken(cookie), clock.now()) : null
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    return { setUp: isAdministered && content !== null, organisationName, timeZone, self, begin, ended }
  })
}
