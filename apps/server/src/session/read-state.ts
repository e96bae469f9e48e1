import { hasAdministrator } from '../people/administrators.ts'
import type { RequestContext } from '../platform/http/api.ts'
import { readInstallation } from './installation-store.ts'
import { findPersonWithKeys } from './person-store.ts'
import { presentSelf } from './present.ts'
import { isSettingUp } from './set-up-cookie.ts'

type Asking = Pick<RequestContext, 'services' | 'cookies'>

/**
 * Who is signed in (`personId`, null for nobody), whether Lotse is set up, and what this browser has to do before it
 * begins: `profile` after opening the first link, `content` as administrator while nobody chose, else `done`.
 */
export async function readState({ services, cookies }: Asking, personId: string | null) {
  return services.database.transaction('portfolio', async (tx) => {
    const { organisationName, content } = await readInstallation(tx)
    const isAdministered = await hasAdministrator(tx)
    const person = personId === null ? null : await findPersonWithKeys(tx, personId)
    const self = person && presentSelf(person)
    const begin =
      !isAdministered && isSettingUp(services, cookies)
        ? ('profile' as const)
        : content === null && self?.may.administer
          ? ('content' as const)
          : ('done' as const)
    return { setUp: isAdministered && content !== null, organisationName, self, begin }
  })
}
