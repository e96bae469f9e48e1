import type { AttendeeInput, MeetingSeriesCode } from '@lotse/contract'
import { eq } from 'drizzle-orm'
import { contactsNamed } from '../contacts/look-up.ts'
import { pseudonymOf } from '../contacts/pseudonym.ts'
import type { Change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { atField } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { person } from '../tables/identity.ts'
import type { meetingAttendee } from '../tables/meetings.ts'
import { isInternal } from './policy.ts'

type NewAttendee = Omit<typeof meetingAttendee.$inferInsert, 'meetingId'>

/**
 * Who attends, checked: people must be visible here and may still sign in, each once; an internal meeting takes nobody of
 * the customer. Names of people with an account come from it. An erased contact does not come back from a form that still
 * shows the name. Problems at the field: `input-not-valid`, `rule-refused`.
 */
export async function checkedAttendees(
  change: Change,
  series: MeetingSeriesCode | null,
  wanted: readonly AttendeeInput[],
  before: readonly Pick<AttendeeInput, 'personId'>[] = [],
): Promise<NewAttendee[]> {
  const { customerId } = change
  const contacts = await contactsNamed(
    change.tx,
    customerId,
    wanted.map(({ contactId }) => contactId),
  )
  const known = new Set(before.map(({ personId }) => personId))
  const seen = new Set<string>()
  const rows: NewAttendee[] = []
  for (const [position, one] of wanted.entries()) {
    const account =
      one.personId === null ? null : await accountOf(change, one.personId, position, known.has(one.personId))
    if (one.contactId !== null && contacts.get(one.contactId)?.erased !== false) throw noContact(position)
    const isOutside = one.contactId !== null || (account !== null && account.of !== ORGANISATION)
    if (isOutside && isInternal(series)) throw outsider(position, account?.name ?? one.name)
    const who = one.personId ?? one.contactId ?? `${one.name} ${one.email}`
    if (seen.has(who)) continue
    seen.add(who)
    rows.push({ ...one, customerId, id: newId(), position: rows.length, name: account?.name ?? one.name })
  }
  return rows
}

/** Whoever was invited before may have been disabled meanwhile and stays; nobody disabled is named anew. */
async function accountOf({ tx }: Change, personId: string, position: number, invited: boolean) {
  const [account] = await tx
    .select({ name: person.name, state: person.state, of: person.customerId })
    .from(person)
    .where(eq(person.id, personId))
  if (account !== undefined && (invited || account.state !== 'disabled')) return account
  throw atField('input-not-valid', `attendees.${position}.personId`, 'unknown', {
    de: 'Diese Person gibt es hier nicht. Wählen Sie jemanden aus der Liste.',
    en: 'There is no such person here. Choose somebody from the list.',
  })
}

function noContact(position: number) {
  return atField('input-not-valid', `attendees.${position}.contactId`, 'unknown', {
    de: 'Diesen Kontakt gibt es hier nicht mehr. Wählen Sie jemanden aus der Liste.',
    en: 'This contact is not here any more. Choose somebody from the list.',
  })
}

function outsider(position: number, name: string) {
  return atField('rule-refused', `attendees.${position}.name`, 'internalSeries', {
    de: `${name} gehört zum Kunden. An Terminen dieser Reihe nimmt der Kunde nicht teil; wählen Sie eine andere Reihe.`,
    en: `${name} belongs to the customer. The customer takes no part in meetings of this series; choose another one.`,
  })
}

export interface InTrail {
  readonly personId?: string | null | undefined
  readonly contactId?: string | null | undefined
  readonly name: string
  readonly attendance?: string | undefined
}

/** The trail cannot forget: contacts stand in it by their pseudonym, and guests without a name. */
export function nameInTrail({ personId, contactId, name }: InTrail): string {
  if (contactId) return pseudonymOf(contactId)
  return personId ? name : '–'
}
