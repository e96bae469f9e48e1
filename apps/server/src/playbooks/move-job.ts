import { type Localised, type MovePreviewView, type MoveResult, problemCatalogue } from '@lotse/contract'
import { lookUpCustomer } from '../customers/look-up.ts'
import { locate } from '../engagements/locate.ts'
import { requesterOf } from '../people/requester.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { Problem } from '../platform/http/problem.ts'
import type { RunningJob } from '../platform/jobs/job-queue.ts'
import type { Services } from '../platform/services.ts'
import { moveIn } from './move-engagement.ts'
import { mayMoveEngagement } from './policy.ts'

export interface Moves {
  readonly playbookId: string
  readonly to: number
  readonly engagements: readonly { readonly customerId: string; readonly engagementId: string }[]
}

type Row = MoveResult['rows'][number]

/** Says what the job queue does with engagements to be moved. Call once, before the queue starts. */
export function definePlaybookMoves(services: Services): void {
  services.jobs.define<Moves>('playbook-move', (job) => moveThem(services, job))
}

/**
 * Moves each engagement in a transaction of its own, so that one that cannot be moved holds up no other. Done again
 * after a crash, those that were moved already are reported as unchanged.
 */
async function moveThem(services: Services, job: RunningJob<Moves>): Promise<MoveResult> {
  const { engagements, to } = job.input
  const actor = await requesterOf(services, job)
  const rows: Row[] = []
  for (const [index, place] of engagements.entries()) {
    job.signal.throwIfAborted()
    job.report(index, engagements.length)
    rows.push(await moveOne(services, actor, place, job.input))
  }
  job.report(engagements.length, engagements.length)
  const count = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length
  return { to, moved: count('moved'), unchanged: count('unchanged'), refused: count('refused'), rows }
}

async function moveOne(
  services: Services,
  actor: Actor,
  place: Moves['engagements'][number],
  { playbookId, to }: Moves,
): Promise<Row> {
  const customer = customerId(place.customerId)
  const customerName = await services.database.transaction(
    { customer },
    async (tx) => (await lookUpCustomer(tx, customer))?.name ?? '',
  )
  const row = (outcome: Row['outcome'], from: number | null, what: Localised): Row => ({
    ...place,
    customerName,
    outcome,
    from,
    what,
  })
  if (!mayMoveEngagement(actor, { customerId: customer, engagementId: place.engagementId }))
    return row('refused', null, mayNot)
  try {
    const moved = await change({ services, actor }, customer, async (change) => {
      const { engagement } = await locate(change, place.engagementId)
      if (engagement.playbookId !== playbookId) throw new Problem('rule-refused', { detail: otherPlaybook })
      if (engagement.playbookVersion === to) throw new AlreadyThere()
      return moveIn(change, actor, place.engagementId, to)
    })
    return row('moved', moved.from, summary(moved))
  } catch (error) {
    if (error instanceof AlreadyThere) return row('unchanged', to, there)
    if (!(error instanceof Problem)) throw error
    return row('refused', null, error.details.detail ?? problemCatalogue[error.code].title)
  }
}

/** Nothing is to be changed: the transaction ends as if it had never begun. */
class AlreadyThere extends Error {}

function summary({ added, removed, changed }: MovePreviewView): Localised {
  return {
    de: `Aufgaben: ${added.length} hinzu, ${removed.length} entfallen, ${changed.length} betroffen.`,
    en: `Tasks: ${added.length} added, ${removed.length} dropped, ${changed.length} affected.`,
  }
}

const there: Localised = { de: 'Folgt dieser Fassung schon.', en: 'Follows this version already.' }
const otherPlaybook: Localised = {
  de: 'Dieses Engagement folgt einem anderen Leitfaden.',
  en: 'This engagement follows another playbook.',
}
const mayNot: Localised = {
  de: 'Umstellen darf nur die Engagement-Leitung (FM) oder die Administration.',
  en: 'Only the engagement manager (FM) or an administrator may move it.',
}
