import { hasAdministrator } from '../people/administrators.ts'
import type { Services } from '../platform/services.ts'
import { readInstallation } from './installation-store.ts'
import { findPersonWithKeys } from './person-store.ts'
import { presentSelf } from './present.ts'

/** Who asks, after this request. */
export interface Asking {
  /** Who is signed in; null for nobody. */
  readonly personId: string | null
  /** Whether the browser has opened the first administrator's link and not gone on yet. */
  readonly isSettingUp?: boolean
}

/**
 * Who is signed in, whether Lotse is set up, and what this browser has to do before it
 * begins: `profile` after opening the first link, `content` as administrator while nobody chose, else `done`.
 */
export async function readState({ database }: Pick<Services, 'database'>, { personId, isSettingUp = false }: Asking) {
  return database.transaction('portfolio', async (tx) => {
    const { organisationName, content } = await readInstallation(tx)
    const isAdministered = await hasAdministrator(tx)
    const person = personId === null ? null : await findPersonWithKeys(tx, personId)
    const self = person && presentSelf(person)
    const begin =
      !isAdministered && isSettingUp
        ? ('profile' as const)
        : content === null && self?.may.administer
          ? ('content' as const)
          : ('done' as const)
    return { setUp: isAdministered && content !== null, organisationName, self, begin }
  })
}
