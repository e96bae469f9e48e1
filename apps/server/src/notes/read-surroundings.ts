import type { NoteCategory, NoteSurroundings } from '@lotse/contract'
import { decideNote, noteCategoryIds } from '@lotse/playbook'
import { learn } from '../engagements/facts.ts'
import { findEngagement } from '../engagements/look-up.ts'
import { rolesIn } from '../engagements/policy.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { dueNotes } from './due-notes.ts'
import { selectFacets, selectTasks } from './facet-store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

const nothing: NoteSurroundings = { tags: [], authors: [], tasks: [], due: [], writable: [] }

/** What stands around the notes of an engagement; nothing where there is no such engagement. */
export async function readSurroundings(context: ActingContext, place: Place): Promise<NoteSurroundings> {
  const { services, actor } = context
  const customer = customerId(place.customerId)
  return services.database.transaction({ customer }, async (tx) => {
    const engagement = await findEngagement(tx, { customerId: customer, engagementId: place.engagementId })
    if (engagement === null) return nothing
    const today = services.clock.today()
    const { facts } = await learn(tx, engagement, today)
    const roles = rolesIn(actor, place.engagementId)
    const mayWrite = (category: NoteCategory) =>
      decideNote({ category, text: '-', nextAction: null, actor: { roles } }, facts).ok
    return {
      ...(await selectFacets(tx, place)),
      tasks: await selectTasks(tx, place),
      due: dueNotes(facts, today),
      writable: noteCategoryIds.filter(mayWrite),
    }
  })
}
