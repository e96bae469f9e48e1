import type { Localised } from '@lotse/contract'
import type { NoticeChannel } from '@lotse/playbook'
import type { ActingContext } from '../platform/http/api.ts'
import { Problem } from '../platform/http/problem.ts'
import { newId } from '../platform/id.ts'
import { compose } from '../platform/mail/compose.ts'
import { findServer, organisationName } from '../platform/mail/server-store.ts'
import { sendNow } from '../platform/mail/transport.ts'
import { troubleOf as mailTroubleOf } from '../platform/mail/words.ts'
import { letterOf } from './letter.ts'
import { exampleNotice } from './preview.ts'
import { checkAddress } from './teams/address.ts'
import { cardOf } from './teams/card.ts'
import { addressOf, allowedHosts, findChannelFor, OF_ALL } from './teams/channel-store.ts'
import { troubleOf } from './teams/fault.ts'
import { postCard } from './teams/post.ts'

interface Sent {
  readonly to: string
  readonly problem: Localised | null
}

/** Sends an example to whoever asks, past the queue and the quiet hours, and tells at once what came of it. Problem: `not-found`. */
export async function testMessage(context: ActingContext, channel: NoticeChannel): Promise<Sent> {
  return channel === 'mail' ? testMail(context) : testTeams(context)
}

async function testMail({ services, actor }: ActingContext): Promise<Sent> {
  const { database, clock, origin, secret, log } = services
  const [server, from] = await database.transaction('portfolio', async (tx) => [
    await findServer(tx),
    await organisationName(tx),
  ])
  if (server === null) throw new Problem('not-found', { detail: NO_SERVER })
  const letter = letterOf([exampleNotice(clock.now())], actor, origin)
  const messageId = `<${newId()}@${new URL(origin).hostname}>`
  const { subject } = letter
  try {
    const body = compose({ ...letter, from })
    await sendNow(secret, server, { to: actor.email, subject, ...body, messageId, attachments: [] })
    return { to: actor.email, problem: null }
  } catch (error) {
    log.info({ err: error }, 'a test message was not sent')
    return { to: actor.email, problem: mailTroubleOf(error).words }
  }
}

async function testTeams({ services, actor }: ActingContext): Promise<Sent> {
  const { database, clock, origin, secret, trustedHosts, log } = services
  const [channel, allowed] = await database.transaction('portfolio', async (tx) => [
    await findChannelFor(tx, actor.personId),
    await allowedHosts(tx),
  ])
  const address = channel && addressOf(secret, channel)
  if (channel === null || address === null) throw new Problem('not-found', { detail: NO_CHANNEL })
  const { url, fault } = checkAddress(address, allowed, trustedHosts)
  if (url === null) return { to: channel.host, problem: fault }
  const card = cardOf([exampleNotice(clock.now())], actor, { origin, isShared: channel.ownerId === OF_ALL })
  try {
    await postCard(trustedHosts, url, card, { id: newId() })
    return { to: channel.host, problem: null }
  } catch (error) {
    log.info({ err: error }, 'a test message for Teams was not sent')
    return { to: channel.host, problem: troubleOf(error).words }
  }
}

const NO_SERVER: Localised = {
  de: 'Es ist noch kein Mailserver eingerichtet.',
  en: 'No mail server is set up yet.',
}
const NO_CHANNEL: Localised = {
  de: 'Es ist noch keine Adresse von Teams hinterlegt, oder sie lässt sich nicht mehr lesen. Tragen Sie eine ein.',
  en: 'There is no address of Teams yet, or it can no longer be read. Enter one.',
}
