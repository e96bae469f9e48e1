import { findForm } from '@lotse/assessment'
import type { IsoDate } from '@lotse/calendar'
import type { PlannedTrainingView } from '@lotse/contract'
import { holdEngagementOf } from '../engagements/hold.ts'
import { change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound } from '../platform/http/problem.ts'
import { type Matter, readMatter } from './matter.ts'
import { trainingViews } from './plan-view.ts'
import { thisGroup, thisTraining } from './problems.ts'
import type { Place } from './read-plan.ts'
import { requireContact } from './require-contact.ts'
import { writeTraining } from './store.ts'

interface TrainingRequest {
  readonly params: Place & { readonly groupId: string; readonly formId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: {
    readonly owner?: string | null | undefined
    readonly heldOn?: IsoDate | null | undefined
    readonly reached?: number | null | undefined
    readonly link?: string | null | undefined
    readonly note?: string | null | undefined
  }
}

/**
 * Says who gives a training, when it was held and how many it reached. Problems: `not-found`, `changed-meanwhile` with the
 * present training, `rule-refused` where more people were reached than the group has.
 */
export async function changeTraining(
  context: ActingContext,
  { params, headers, body }: TrainingRequest,
): Promise<PlannedTrainingView> {
  const { engagementId, groupId, formId } = params
  const form = findForm(formId)
  if (form === undefined) throw notFound(thisTraining)
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementOf(change, engagementId)
    const { tx, today, now } = change
    const key = { customerId: change.customerId, engagementId }
    const before = await readMatter(tx, key, today)
    const group = before.groups.find(({ id }) => id === groupId)
    if (group === undefined) throw notFound(thisGroup)
    const seen = only(before, groupId, formId)
    if (seen.version !== expectedVersion(headers)) throw changedMeanwhile(seen)
    await requireContact(tx, key.customerId, body.owner)
    const row = before.trainings.find((one) => one.groupId === groupId && one.formId === formId)
    const kept = <T>(wanted: T | undefined, present: T): T => (wanted === undefined ? present : wanted)
    const reached = kept(body.reached, row?.reached ?? null)
    if (form.counts && reached !== null && group.people !== null && reached > group.people)
      throw moreThanThereAre(group.people)
    await writeTraining(tx, {
      ...key,
      groupId,
      formId,
      ownerContact: kept(body.owner, row?.ownerContact ?? null),
      heldOn: kept(body.heldOn, row?.heldOn ?? null),
      reached,
      link: kept(body.link, row?.link ?? null),
      note: kept(body.note, row?.note ?? null),
      changedAt: now,
      changedBy: context.actor.personId,
    })
    await change.record({
      event: 'communication.trainingChanged',
      engagementId,
      subject: `${group.name}: ${form.title[before.language]}`.slice(0, 200),
      before: { heldOn: seen.heldOn, reached: seen.reached },
      after: { heldOn: kept(body.heldOn, seen.heldOn), reached },
    })
    return only(await readMatter(tx, key, today), groupId, formId)
  })
}

function only(matter: Matter, groupId: string, formId: string): PlannedTrainingView {
  const group = matter.groups.find(({ id }) => id === groupId)
  const found = group && trainingViews(matter, group).find((one) => one.formId === formId)
  if (found === undefined) throw notFound(thisTraining)
  return found
}

const moreThanThereAre = (people: number) =>
  atField('rule-refused', 'reached', 'more-than-there-are', {
    de: `Die Gruppe hat ${people} Menschen. Tragen Sie höchstens so viele ein, oder ändern Sie zuerst die Größe der Gruppe.`,
    en: `The group has ${people} people. Enter at most that many, or change the size of the group first.`,
  })
