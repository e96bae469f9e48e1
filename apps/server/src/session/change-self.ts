import type { Language } from '@lotse/contract'
import { changeFields } from '../people/change-fields.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { findPersonWithKeys } from './person-store.ts'
import { presentSelf } from './present.ts'

interface SelfFields {
  readonly name?: string | undefined
  readonly language?: Language | undefined
}

/** Changes one's own name and language. Throws `changed-meanwhile` when `version` is not the present one. */
export async function changeSelf(services: Services, actor: Actor, version: number, wanted: SelfFields) {
  return change({ services, actor }, actor.customerId ?? ORGANISATION, async (change) => {
    const present = await findPersonWithKeys(change.tx, actor.personId)
    if (present === null) throw new Problem('not-found')
    const changed = await changeFields(change, present, version, wanted)
    if (changed === null)
      throw changedMeanwhile(presentSelf((await findPersonWithKeys(change.tx, actor.personId)) ?? present))
    return presentSelf({ ...present, ...changed })
  })
}
