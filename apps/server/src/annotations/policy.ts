import type { AnnotationAudience } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { both, deliveryTeam, either, isAdministrator, isStaff, seesCustomer } from '../platform/access/policy.ts'

/** Who may do what with annotations of the curve (engagement.md §4). */

export const mayReadAnnotations = seesCustomer

/** The delivery team says what happened; people of the customer read what is meant for them too. */
export const mayAnnotate = both(isStaff, either(isAdministrator, deliveryTeam))

/** The audiences whose annotations somebody sees. */
export function visibleAudiences({ kind }: Pick<Actor, 'kind'>): readonly AnnotationAudience[] {
  return kind === 'staff' ? ['team', 'both'] : ['both']
}
