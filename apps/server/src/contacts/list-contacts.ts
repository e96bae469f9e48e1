import type { Contact, ContactFilter, ContactRef, ContactSide } from '@lotse/contract'
import { customerId } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { pageNumber } from '../platform/http/page.ts'
import { notFound } from '../platform/http/problem.ts'
import { namesOf } from '../platform/names.ts'
import { mayKeepContacts, sidesOf } from './policy.ts'
import { presentContact, presentContactRef } from './present.ts'
import { thisContact } from './problems.ts'
import { contactsWithEmail, countContacts, findContact, listedContacts } from './store.ts'

interface Query extends ContactFilter {
  readonly customerId: string
  readonly after?: string | undefined
  readonly limit: number
}

interface Page {
  readonly items: Contact[]
  readonly total: number
  readonly next: string | null
  readonly may: { readonly create: ContactSide[] }
}

/** The contacts of a customer that the reader may see. `after` is the number seen. */
export async function listContacts({ services, actor }: ActingContext, query: Query): Promise<Page> {
  const customer = customerId(query.customerId)
  const offset = pageNumber(query.after) ?? 0
  const sides = sidesOf(actor)
  return services.database.transaction({ customer }, async (tx) => {
    const rows = await listedContacts(tx, customer, sides, query, { limit: query.limit, offset })
    const total = await countContacts(tx, customer, sides, query)
    const seen = offset + rows.length
    return {
      items: rows.map((row) => presentContact(row, () => null, actor)),
      total,
      next: seen < total && rows.length > 0 ? String(seen) : null,
      may: { create: mayKeepContacts(actor, { customerId: customer }) ? [...sides] : [] },
    }
  })
}

/** One contact; the team also sees removed and erased ones, whose pseudonym stands in the history. Problem: `not-found`. */
export async function readContact(
  { services, actor }: ActingContext,
  place: { readonly customerId: string; readonly contactId: string },
): Promise<Contact> {
  const customer = customerId(place.customerId)
  return services.database.transaction({ customer }, async (tx) => {
    const row = await findContact(tx, customer, place.contactId)
    const isGone = row !== null && (row.deletedAt !== null || row.erasedAt !== null)
    if (row === null || !sidesOf(actor).includes(row.side) || (isGone && actor.kind !== 'staff'))
      throw notFound(thisContact)
    return presentContact(row, await namesOf(tx, [row.erasedBy]), actor)
  })
}

/** Who has this mail address already, before somebody enters a person twice. */
export async function contactsAlike(
  { services, actor }: ActingContext,
  input: { readonly customerId: string; readonly email: string },
): Promise<ContactRef[]> {
  const customer = customerId(input.customerId)
  return services.database.transaction({ customer }, async (tx) =>
    (await contactsWithEmail(tx, customer, sidesOf(actor), input.email)).map(presentContactRef),
  )
}
