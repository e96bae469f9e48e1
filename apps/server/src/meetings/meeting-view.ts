import type { Meeting } from '@lotse/contract'
import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '../platform/access/actor.ts'
import type { Transaction } from '../platform/db/database.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { namesOf } from '../platform/names.ts'
import { customer } from '../tables/engagements.ts'
import { person } from '../tables/identity.ts'
import { type KnownAttendee, presentMeeting } from './present.ts'
import { type AttendeeRecord, actionsOf, attendeesOf, type MeetingRecord, openActionsBefore } from './store.ts'

/** A meeting as `actor` may see it, inside a running transaction; for reading it and as the answer to a change. */
export async function meetingView(tx: Transaction, actor: Actor, row: MeetingRecord): Promise<Meeting> {
  const { customerId, engagementId } = row
  const key = { customerId, engagementId, meetingId: row.id }
  const attendees = await knownAttendees(tx, customerId, row.id)
  const actions = await actionsOf(tx, customerId, row.id)
  const openBefore = await openActionsBefore(tx, key, row.startsAt)
  const names = await namesOf(
    tx,
    [...actions, ...openBefore].flatMap(({ personId, doneBy }) => [personId, doneBy]),
  )
  const customerName = await customerNameOf(tx, customerId)
  return presentMeeting(row, { customerName, actor, attendees, actions, openBefore, names })
}

/** The name of a customer; empty where it is not visible in this scope. */
export async function customerNameOf(tx: Transaction, customerId: CustomerId): Promise<string> {
  const [row] = await tx.select({ name: customer.name }).from(customer).where(eq(customer.customerId, customerId))
  return row?.name ?? ''
}

/** Who attends, with the address of their account and whether they belong to the team. */
export async function knownAttendees(
  tx: Transaction,
  customerId: CustomerId,
  meetingId: string,
): Promise<KnownAttendee[]> {
  return withAccounts(tx, await attendeesOf(tx, customerId, [meetingId]))
}

async function withAccounts(tx: Transaction, rows: readonly AttendeeRecord[]): Promise<KnownAttendee[]> {
  const ids = rows.flatMap(({ personId }) => (personId === null ? [] : [personId]))
  const accounts =
    ids.length === 0
      ? []
      : await tx
          .select({ id: person.id, email: person.email, of: person.customerId })
          .from(person)
          .where(inArray(person.id, ids))
  const known = new Map(accounts.map((account) => [account.id, account]))
  return rows.map((row) => {
    const account = row.personId === null ? undefined : known.get(row.personId)
    return { ...row, accountEmail: account?.email ?? null, isStaff: account?.of === ORGANISATION }
  })
}
