import type { IsoDate } from '@lotse/calendar'
import type { TimeEntry } from '@lotse/contract'
import { eq } from 'drizzle-orm'
import { locate, locateTask } from '../engagements/locate.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { atField, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { namesOf } from '../platform/names.ts'
import { person } from '../tables/identity.ts'
import { mayKeepTimeOfOthers } from './policy.ts'
import { presentEntry } from './present.ts'
import { refuseFuture } from './refusal.ts'
import { insertEntry } from './store.ts'

interface NewEntry {
  readonly customerId: string
  readonly engagementId: string
  readonly taskId: string
  readonly personId?: string | undefined
  readonly workedOn: IsoDate
  readonly minutes: number
  readonly what: string
}

/**
 * Records time somebody spent on a task: the own, or as FM that of somebody else of the team.
 * Problems: `not-found`, `not-allowed` for others' time, `input-not-valid`, `rule-refused` for a day in the future.
 */
export async function recordTime(context: ActingContext, { customerId: of, ...input }: NewEntry): Promise<TimeEntry> {
  const { actor } = context
  const personId = input.personId ?? actor.personId
  return change(
    context,
    customerId(of),
    async (change) => {
      locateTask(await locate(change, input.engagementId), input.taskId)
      refuseFuture(input.workedOn, change.today)
      if (personId !== actor.personId) {
        if (!mayKeepTimeOfOthers(actor, { customerId: change.customerId, engagementId: input.engagementId }))
          throw onlyOwnTime()
        await requireTeamMember(change, personId)
      }
      const row = await insertEntry(change.tx, {
        ...input,
        customerId: change.customerId,
        id: newId(),
        personId,
        changedAt: change.now,
      })
      await change.record({
        event: 'time.recorded',
        engagementId: row.engagementId,
        subject: row.taskId,
        after: { id: row.id, personId, workedOn: row.workedOn, minutes: row.minutes, what: row.what },
      })
      return presentEntry(row, await namesOf(change.tx, [personId]), actor)
    },
    repeatOf(context),
  )
}

async function requireTeamMember({ tx }: Change, personId: string): Promise<void> {
  const [who] = await tx.select().from(person).where(eq(person.id, personId))
  if (who && who.customerId === ORGANISATION && who.state !== 'disabled') return
  const message = {
    de: 'Diese Person gehört nicht zum Team oder ist gesperrt. Wählen Sie jemanden aus der Liste.',
    en: 'This person is not of the team, or is disabled. Choose somebody from the list.',
  }
  throw atField('input-not-valid', 'personId', 'unknown', message)
}

function onlyOwnTime(): Problem {
  return new Problem('not-allowed', {
    detail: {
      de: 'Zeit anderer erfasst und ändert nur die Engagement-Leitung (FM).',
      en: 'Only the engagement manager (FM) records and changes the time of others.',
    },
  })
}
