import type { FoundNote, LibraryNote, Note, NoteDraft, RoleCode } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'
import { type TestHouse, testHouse } from './test-house.ts'

/** A house with two customers and an engagement each, and one person for each role, for tests of notes over HTTP. */

const id = (kind: string, digit: number) => `01930000-0000-7000-8000-00000000${kind}${String(digit).padStart(2, '0')}`
const ARNOLD = customerId(id('aa', 1))
const BERTA = customerId(id('aa', 2))
const at = (customer: CustomerId) => id('ee', customer === ARNOLD ? 1 : 2)

const actor = (digit: number, name: string, more: Partial<Actor> = {}): Actor => ({
  personId: id('bb', digit),
  name,
  email: `${name.toLowerCase()}@lotse.example`,
  language: 'en',
  kind: 'staff',
  customerId: null,
  organisationRoles: [],
  assignments: [],
  rights: 'write',
  ...more,
})
const withRole = (digit: number, role: RoleCode) =>
  actor(digit, role, {
    assignments: [ARNOLD, BERTA].map((customer) => ({ customerId: customer, engagementId: at(customer), role })),
  })

const people: Readonly<Record<string, Actor>> = {
  FM: withRole(1, 'FM'),
  FE: withRole(2, 'FE'),
  SME: withRole(3, 'SME'),
  FTA: withRole(4, 'FTA'),
  unassigned: actor(5, 'Udo'),
  customer: actor(6, 'Anton', { kind: 'customer', customerId: ARNOLD }),
  stranger: actor(7, 'Bernd', { kind: 'customer', customerId: BERTA }),
}

type Query = Readonly<Record<string, string>>

export interface NoteHouse extends TestHouse {
  readonly data: TestDatabase
  readonly berta: string
  /** Where the notes of Arnold's engagement lie in the API. */
  readonly place: string
  send(method: string, path: string, body?: unknown, as?: string, headers?: Query): Promise<Response>
  /** Writes a note that has to be accepted, as whoever may write its category. */
  write(input: Readonly<Record<string, unknown>>, customer?: 'arnold' | 'berta'): Promise<Note>
  page(query: Query): Promise<{ items: FoundNote[]; total: number; next: string | null }>
  list(query: Query): Promise<FoundNote[]>
  library(query: Query): Promise<LibraryNote[]>
  drafts(as: string): Promise<NoteDraft[]>
}

export async function noteHouse(): Promise<NoteHouse> {
  const data = await testDatabase()
  const house = await testHouse({ ...data, people })
  await furnish(data)
  const placeOf = (customer: CustomerId) => `/customers/${customer}/engagements/${at(customer)}/notes`

  const send: NoteHouse['send'] = (method, path, body, as = 'FM', headers = {}) =>
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
  const read = async <T>(path: string, as = 'FM'): Promise<T> => answered<T>(await send('GET', path, undefined, as))
  const page: NoteHouse['page'] = (query) => read(`${placeOf(ARNOLD)}?${new URLSearchParams(query)}`)
  return {
    ...house,
    data,
    berta: BERTA,
    place: placeOf(ARNOLD),
    send,
    async write(input, customer = 'arnold') {
      const technical = input.category === 'technicalEnablement'
      const place = placeOf(customer === 'arnold' ? ARNOLD : BERTA)
      return answered(await send('POST', place, input, technical ? 'FE' : 'FM'))
    },
    page,
    list: async (query) => (await page({ limit: '200', ...query })).items,
    library: async (query) => (await read<{ items: LibraryNote[] }>(`/notes?${new URLSearchParams(query)}`)).items,
    drafts: (as) => read('/notes/drafts', as),
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}

async function answered<T>(response: Response): Promise<T> {
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(answer)}`)
  return answer as T
}

async function furnish({ query }: TestDatabase): Promise<void> {
  for (const { personId, name, email, customerId: of } of Object.values(people))
    await query(
      `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, $3, $4, 'en', 'active')`,
      [of ?? ORGANISATION, personId, name, email],
    )
  for (const [customer, name] of [
    [ARNOLD, 'Arnold Maschinenbau'],
    [BERTA, 'Berta Logistik'],
  ] as const) {
    await query(`insert into lotse.customer (customer_id, name, language) values ($1, $2, 'de')`, [customer, name])
    await query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $1, 'T', 'commercial')`, [
      customer,
    ])
    await query(
      `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
       values ($1, $2, $1, 'apps', 'standalone-apps', 1)`,
      [customer, at(customer)],
    )
    await query(
      `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, '3080', 'notStarted')`,
      [customer, at(customer)],
    )
  }
}
