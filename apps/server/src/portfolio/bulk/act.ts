import type { BulkOutcome, BulkResult, Localised } from '@lotse/contract'
import { type Change, change } from '../../platform/change.ts'
import type { CustomerId } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { Problem } from '../../platform/http/problem.ts'
import { repeatOf } from '../../platform/idempotency.ts'
import { type BulkItemRow, insertItem } from './store.ts'

/** One thing an act wants done with one customer or engagement. */
export interface Wanted {
  readonly customerId: CustomerId
  readonly engagementId: string | null
}

type Outcome = BulkResult['items'][number]
type Did = Pick<BulkItemRow, 'did' | 'personId' | 'role' | 'labelId'>

export interface Act<W extends Wanted> {
  readonly actId: string
  readonly context: ActingContext
  readonly wanted: readonly W[]
  /** The name each customer goes by; those missing do not exist. */
  readonly names: ReadonlyMap<string, string>
  /** Why the actor may not do it; null where they may. Asked before anything else. */
  refusal(one: W): Localised | null
  /** Takes what the work will change, before anything is recorded. */
  prepare?(change: Change, own: readonly W[]): Promise<void>
  /** Does it: what was done, to be able to undo it; or a sentence where everything is so already. */
  work(change: Change, one: W): Promise<Did | Localised>
  /** After the works of a customer of which at least one did something. */
  finish?(change: Change): Promise<void>
}

/** So many customers are worked on at the same time; the database has ten connections for everybody. */
const AT_ONCE = 3

/**
 * Does the same with many. Each customer is a transaction of its own, because a change belongs to one customer; inside
 * it each wish is done whole or not at all. Whatever is refused has a sentence that says why, and holds up nothing else.
 */
export async function perform<W extends Wanted>(act: Act<W>): Promise<BulkResult> {
  const byCustomer = Map.groupBy(act.wanted, ({ customerId }) => customerId)
  const waiting = [...byCustomer]
  const outcomes = new Map<CustomerId, Outcome[]>()
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      outcomes.set(next[0], await performFor(act, ...next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const items = [...byCustomer.keys()].flatMap((customer) => outcomes.get(customer) ?? [])
  const count = (wanted: BulkOutcome) => items.filter(({ outcome }) => outcome === wanted).length
  return {
    actId: act.actId,
    done: count('done'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    items,
  }
}

async function performFor<W extends Wanted>(act: Act<W>, customer: CustomerId, wanted: W[]): Promise<Outcome[]> {
  const { context, names } = act
  const name = names.get(customer) ?? null
  const refusals = wanted.map((one) => (name === null ? unknownCustomer : act.refusal(one)))
  const say = (one: W, outcome: BulkOutcome, why: Localised | null): Outcome => ({
    customerId: one.customerId,
    engagementId: one.engagementId,
    name,
    outcome,
    why,
  })
  if (refusals.every((refusal) => refusal !== null))
    return wanted.map((one, index) => say(one, 'refused', refusals[index] ?? null))
  try {
    return await change(
      context,
      customer,
      async (changing) => {
        await act.prepare?.(changing, wanted)
        const outcomes: Outcome[] = []
        for (const [position, one] of wanted.entries()) {
          const refusal = refusals[position] ?? null
          const [outcome, why] = refusal ? (['refused', refusal] as const) : await attempt(act, changing, one, position)
          outcomes.push(say(one, outcome, why))
        }
        if (!outcomes.some(({ outcome }) => outcome === 'done')) throw new NothingDone(outcomes)
        await act.finish?.(changing)
        return outcomes
      },
      repeatOf(context),
    )
  } catch (error) {
    if (error instanceof NothingDone) return error.outcomes
    throw error
  }
}

/** One wish in a savepoint of its own. */
async function attempt<W extends Wanted>(
  act: Act<W>,
  changing: Change,
  one: W,
  position: number,
): Promise<readonly [BulkOutcome, Localised | null]> {
  try {
    const did = await changing.tx.transaction((tx) => act.work({ ...changing, tx }, one))
    if (!('did' in did)) return ['unchanged', did]
    await insertItem(changing.tx, {
      ...did,
      customerId: changing.customerId,
      actId: act.actId,
      position,
      engagementId: one.engagementId,
      doneBy: act.context.actor.personId,
      doneAt: changing.now,
    })
    return ['done', null]
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return ['refused', error.details.detail ?? notPossible]
  }
}

/** Nothing came of it: there is nothing to keep, and the transaction ends as if it had never begun. */
class NothingDone extends Error {
  readonly outcomes: Outcome[]

  constructor(outcomes: Outcome[]) {
    super('nothing was done')
    this.outcomes = outcomes
  }
}

const unknownCustomer: Localised = {
  de: 'Diesen Kunden gibt es nicht oder nicht mehr.',
  en: 'This customer does not exist, or no longer.',
}
const notPossible: Localised = { de: 'Das geht hier nicht.', en: 'This is not possible here.' }
