import { coverageOf, type Freeze, findForm, messagePlan, ringDayOf } from '@lotse/assessment'
import type { IsoDate } from '@lotse/calendar'
import { adoptionGroups } from '../adoption/look-up.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type EngagementKey, findPlan, messagesOf, trainingsOf } from './store.ts'

/** What other capabilities may know of messages and trainings. */

/** Messages of the plan whose day has passed and that are neither sent nor left out. */
export async function lateMessages(
  tx: Transaction,
  key: EngagementKey,
  today: IsoDate,
): Promise<{ readonly group: string; readonly on: IsoDate }[]> {
  const groups = (await adoptionGroups(tx, key)).filter(({ ringDay }) => ringDay !== null)
  if (groups.length === 0) return []
  const freezes: readonly Freeze[] = (await findPlan(tx, key))?.freezes ?? []
  const settled = new Set(
    (await messagesOf(tx, key))
      .filter(({ state }) => state === 'sent' || state === 'leftOut')
      .map(({ groupId, messageId }) => `${groupId} ${messageId}`),
  )
  return groups.flatMap(({ id, name, ringDay }) =>
    ringDay === null
      ? []
      : messagePlan({ id, ringDay, people: null }, freezes)
          .filter(({ templateId, on }) => on < today && !settled.has(`${id} ${templateId}`))
          .map(({ on }) => ({ group: name, on })),
  )
}

/** Groups whose training should have reached its share by now, and whether it has (acm.md §6). */
export async function trainingOverdue(
  tx: Transaction,
  key: EngagementKey,
  today: IsoDate,
): Promise<{ readonly group: string; readonly isMissed: boolean }[]> {
  const groups = (await adoptionGroups(tx, key)).filter(({ ringDay }) => ringDay !== null)
  if (groups.length === 0) return []
  const freezes: readonly Freeze[] = (await findPlan(tx, key))?.freezes ?? []
  const trainings = await trainingsOf(tx, key)
  return groups.flatMap(({ id, name, headcount, ringDay, effect }) => {
    if (ringDay === null) return []
    const reached = trainings
      .filter(({ groupId, formId }) => groupId === id && findForm(formId)?.counts)
      .map((row) => row.reached ?? 0)
    const day = ringDayOf(ringDay, freezes)
    const { state, by } = coverageOf({ people: headcount, ringDay: day, effect }, Math.max(0, ...reached), today)
    return by !== null && by < today && state !== 'unknown' ? [{ group: name, isMissed: state === 'missed' }] : []
  })
}
