import type { Contact, ContactChange, NewContact } from '@lotse/contract'
import { lookUpCustomer } from '../customers/look-up.ts'
import { evaluateEngagementsOfCustomer } from '../engagements/evaluate.ts'
import { holdEngagementsOfCustomer } from '../engagements/hold.ts'
import { type Change, change } from '../platform/change.ts'
import { customerId } from '../platform/db/scope.ts'
import { differences } from '../platform/differences.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { changedMeanwhile, expectedVersion } from '../platform/http/if-match.ts'
import { atField, notFound, Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { repeatOf } from '../platform/idempotency.ts'
import { faultOf } from './check-contact.ts'
import { sidesOf } from './policy.ts'
import { presentContact } from './present.ts'
import { thisContact } from './problems.ts'
import { pseudonymOf } from './pseudonym.ts'
import { type ContactRow, clearPrimary, holdContact, insertContact, updateContact } from './store.ts'
import { valuesOf } from './values.ts'

const nobody = () => null

/** Adds a contact. Problems: `not-allowed` for another side than one's own, `rule-refused` with the field. */
export async function createContact(
  context: ActingContext,
  { customerId: of, side, ...input }: NewContact & { readonly customerId: string },
): Promise<Contact> {
  if (!sidesOf(context.actor).includes(side)) throw new Problem('not-allowed')
  return change(
    context,
    customerId(of),
    async (change) => {
      await holdEngagementsOfCustomer(change)
      const id = newId()
      const { tx, customerId: customer, now } = change
      if (input.isPrimary) await passPrimary(change, side, id)
      const row = await insertContact(tx, {
        language: (await lookUpCustomer(tx, customer))?.language ?? null,
        ...valuesOf(input),
        customerId: customer,
        id,
        side,
        createdAt: now,
        createdBy: context.actor.personId,
        changedAt: now,
      })
      refuseFault(row)
      await change.record({
        event: 'contact.created',
        subject: pseudonymOf(id),
        after: { contact: id, side, roles: row.roles, itTeam: row.itTeam, isPrimary: row.isPrimary },
      })
      if (countsIn(row)) await evaluateEngagementsOfCustomer(change)
      return presentContact(row, nobody, context.actor)
    },
    repeatOf(context),
  )
}

interface ContactRequest {
  readonly params: { readonly customerId: string; readonly contactId: string }
  readonly headers: { readonly 'if-match': string }
  readonly body: ContactChange
}

/** Changes a contact. Problems: `not-found`, `changed-meanwhile` with the present contact, `rule-refused` with the field. */
export async function changeContact(
  context: ActingContext,
  { params, headers, body }: ContactRequest,
): Promise<Contact> {
  const { actor } = context
  return change(context, customerId(params.customerId), async (change) => {
    await holdEngagementsOfCustomer(change)
    const { tx, customerId: customer, now } = change
    const before = await holdContact(tx, customer, params.contactId)
    const isThere = before !== null && before.deletedAt === null && before.erasedAt === null
    if (before === null || !isThere || !sidesOf(actor).includes(before.side)) throw notFound(thisContact)
    if (before.version !== expectedVersion(headers)) throw changedMeanwhile(presentContact(before, nobody, actor))
    const { to } = differences(before, valuesOf(body))
    if (to.isPrimary === true) await passPrimary(change, before.side, before.id)
    const after = await updateContact(tx, before, { ...to, changedAt: now })
    refuseFault(after)
    // Only which fields changed: what they say is personal, and the trail cannot forget.
    await change.record({
      event: 'contact.changed',
      subject: pseudonymOf(after.id),
      after: { contact: after.id, fields: Object.keys(to).sort() },
    })
    if (countsIn(before) || countsIn(after)) await evaluateEngagementsOfCustomer(change)
    return presentContact(after, nobody, actor)
  })
}

/** One contact of a side is the primary one: whoever was before is it no more, and the trail says so. */
async function passPrimary(change: Change, side: ContactRow['side'], to: string): Promise<void> {
  for (const id of await clearPrimary(change.tx, change.customerId, side, to))
    await change.record({
      event: 'contact.changed',
      subject: pseudonymOf(id),
      after: { contact: id, fields: ['isPrimary'] },
    })
}

function refuseFault(row: ContactRow): void {
  const fault = faultOf(row)
  if (fault !== null) throw atField('rule-refused', fault.field, fault.code, fault.message)
}

/** Whether the playbook counts this contact, so that engagements have to be evaluated anew. */
export const countsIn = ({ itTeam, surveyServices }: ContactRow): boolean => itTeam || surveyServices.length > 0
