import type { IsoDate } from '@lotse/calendar'
import type { Remediation } from '@lotse/contract'
import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { type Loaded, loadChangeable } from './load-run.ts'
import { readRemediation } from './read-remediation.ts'
import { insertDelivery } from './record-store.ts'
import { updateRun } from './store.ts'

/** The way of a final list: its copy to the tracking address, to the customer, through the review. (remediation.md §1) */

interface Place {
  readonly customerId: string
  readonly engagementId: string
  readonly runId: string
}

interface Delivery extends Place {
  readonly outcome: 'sent' | 'failed'
  readonly how: 'mail' | 'posted'
  readonly address: string
  readonly note: string
}

/** Records what became of the copy; every attempt stays. Problems: `not-found`, `rule-refused` where nothing is final. */
export async function recordDelivery(context: ActingContext, { outcome, how, address, note, ...place }: Delivery) {
  return step(context, place, async (change, { row }) => {
    if (row.finalisedOn === null) throw notFinal()
    const { tx, customerId: of, now, record } = change
    const id = newId()
    const by = context.actor.personId
    await insertDelivery(tx, {
      ...{ customerId: of, id, runId: row.id, outcome, how, address, note, at: now, byPerson: by },
    })
    await updateRun(tx, row, outcome === 'sent' ? { copyDelivered: true } : {})
    await record({
      event: 'remediation.delivered',
      engagementId: place.engagementId,
      after: { delivery: outcome, how },
    })
  })
}

interface Dated extends Place {
  readonly on: IsoDate
}

/** Records that the final list was given to the customer. Problems: `not-found`, `rule-refused`. */
export async function sendToCustomer(context: ActingContext, { on, ...place }: Dated): Promise<Remediation> {
  return step(context, place, async (change, { row }) => {
    if (row.state !== 'final') throw notFinal()
    refuseDay(on, row.finalisedOn, change.today)
    await updateRun(change.tx, row, { state: 'sentToCustomer', sentOn: on, sentBy: context.actor.personId })
    await change.record({ event: 'remediation.sent', engagementId: place.engagementId, after: { on } })
  })
}

/** Records the session in which the list was gone through. Problems: `not-found`, `rule-refused`. */
export async function recordReview(context: ActingContext, { on, ...place }: Dated): Promise<Remediation> {
  return step(context, place, async (change, { row }) => {
    if (row.state !== 'sentToCustomer') throw notSent()
    refuseDay(on, row.sentOn, change.today)
    await updateRun(change.tx, row, { reviewedOn: on, reviewedBy: context.actor.personId })
    await change.record({ event: 'remediation.reviewed', engagementId: place.engagementId, after: { on } })
  })
}

async function step(
  context: ActingContext,
  place: Place,
  work: (change: Change, here: Loaded) => Promise<void>,
): Promise<Remediation> {
  return change(
    context,
    customerId(place.customerId),
    async (change) => {
      const key = { customerId: change.customerId, engagementId: place.engagementId }
      await holdEngagementOf(change, key.engagementId)
      await work(change, await loadChangeable(change.tx, key, place.runId))
      await evaluateEngagement(change, key.engagementId)
      return readRemediation(change.tx, key, context.actor, change.today)
    },
    repeatOf(context),
  )
}

function refuseDay(on: IsoDate, earliest: IsoDate | null, today: IsoDate): void {
  if (on > today)
    throw atField('rule-refused', 'on', 'inFuture', {
      de: 'Dieser Tag liegt in der Zukunft.',
      en: 'This day is in the future.',
    })
  if (earliest !== null && on < earliest)
    throw atField('rule-refused', 'on', 'tooEarly', {
      de: 'Dieser Tag liegt vor dem Schritt davor.',
      en: 'This day is before the step before.',
    })
}

const notFinal = (): Problem =>
  new Problem('rule-refused', {
    detail: { de: 'Schließen Sie die Liste zuerst ab.', en: 'Make the list final first.' },
  })

export const notSent = (): Problem =>
  new Problem('rule-refused', {
    detail: {
      de: 'Die Liste muss abgeschlossen und beim Kunden sein.',
      en: 'The list has to be final and with the customer.',
    },
  })
