import { evaluateEngagement } from '../engagements/evaluate.ts'
import { holdEngagementOf } from '../engagements/hold.ts'
import type { Actor } from '../platform/access/actor.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { notFound } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { thisEntry } from './problems.ts'
import type { Here, Register } from './register.ts'
import { type ColumnsOf, findEntry, insertEntry, type RegisterId, type RowOf, updateEntry } from './store.ts'

interface Place {
  readonly customerId: string
  readonly engagementId: string
}

/** Adds an entry to a register. Problems: `not-found`, `input-not-valid` and `rule-refused` with the field. */
export async function addEntry<R extends RegisterId, Input, Out>(
  context: ActingContext,
  register: Register<R, Input, Out>,
  { customerId: of, engagementId, ...input }: Place & Input,
): Promise<Out> {
  return change(
    context,
    customerId(of),
    async (change) => {
      const here = await hold(change, engagementId, context.actor)
      const by = context.actor.personId
      const row = await insertEntry(change.tx, register.id, {
        ...(await register.columns(here, input as unknown as Input, null)),
        customerId: change.customerId,
        id: newId(),
        engagementId,
        createdAt: change.now,
        createdBy: by,
        changedAt: change.now,
        changedBy: by,
      })
      await change.record({
        event: 'adoption.added',
        engagementId,
        subject: register.subject(row),
        after: { register: register.id, entry: row.id },
      })
      await evaluateEngagement(change, engagementId)
      return only(register, here, row)
    },
    repeatOf(context),
  )
}

interface ChangeRequest<Input> {
  readonly params: Place & { readonly entryId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: Input
}

/**
 * Changes an entry. Problems: `not-found`, `changed-meanwhile` with the present entry, `input-not-valid` and `rule-refused`
 * with the field.
 */
export async function changeEntry<R extends RegisterId, Input extends object, Out>(
  context: ActingContext,
  register: Register<R, Input, Out>,
  { params, headers, body }: ChangeRequest<Input>,
): Promise<Out> {
  const { engagementId, entryId } = params
  return change(context, customerId(params.customerId), async (change) => {
    const here = await hold(change, engagementId, context.actor)
    const before = await findEntry(change.tx, register.id, { ...here, entryId }, 'kept')
    if (before === null) throw notFound(thisEntry)
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(await only(register, here, before))
    const { to } = differences(before, await register.columns(here, body, before))
    const after = await updateEntry(change.tx, register.id, before, {
      ...(to as ColumnsOf<R>),
      changedAt: change.now,
      changedBy: context.actor.personId,
    })
    // Only which fields changed: what they say may name people, and the trail cannot forget.
    await change.record({
      event: 'adoption.changed',
      engagementId,
      subject: register.subject(after),
      after: { register: register.id, entry: after.id, fields: Object.keys(to).sort() },
    })
    await evaluateEngagement(change, engagementId)
    return only(register, here, after)
  })
}

async function hold(change: Change, engagementId: string, actor: Actor): Promise<Here> {
  const { tenantId } = await holdEngagementOf(change, engagementId)
  return { tx: change.tx, customerId: change.customerId, engagementId, tenantId, actor, today: change.today }
}

async function only<R extends RegisterId, Input, Out>(
  register: Register<R, Input, Out>,
  here: Here,
  row: RowOf[R],
): Promise<Out> {
  const [entry] = await register.present(here, [row])
  if (entry === undefined) throw new Error('an entry that was just written is gone')
  return entry
}
