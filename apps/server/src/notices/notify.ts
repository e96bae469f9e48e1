import type { Localised, NoticeTarget } from '@lotse/contract'
import type { NoticeKind } from '@lotse/playbook'
import { sql } from 'drizzle-orm'
import type { Change } from '../platform/change.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { newId } from '../platform/id.ts'
import { announce } from '../platform/live/announce.ts'
import { asReader, HOUSE } from './reader.ts'
import { type Recipients, recipientsOf } from './recipients.ts'
import { staysInside } from './stays-inside.ts'
import { insertNotices } from './store.ts'

/** Told to all processes when there is something to deliver, once the transaction commits. */
export const NOTICE_CHANNEL = 'lotse_notice'

export interface NewNotice {
  /** What is told, stable: the same key is never told twice to one person. Say in it what is told about what, and which time. */
  readonly key: string
  readonly kind: NoticeKind
  readonly engagementId?: string | null | undefined
  readonly to: Recipients
  readonly title: Localised
  readonly words: Localised
  readonly target: NoticeTarget
}

/**
 * Tells persons something, within the change it is about: they are told if and only if the change came about. It stands in
 * their inbox at once and leaves Lotse as they want it, but never before the engagement is started (PB114, PB117).
 *
 * Whoever makes the change is told only where `personIds` names them. Gives how many persons are told who were not before.
 * To be called with the engagement held (`locate`, `holdEngagementOf`), like everything that writes about it.
 */
export async function notify(change: Change, { to, ...wish }: NewNotice): Promise<number> {
  const { tx, customerId, now, actor } = change
  const engagementId = wish.engagementId ?? null
  const persons = await recipientsOf(tx, engagementId, to, actor?.personId ?? null)
  if (persons.length === 0) return 0
  const { key, kind, title, words, target } = wish
  const outside = (await staysInside(tx, customerId, engagementId)) ? 'held' : 'new'
  const matter = { customerId, engagementId, key, kind, title, words, target, createdAt: now, outside } as const
  const told = await asReader(tx, HOUSE, () =>
    insertNotices(
      tx,
      persons.map((personId) => ({ ...matter, id: newId(), personId })),
    ),
  )
  if (told === 0) return 0
  // Of notices only staff hears, so it is told as a matter of the organisation.
  await announce(tx, ORGANISATION, ['notices'])
  await tx.execute(sql`select pg_notify(${NOTICE_CHANNEL}, '')`)
  return told
}
