import type { NoticePreview } from '@lotse/contract'
import type { NoticeChannel } from '@lotse/playbook'
import type { Transaction } from '../platform/db/database.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import type { ActingContext } from '../platform/http/api.ts'
import { newId } from '../platform/id.ts'
import { compose } from '../platform/mail/compose.ts'
import { findServer, organisationName } from '../platform/mail/server-store.ts'
import { type Outgoing, waitingDeliveries } from './delivery-store.ts'
import { letterOf } from './letter.ts'
import { MOST_IN_A_MESSAGE } from './limits.ts'
import type { Told } from './message-words.ts'
import { modesOf } from './modes.ts'
import { findPreference } from './preference-store.ts'
import { asReader } from './reader.ts'
import { cardOf } from './teams/card.ts'
import { findChannelFor, OF_ALL } from './teams/channel-store.ts'

/**
 * What the next message to somebody would say, on each way with what leaves there and when. Where nothing waits, an
 * example; nothing is sent.
 */
export async function previewMessages({ services, actor }: ActingContext): Promise<NoticePreview> {
  const { origin, clock, database } = services
  return database.transaction('portfolio', async (tx) => {
    const [mail, teams] = [await nextOf(tx, actor.personId, 'mail'), await nextOf(tx, actor.personId, 'teams')]
    const example = [exampleNotice(clock.now())]
    const letter = letterOf(toldOf(mail, example), actor, origin)
    const channel = await findChannelFor(tx, actor.personId)
    return {
      mail: {
        ...standing(mail),
        canReach: (await findServer(tx)) !== null,
        to: actor.email,
        subject: letter.subject,
        ...compose({ ...letter, from: await organisationName(tx) }),
      },
      teams: {
        ...standing(teams),
        canReach: channel !== null,
        card: cardOf(toldOf(teams, example), actor, { origin, isShared: channel?.ownerId === OF_ALL }),
      },
    }
  })
}

const standing = (waiting: readonly Outgoing[]) => ({
  notices: waiting.length,
  leavesAt: waiting[0]?.delivery.dueAt?.toISOString() ?? null,
})

const toldOf = (waiting: readonly Outgoing[], example: readonly Told[]): readonly Told[] =>
  waiting.length === 0 ? example : waiting

/** What leaves together with the next: everything still wanted that is due at the same time. */
async function nextOf(tx: Transaction, personId: string, channel: NoticeChannel): Promise<Outgoing[]> {
  const preference = await findPreference(tx, personId)
  const waiting = await asReader(tx, personId, () =>
    waitingDeliveries(tx, personId, channel, MOST_IN_A_MESSAGE[channel]),
  )
  const wanted = waiting.filter(({ notice }) => modesOf(preference?.modes, notice.kind)[channel] !== 'off')
  const due = wanted[0]?.delivery.dueAt?.getTime()
  return wanted.filter(({ delivery }) => delivery.dueAt?.getTime() === due)
}

/** Also what a test message says: it leads to the inbox. */
export function exampleNotice(now: Date): Told {
  return {
    isExample: true,
    customerName: null,
    notice: {
      ...{ customerId: ORGANISATION, id: newId(), personId: ORGANISATION, engagementId: null, key: 'example' },
      kind: 'review',
      title: { de: 'So sieht ein Hinweis aus', en: 'This is what a notice looks like' },
      words: {
        de: 'Hier steht, was geschehen ist und was zu tun ist. Der Link führt dorthin.',
        en: 'Here it says what happened and what is to be done. The link leads there.',
      },
      target: { page: 'path', path: '/notices' },
      createdAt: now,
      readAt: null,
      outside: 'planned',
    },
  }
}
