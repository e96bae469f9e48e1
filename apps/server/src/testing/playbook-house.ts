import type { PlaybookDraft, PlaybookSummary } from '@lotse/contract'
import { type Playbook, standaloneApps } from '@lotse/playbook'
import type { Actor } from '../platform/access/actor.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'
import { testHouse } from './test-house.ts'

/** A house with four engagements of one customer and the people who draft playbooks and follow them, over HTTP. */

export const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000c1')
const OTHER = customerId('01930000-0000-7000-8000-0000000000c2')
export const id = (kind: string, number: number) => `01930000-0000-7000-8000-0000000000${kind}${number}`
const assigned = (role: Actor['assignments'][number]['role']) =>
  [1, 2, 3, 4, 5, 6].map((number) => ({ customerId: CUSTOMER, engagementId: id('e', number), role }))

const person = (digit: number, name: string, more: Partial<Actor> = {}): Actor => ({
  personId: id('d', digit),
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

const people = {
  administrator: person(1, 'Ada', { organisationRoles: ['administrator'] }),
  second: person(2, 'Ines', { organisationRoles: ['administrator'] }),
  manager: person(3, 'Frieda', { assignments: assigned('FM') }),
  engineer: person(4, 'Emil', { assignments: assigned('FE') }),
  customer: person(5, 'Karl', { kind: 'customer', customerId: CUSTOMER }),
  stranger: person(6, 'Sven', { kind: 'customer', customerId: OTHER }),
} as const satisfies Record<string, Actor>
export type Who = keyof typeof people

export const APPS = '/playbooks/standalone-apps'

interface Ask {
  readonly as?: Who
  readonly version?: number
  readonly body?: unknown
}
type Answer<T> = { readonly status: number; readonly body: T & { code?: string; detail?: string; current?: unknown } }

export type PlaybookHouse = Awaited<ReturnType<typeof playbookHouse>>

export async function playbookHouse() {
  const data = await testDatabase()
  const house = await testHouse({ ...data, people })
  await furnish(data)

  async function call<T = unknown>(method: string, path: string, ask: Ask = {}): Promise<Answer<T>> {
    const { as = 'administrator', version, body } = ask
    const response = await fetch(`${house.address}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as Answer<T>['body'] }
  }

  const change = (draft: PlaybookDraft, body: unknown, as: Who = 'administrator') =>
    call<PlaybookDraft>('PATCH', `${APPS}/draft`, { as, version: draft.version, body })
  const present = async () => (await call<PlaybookDraft>('GET', `${APPS}/draft`)).body
  const publish = (draftVersion: number, as: Who = 'administrator') =>
    call<Playbook>('POST', `${APPS}/draft/publication`, { as, body: { draftVersion } })
  const summary = async () => {
    const { body } = await call<PlaybookSummary[]>('GET', '/playbooks')
    const found = body.find(({ id: of }) => of === 'standalone-apps')
    if (!found) throw new Error('the playbook is not listed')
    return found
  }
  /** Publishes the next version, with one more task. */
  async function publishOneMore(taskId: string, more: (draft: PlaybookDraft) => object = () => ({})): Promise<number> {
    const { body: draft } = await call<PlaybookDraft>('POST', `${APPS}/draft`, { body: {} })
    const { body: ready } = await change(draft, {
      content: { ...withNewTask(draft, taskId), ...more(draft) },
      owner: 'Ada Schmidt',
      note: { de: `Neu: ${taskId}`, en: `New: ${taskId}` },
    })
    const { status, body } = await publish(ready.version)
    if (status !== 200) throw new Error(JSON.stringify(body))
    return body.version
  }

  return {
    data,
    call,
    change,
    present,
    publish,
    summary,
    publishOneMore,
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}

async function furnish(data: TestDatabase): Promise<void> {
  await data.query(
    `insert into lotse.customer (customer_id, name, language) values ($1, 'Hansa Werke', 'de'), ($2, 'Nord', 'de')`,
    [CUSTOMER, OTHER],
  )
  for (const { personId, name, email, customerId: of, organisationRoles } of Object.values<Actor>(people))
    await data.query(
      `insert into lotse.person (customer_id, id, name, email, language, state, organisation_roles)
       values ($1, $2, $3, $4, 'en', 'active', $5)`,
      [of ?? ORGANISATION, personId, name, email, organisationRoles],
    )
  for (const number of [1, 2, 3, 4]) {
    await data.query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`, [
      CUSTOMER,
      id('f', number),
    ])
    await data.query(
      `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
       values ($1, $2, $3, 'apps', 'standalone-apps', 2)`,
      [CUSTOMER, id('e', number), id('f', number)],
    )
    for (const task of standaloneApps.tasks)
      await data.query(
        `insert into lotse.task (customer_id, engagement_id, task_id, status, percent) values ($1, $2, $3, $4, $5)`,
        [CUSTOMER, id('e', number), task.id, task.id === '3080' ? 'inProgress' : 'notStarted', 30],
      )
    for (const [digit, role] of [
      [3, 'FM'],
      [4, 'FE'],
    ] as const)
      await data.query(
        `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role) values ($1, $2, $3, $4, $5)`,
        [CUSTOMER, `01930000-0000-7000-8000-000000000a${digit}${number}`, id('e', number), id('d', digit), role],
      )
  }
}

export const contentOf = ({ playbook }: PlaybookDraft) => {
  const { title, phases, processes, steps, tasks, gates, questions, activities } = playbook
  return { title, phases, processes, steps, tasks, gates, questions, activities }
}
/** A task of the organisation's own, after the workshop. */
function withNewTask(draft: PlaybookDraft, taskId: string) {
  const [pattern] = draft.playbook.tasks
  if (!pattern) throw new Error('the draft has no task')
  const added = {
    ...pattern,
    id: taskId,
    title: { de: 'Betriebsrat informieren', en: 'Inform the works council' },
    audience: 'team' as const,
    guidance: [{ audience: 'team' as const, de: 'Nur für das Team.', en: 'For the team alone.' }],
    after: [],
    conditions: [],
  }
  const content = contentOf(draft)
  return { ...content, tasks: [...content.tasks, added] }
}
