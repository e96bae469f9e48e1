import type { Notice } from '@lotse/contract'
import type { NewNotice } from '../notices/notify.ts'
import type { Actor } from '../platform/access/actor.ts'
import type { CustomerId } from '../platform/db/scope.ts'
import { ARNOLD, furnishNotices, type Member, team, tellSomething } from './notice-matter.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'
import { type TestHouse, type TestHouseOptions, testHouse } from './test-house.ts'

/** A house with the people and customers of `notice-matter.ts`. */

export interface NoticeHouse extends TestHouse {
  readonly data: TestDatabase
  /** Tells something within a change; says how many were told. */
  tell(wish: Partial<NewNotice>, customer?: CustomerId, by?: Actor | null): Promise<number>
  send(method: string, path: string, body?: unknown, as?: Member, headers?: Record<string, string>): Promise<Response>
  /** The body of an answer that has to be a success. */
  ask<T>(method: string, path: string, body?: unknown, as?: Member, headers?: Record<string, string>): Promise<T>
  inbox(as: Member, query?: string): Promise<Notice[]>
}

export async function noticeHouse(
  options: Pick<TestHouseOptions, 'clock' | 'trustedHosts'> = {},
): Promise<NoticeHouse> {
  const data = await testDatabase()
  const house = await testHouse({ ...data, people: team, ...options })
  await furnishNotices(data)
  const send: NoticeHouse['send'] = (method, path, body, as = 'frida', headers = {}) =>
    fetch(`${house.address}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  const ask: NoticeHouse['ask'] = async (...asked) => {
    const response = await send(...asked)
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(answer)}`)
    return answer as never
  }
  return {
    ...house,
    data,
    send,
    ask,
    tell: (wish, customer = ARNOLD, by = null) => tellSomething(house.services, wish, customer, by),
    inbox: async (as, query = '') =>
      (await ask<{ items: Notice[] }>('GET', `/self/notices${query}`, undefined, as)).items,
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}
