import type { IsoDate } from '@lotse/calendar'
import type { Ring, RingChange } from '@lotse/contract'
import { decideRing, type RingMove } from '@lotse/rollout'
import type { ActingContext } from '../platform/http/api.ts'
import type { RecordedCriterion } from '../tables/rings.ts'
import type { Place } from './here.ts'
import { addEntry, changeEntry, type EntryRequest, type Keeping } from './keep-entry.ts'
import { presentRing } from './present.ts'
import { refusal, unknownAt } from './problems.ts'
import { ringColumns } from './ring-columns.ts'
import { ringRows } from './store.ts'

const keeping: Keeping<'ring', Ring> = {
  kind: 'ring',
  subject: ({ name }) => name,
  present: presentRing,
  current: async (here, row) => ({ ...(await presentRing(here, row)), matchValues: row.matchValues }),
}

interface RingRequest<Body> extends Omit<EntryRequest<Body>, 'params'> {
  readonly params: Place & { readonly ringId: string }
}
const entryRequest = <Body>({ params, ...rest }: RingRequest<Body>): EntryRequest<Body> => ({
  ...rest,
  params: { customerId: params.customerId, engagementId: params.engagementId, entryId: params.ringId },
})

/** Adds a ring after the others. Problems: `not-found`, `input-not-valid` with the field. */
export const addRing = (
  context: ActingContext,
  { customerId, engagementId, ...input }: Place & RingChange & Required<Pick<RingChange, 'name' | 'kind'>>,
): Promise<Ring> =>
  addEntry(context, keeping, { customerId, engagementId }, async (here) => {
    const last = (await ringRows(here.tx, here)).at(-1)
    return { ...(await ringColumns(here, input, null)), position: (last?.position ?? -1) + 1 }
  })

/** Changes a ring. Problems: `not-found`, `changed-meanwhile` with the present ring, `input-not-valid` with the field. */
export const changeRing = (context: ActingContext, request: RingRequest<RingChange>): Promise<Ring> =>
  changeEntry(context, keeping, entryRequest(request), async (here, before, body) => ({
    columns: await ringColumns(here, body, before),
  }))

/** Records that a ring began, pauses, is finished or left out. Problem besides: `rule-refused` with the field. */
export const moveRing = (context: ActingContext, request: RingRequest<RingMove>): Promise<Ring> =>
  changeEntry(context, keeping, entryRequest(request), async ({ today }, before, body) => {
    const decision = decideRing(before, body, today)
    if (!decision.ok) throw refusal(decision.problems)
    return { columns: decision.next, event: 'ring.moved', said: { ringState: body.to, on: body.on } }
  })

interface Tick {
  readonly criterionId: string
  readonly metOn: IsoDate | null
}

/** Ticks a criterion, by whoever is acting. Problems besides: `input-not-valid`, `rule-refused` for a day that has not come. */
export const tickCriterion = (context: ActingContext, request: RingRequest<Tick>): Promise<Ring> =>
  changeEntry(context, keeping, entryRequest(request), async ({ today }, before, { criterionId, metOn }) => {
    const all = [...before.entryCriteria, ...before.exitCriteria]
    if (all.every(({ id }) => id !== criterionId))
      throw unknownAt('criterionId', { de: 'Dieses Kriterium', en: 'criterion' })
    if (metOn !== null && metOn > today)
      throw refusal([
        {
          field: 'on',
          code: 'inFuture',
          message: {
            de: 'Dieser Tag liegt in der Zukunft. Abgehakt wird, was erfüllt ist.',
            en: 'This day is in the future. What is met gets ticked.',
          },
        },
      ])
    const ticked = (criteria: readonly RecordedCriterion[]): RecordedCriterion[] =>
      criteria.map((one) =>
        one.id === criterionId ? { ...one, metOn, metBy: metOn === null ? null : context.actor.personId } : one,
      )
    return {
      columns: { entryCriteria: ticked(before.entryCriteria), exitCriteria: ticked(before.exitCriteria) },
      event: 'ring.ticked',
      said: { on: metOn },
    }
  })
