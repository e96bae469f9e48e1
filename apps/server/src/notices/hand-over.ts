import type { Localised } from '@lotse/contract'
import { afterQuiet, type NoticeTimes } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import { type Change, derive } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import { enqueueMail } from '../platform/mail/enqueue-mail.ts'
import type { Services } from '../platform/services.ts'
import { asCustomer } from './as-customer.ts'
import { dueDeliveries, type Ending, endWaiting, holdWaiting, type Outgoing } from './delivery-store.ts'
import { letterOf } from './letter.ts'
import { MOST_IN_A_MESSAGE } from './limits.ts'
import { modesOf, timesOf } from './modes.ts'
import { findPreference } from './preference-store.ts'
import { asReader, HOUSE } from './reader.ts'
import { cardOf } from './teams/card.ts'
import { findChannelFor, OF_ALL } from './teams/channel-store.ts'
import { insertTeamsMessage } from './teams/message-store.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log' | 'secret' | 'origin'>

const AT_ONCE = 500
/** After which what has nowhere to go is looked at again. */
const NOWHERE_MS = 15 * 60_000

/**
 * Puts notices whose time has come into messages: everything that is due for one person on one channel together, so a
 * digest is one message, and so is what gathered in the quiet hours. Gives how many notices left.
 */
export async function handOver(services: Needs): Promise<number> {
  const { database, clock, log } = services
  const due = await database.transaction('portfolio', (tx) =>
    asReader(tx, HOUSE, () => dueDeliveries(tx, clock.now(), AT_ONCE)),
  )
  let left = 0
  for (const message of messagesOf(due)) {
    try {
      left += await handOverOne(services, message)
    } catch (error) {
      log.error({ err: error, person: message[0]?.delivery.personId }, 'notices could not be handed over')
    }
  }
  return left
}

function messagesOf(due: readonly Outgoing[]): Outgoing[][] {
  const groups = Map.groupBy(due, ({ delivery }) => `${delivery.channel} ${delivery.personId}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const most = first === undefined ? 1 : MOST_IN_A_MESSAGE[first.delivery.channel]
    return Array.from({ length: Math.ceil(group.length / most) }, (_, at) => group.slice(at * most, (at + 1) * most))
  })
}

/** The message is written and its notices are marked as part of it in one transaction: neither is without the other. */
async function handOverOne(services: Needs, group: readonly Outgoing[]): Promise<number> {
  return derive(services, ORGANISATION, (change) =>
    asReader(change.tx, HOUSE, async () => {
      if (!(await isOurTurn(change, group))) return 0
      const held = await hold(change, group)
      if (held.length === 0) return 0
      const endings = await write(services, change, held)
      await end(change, held, endings)
      change.touch('notices')
      return held.filter((one) => endings.get(one)?.state !== 'waiting').length
    }),
  )
}

/**
 * Whoever comes first hands over everything of a person on a channel: two processes that held customer by customer would
 * each get a part of the digest. The other one leaves it, and looks again at the next round.
 */
async function isOurTurn({ tx }: Change, [first]: readonly Outgoing[]): Promise<boolean> {
  const whose = `notices ${first?.delivery.channel} ${first?.delivery.personId}`
  const { rows } = await tx.execute<{ ours: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${whose}, 0)) as ours`,
  )
  return rows[0]?.ours === true
}

/** Customers in the same order everywhere, so that nobody waits for somebody who waits for them. */
const byCustomer = (group: readonly Outgoing[]) =>
  [...Map.groupBy(group, ({ delivery }) => delivery.customerId)].sort(([a], [b]) => (a < b ? -1 : 1))

async function hold({ tx }: Change, group: readonly Outgoing[]): Promise<Outgoing[]> {
  const held = new Set<string>()
  for (const [customer, those] of byCustomer(group))
    for (const id of await asCustomer(tx, customer, () => holdWaiting(tx, someOf(those)))) held.add(id)
  return group.filter(({ notice }) => held.has(notice.id))
}

async function end({ tx }: Change, group: readonly Outgoing[], endings: ReadonlyMap<Outgoing, Ending>): Promise<void> {
  for (const [customer, those] of byCustomer(group))
    for (const [ending, ended] of Map.groupBy(those, (one) => endings.get(one)))
      if (ending !== undefined) await asCustomer(tx, customer, () => endWaiting(tx, someOf(ended), ending))
}

const someOf = (those: readonly Outgoing[]) => ({
  channel: those[0]?.delivery.channel ?? 'mail',
  noticeIds: those.map(({ notice }) => notice.id),
})

/** Writes the message; says how each notice ended. */
async function write(
  services: Needs,
  change: Change,
  group: readonly Outgoing[],
): Promise<ReadonlyMap<Outgoing, Ending>> {
  const preference = await findPreference(change.tx, group[0]?.delivery.personId ?? '')
  const isWanted = ({ to, notice, delivery }: Outgoing) =>
    to.state === 'active' && modesOf(preference?.modes, notice.kind)[delivery.channel] !== 'off'
  const wanted = group.filter(isWanted)
  const ending = wanted.length === 0 ? WITHDRAWN : await message(services, change, wanted, timesOf(preference))
  return new Map(group.map((one) => [one, isWanted(one) ? ending : WITHDRAWN]))
}

async function message(
  services: Needs,
  change: Change,
  group: readonly Outgoing[],
  times: NoticeTimes,
): Promise<Ending> {
  const [first] = group
  if (first === undefined) return WITHDRAWN
  const { now } = change
  const free = afterQuiet(now, times)
  // Due before it became quiet: nobody was there to hand it over.
  if (free > now) return { state: 'waiting', dueAt: free, problem: null }
  const { to, delivery } = first
  const id = newId()
  const nowhere = (problem: Localised): Ending => ({
    ...{ state: 'waiting', problem },
    dueAt: afterQuiet(new Date(now.getTime() + NOWHERE_MS), times),
  })
  if (delivery.channel === 'mail') {
    const letter = letterOf(group, to, services.origin)
    const mail = { id, kind: 'notice', to: to.email, about: delivery.personId, ...letter } as const
    const sent = await enqueueMail(change, services, mail)
    return sent === null ? nowhere(NO_SERVER) : { state: 'handedOver', messageId: id }
  }
  const { personId } = delivery
  const channel = await findChannelFor(change.tx, personId)
  if (channel === null) return nowhere(NO_CHANNEL)
  const { ownerId } = channel
  const card = cardOf(group, to, { origin: services.origin, isShared: ownerId === OF_ALL })
  await insertTeamsMessage(change.tx, services.secret, { id, personId, ownerId, notices: group.length, card, now })
  return { state: 'handedOver', messageId: id }
}

const WITHDRAWN: Ending = {
  state: 'withdrawn',
  problem: {
    de: 'Die Person möchte dies nicht mehr erhalten oder ist nicht mehr dabei.',
    en: 'The person does not want this any more, or is no longer there.',
  },
}
const NO_SERVER: Localised = {
  de: 'Es ist kein Mailserver mehr eingerichtet. Richten Sie einen ein; danach geht der Hinweis von selbst hinaus.',
  en: 'No mail server is set up any more. Set one up; then the notice leaves by itself.',
}
const NO_CHANNEL: Localised = {
  de: 'Es ist keine Adresse von Teams mehr hinterlegt. Tragen Sie eine ein; danach geht der Hinweis von selbst hinaus.',
  en: 'There is no address of Teams any more. Enter one; then the notice leaves by itself.',
}
