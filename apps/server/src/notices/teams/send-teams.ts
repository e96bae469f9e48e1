import { derive } from '../../platform/change.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import { unsealText } from '../../platform/seal.ts'
import type { Services } from '../../platform/services.ts'
import { WAIT_MINUTES } from '../../platform/waits.ts'
import { gateOf } from '../gate.ts'
import { takeApart } from '../take-apart.ts'
import { checkAddress } from './address.ts'
import { addressOf, allowedHosts, type ChannelRow, findChannel, findChannelFor } from './channel-store.ts'
import { type TeamsTrouble, troubleOf } from './fault.ts'
import {
  cardSealedFor,
  claimTeamsMessage,
  dueTeamsMessages,
  type TeamsMessageRow,
  updateTeamsMessage,
} from './message-store.ts'
import { postCard } from './post.ts'

type Needs = Pick<Services, 'database' | 'clock' | 'log' | 'secret' | 'trustedHosts'>

const AT_ONCE = 50
/** So many are under way beside each other: one host that takes its time does not hold up the others. */
const BESIDE = 3
/** More than this in one go is left to the next minute. */
const ROUNDS = 20

/**
 * Sends whatever is due for Teams, a few beside each other. Each message is held by the database while it is sent and
 * noted: if the process dies or stops in between, it is due again, and goes out with the same id. So it arrives at least
 * once (PB119).
 * @param stopping breaks off what is being sent, and begins nothing more
 */
export async function sendTeams(services: Needs, stopping?: AbortSignal): Promise<void> {
  const { database, clock } = services
  for (let round = 0; round < ROUNDS; round += 1) {
    const due = await database.transaction('portfolio', (tx) => dueTeamsMessages(tx, clock.now(), AT_ONCE))
    const left = due.values()
    const tried = await Promise.all(Array.from({ length: BESIDE }, () => sendOf(services, left, stopping)))
    if (!tried.includes(true) || stopping?.aborted) return
  }
}

/** Sends one after the other of what the others leave; says whether any was tried. */
async function sendOf(services: Needs, ids: Iterable<string>, stopping: AbortSignal | undefined): Promise<boolean> {
  let tried = false
  for (const id of ids) {
    if (stopping?.aborted) break
    try {
      if (await sendOne(services, id, stopping)) tried = true
    } catch (error) {
      if (!stopping?.aborted)
        services.log.error({ err: error, message: id }, 'a message for Teams could not be handled')
    }
  }
  return tried
}

async function sendOne(services: Needs, id: string, stopping: AbortSignal | undefined): Promise<boolean> {
  return derive(services, ORGANISATION, async ({ tx, now, touch }) => {
    const row = await claimTeamsMessage(tx, id, now)
    if (row === null) return false
    touch('notices')
    const gate = await gateOf(tx, row.personId, now)
    if (gate !== null) {
      const never = { state: 'givenUp', nextAt: null, card: null } as const
      await updateTeamsMessage(tx, id, 'later' in gate ? { nextAt: gate.later } : { ...never, problem: gate.never })
      return true
    }
    const channel = await channelOf(tx, row)
    if (channel === null) {
      // The card says what only its own channel may read so: another one takes another card.
      await takeApart(tx, 'teams', id, now)
      return true
    }
    const trouble = await attempt(services, { tx, row, channel, stopping })
    await updateTeamsMessage(tx, id, { ...outcome(row, trouble, now), attempts: row.attempts + 1 })
    return true
  })
}

/** Only that which the card was written for; what was written before that was noted goes where its person is reached. */
const channelOf = (tx: Transaction, { ownerId, personId }: TeamsMessageRow): Promise<ChannelRow | null> =>
  ownerId === null ? findChannelFor(tx, personId) : findChannel(tx, ownerId)

function outcome({ attempts }: TeamsMessageRow, trouble: TeamsTrouble | null, now: Date): Partial<TeamsMessageRow> {
  if (trouble === null) return { state: 'sent', sentAt: now, nextAt: null, card: null, problem: null }
  const { words: problem, isForGood, waitSeconds } = trouble
  const minutes = isForGood ? undefined : WAIT_MINUTES[attempts]
  if (minutes === undefined) return { state: 'givenUp', nextAt: null, problem }
  const wait = Math.max(minutes * 60, waitSeconds ?? 0)
  return { state: 'failed', nextAt: new Date(now.getTime() + wait * 1000), problem }
}

interface Attempt {
  readonly tx: Transaction
  readonly row: TeamsMessageRow
  readonly channel: ChannelRow
  readonly stopping: AbortSignal | undefined
}

/** Null where Teams took it. Throws where it was broken off. */
async function attempt(services: Needs, { tx, row, channel, stopping }: Attempt): Promise<TeamsTrouble | null> {
  const { secret, log, trustedHosts } = services
  const address = addressOf(secret, channel)
  const card = row.card && unsealText(secret, row.card, cardSealedFor(row.id))
  if (address === null || card === null) return { words: NO_KEY, isForGood: true, waitSeconds: null }
  const { url, fault } = checkAddress(address, await allowedHosts(tx), trustedHosts)
  if (url === null) return { words: fault, isForGood: true, waitSeconds: null }
  try {
    await postCard(trustedHosts, url, JSON.parse(card), { id: row.id, stopping })
    return null
  } catch (error) {
    if (stopping?.aborted) throw error
    log.warn({ err: error, message: row.id }, 'a message for Teams was not sent')
    return troubleOf(error)
  }
}

const NO_KEY = {
  de: 'Adresse oder Nachricht lassen sich nicht mehr lesen: Diese Installation hat einen anderen Schlüssel als damals. Tragen Sie die Adresse neu ein.',
  en: 'Address or message can no longer be read: this installation has another key than then. Enter the address again.',
}
