import type { Language } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import { changedMeanwhile } from '../platform/http/if-match.ts'
import { Problem } from '../platform/http/problem.ts'
import type { Services } from '../platform/services.ts'
import { findPersonWithKeys, updatePerson } from './person-store.ts'
import { presentSelf } from './present.ts'

interface SelfChange {
  readonly name?: string | undefined
  readonly language?: Language | undefined
}

/** Changes one's own name and language. Throws `changed-meanwhile` when `version` is not the present one. */
export async function changeSelf(services: Services, actor: Actor, version: number, wanted: SelfChange) {
  return change({ services, actor }, actor.customerId ?? ORGANISATION, async (change) => {
    const present = await findPersonWithKeys(change.tx, actor.personId)
    if (present === null) throw new Problem('not-found')
    const { from, to } = differences(present, wanted)
    const changed = await updatePerson(change.tx, actor.personId, version, to)
    if (!changed) throw changedMeanwhile(presentSelf(present))
    await change.record({ event: 'person.changed', subject: actor.personId, before: from, after: to })
    change.touch('session')
    return presentSelf({ ...present, ...changed })
  })
}
