import type { CustomerLabel } from '@lotse/contract'
import type { Actor } from '../../platform/access/actor.ts'
import { mayChangeLabel } from '../policy.ts'
import type { CountedLabel } from './store.ts'

/** What leaves the server about a tag or group. */
export function presentLabel({ id, name, version, createdBy, customers }: CountedLabel, actor: Actor): CustomerLabel {
  return { id, name, customers, version, may: { change: mayChangeLabel(actor, createdBy) } }
}
