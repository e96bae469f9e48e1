import type { NoticePreferences, TeamsSetting } from '@lotse/contract'
import { type Change, change } from '../../platform/change.ts'
import type { Transaction } from '../../platform/db/database.ts'
import { ORGANISATION } from '../../platform/db/scope.ts'
import type { ActingContext } from '../../platform/http/api.ts'
import { atField } from '../../platform/http/problem.ts'
import { isInnerAddress } from '../../platform/outer-addresses.ts'
import { preferencesIn } from '../preferences.ts'
import { checkAddress, INNER, teamsHosts } from './address.ts'
import {
  allowedHosts,
  deleteChannel,
  deleteHost,
  findChannel,
  insertHost,
  OF_ALL,
  saveChannel,
} from './channel-store.ts'

/** Where Teams takes messages. The trail keeps the host and never the address: whoever has that can post there. */

export async function readTeams({ services }: ActingContext): Promise<TeamsSetting> {
  return services.database.transaction('portfolio', settingIn)
}

/** Keeps somebody's own address. Problem: `input-not-valid` at `address`. */
export async function setOwnChannel(context: ActingContext, address: string): Promise<NoticePreferences> {
  const { personId } = context.actor
  return change(context, ORGANISATION, async (one) => {
    await keep(context, one, personId, address)
    return preferencesIn(one.tx, personId)
  })
}

export async function removeOwnChannel(context: ActingContext): Promise<NoticePreferences> {
  const { personId } = context.actor
  return change(context, ORGANISATION, async (one) => {
    await forget(one, personId)
    return preferencesIn(one.tx, personId)
  })
}

/** Keeps the organisation's address. Problem: `input-not-valid` at `address`. */
export async function setChannel(context: ActingContext, address: string): Promise<TeamsSetting> {
  return change(context, ORGANISATION, async (one) => {
    await keep(context, one, OF_ALL, address)
    return settingIn(one.tx)
  })
}

export async function removeChannel(context: ActingContext): Promise<TeamsSetting> {
  return change(context, ORGANISATION, async (one) => {
    await forget(one, OF_ALL)
    return settingIn(one.tx)
  })
}

/**
 * Allows a host beyond Microsoft's own, or no longer; what is so already stays as it is. What is stored for it is refused
 * when it would be sent to. Problem: `input-not-valid` at `host` for an inner address, which is never sent to.
 */
export async function allowHost(
  context: ActingContext,
  { host, isAllowed }: { readonly host: string; readonly isAllowed: boolean },
): Promise<TeamsSetting> {
  const name = host.toLowerCase()
  if (isAllowed && isInnerAddress(name)) throw atField('input-not-valid', 'host', 'inner-address', INNER)
  const present = await readTeams(context)
  if (present.allowed.includes(name) === isAllowed) return present
  return change(context, ORGANISATION, async ({ tx, now, record }) => {
    if (isAllowed) await insertHost(tx, { host: name, allowedAt: now, allowedBy: context.actor.personId })
    else await deleteHost(tx, name)
    await record({ event: isAllowed ? 'notice.hostAllowed' : 'notice.hostDisallowed', subject: name })
    return settingIn(tx)
  })
}

async function keep(
  { services, actor }: ActingContext,
  { tx, now, record }: Change,
  ownerId: string,
  address: string,
): Promise<void> {
  const { url, fault } = checkAddress(address, await allowedHosts(tx), services.trustedHosts)
  if (url === null) throw atField('input-not-valid', 'address', 'not-an-address', fault)
  const { host } = url
  await saveChannel(tx, services.secret, { ownerId, address, host, setAt: now, setBy: actor.personId })
  await record({ event: 'notice.teamsSet', ...(ownerId !== OF_ALL && { subject: ownerId }), after: { host } })
}

async function forget({ tx, record }: Change, ownerId: string): Promise<void> {
  await deleteChannel(tx, ownerId)
  await record({ event: 'notice.teamsRemoved', ...(ownerId !== OF_ALL && { subject: ownerId }) })
}

async function settingIn(tx: Transaction): Promise<TeamsSetting> {
  const channel = await findChannel(tx, OF_ALL)
  return {
    host: channel?.host ?? null,
    setAt: channel?.setAt.toISOString() ?? null,
    allowed: await allowedHosts(tx),
    known: teamsHosts.map((host) => `*.${host}`),
  }
}
