import type { AccelerationView, ImportResult, Job } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { testDatabase } from './test-database.ts'
import { testHouse } from './test-house.ts'
import { halfYear, read, report } from './usage-house.ts'

/** A house with a customer whose use stalls in each new engagement, and everybody who gets it moving, over HTTP. */

const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000c1')
const OTHER = customerId('01930000-0000-7000-8000-0000000000c2')
const ENGAGEMENTS = 60
const id = (kind: string, number: number) => `01930000-0000-7000-8000-00000000${kind}${String(number).padStart(3, '0')}`

const held = (role: Actor['assignments'][number]['role']) =>
  Array.from({ length: ENGAGEMENTS }, (_, number) => ({ customerId: CUSTOMER, engagementId: id('e', number), role }))

const person = (digit: number, name: string, more: Partial<Actor>): Actor => ({
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

const stalledPeople = {
  manager: person(1, 'Frieda', { assignments: held('FM') }),
  engineer: person(2, 'Emil', { assignments: held('FE') }),
  expert: person(3, 'Sina', { assignments: held('SME') }),
  administrator: person(4, 'Ada', { organisationRoles: ['administrator'] }),
  customer: person(5, 'Karl', { kind: 'customer', customerId: CUSTOMER }),
  linked: person(6, 'Lina', {
    kind: 'customer',
    customerId: CUSTOMER,
    narrowedTo: { customerId: CUSTOMER, tenantId: id('f', 1), engagementId: id('e', 1) },
  }),
  stranger: person(7, 'Bernd', { kind: 'customer', customerId: OTHER }),
} as const satisfies Record<string, Actor>

const roles = { FM: 'manager', FE: 'engineer', SME: 'expert' } as const
type Who = keyof typeof stalledPeople
type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export interface Refused {
  readonly status: number
  readonly code: string
  readonly errors: readonly { readonly field: string; readonly code: string }[]
}

export type StalledHouse = Awaited<ReturnType<typeof stalledHouse>>

export async function stalledHouse() {
  const data = await testDatabase()
  const house = await testHouse({ ...data, people: stalledPeople })
  let used = 0
  await data.query(
    `insert into lotse.customer (customer_id, name, language) values ($1, 'Hansa Werke', 'de'), ($2, 'Berta', 'de')`,
    [CUSTOMER, OTHER],
  )
  for (const { personId, name, email, customerId: of } of Object.values<Actor>(stalledPeople))
    await data.query(
      `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, $3, $4, 'en', 'active')`,
      [of ?? ORGANISATION, personId, name, email],
    )

  const at = (engagementId: string) => `/customers/${CUSTOMER}/engagements/${engagementId}`

  const send = (method: Method, path: string, body?: unknown, { as = 'engineer', version }: Ask = {}) =>
    fetch(`${house.address}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        'accept-language': 'en',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })

  async function upload(tenant: string, files: Readonly<Record<string, string>>): Promise<void> {
    const form = new FormData()
    for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content as string]), name)
    const sent = await fetch(`${house.address}/api/customers/${CUSTOMER}/tenants/${tenant}/usage/imports`, {
      method: 'POST',
      headers: { authorization: 'Bearer engineer' },
      body: form,
    })
    const { jobId } = await read<{ jobId: string }>(sent)
    for (;;) {
      const job = await read<Job>(await send('GET', `/jobs/${jobId}`))
      if (job.finishedAt === null) await new Promise((resolve) => setTimeout(resolve, 20))
      else if (job.state === 'done') return void (job.result as ImportResult)
      else throw new Error(JSON.stringify(job.problem))
    }
  }

  return {
    ...house,
    data,
    at,
    upload,
    report,
    customerId: CUSTOMER,
    tenantOf: (engagement: string) => engagement.replace('00e', '00f'),
    /** An engagement with FM, FE and SME whose use stalls since October; without `files` nothing is known of its use. */
    async engagement(
      without: readonly (keyof typeof roles)[] = [],
      files: Readonly<Record<string, string>> = halfYear as Record<string, string>,
    ): Promise<string> {
      used += 1
      const engagement = id('e', used)
      const tenant = id('f', used)
      await data.query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`, [
        CUSTOMER,
        tenant,
      ])
      await data.query(
        `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
         values ($1, $2, $3, 'apps', 'standalone-apps', 2)`,
        [CUSTOMER, engagement, tenant],
      )
      await data.query(
        `insert into lotse.task (customer_id, engagement_id, task_id, status)
         values ($1, $2, '3080', 'inProgress'), ($1, $2, '3650', 'notStarted')`,
        [CUSTOMER, engagement],
      )
      for (const [role, who] of Object.entries(roles))
        if (!without.includes(role as keyof typeof roles))
          await data.query(
            `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role) values ($1, $2, $3, $4, $5)`,
            [
              CUSTOMER,
              id(role === 'FM' ? 'a' : role === 'FE' ? 'b' : 'c', used),
              engagement,
              stalledPeople[who].personId,
              role,
            ],
          )
      if (Object.keys(files).length > 0) await upload(tenant, files)
      return engagement
    },
    send,
    /** How the acceleration stands after an act that has to succeed. */
    async act(method: Method, path: string, body?: unknown, ask: Ask = {}): Promise<AccelerationView> {
      return read<AccelerationView>(await send(method, path, body, ask))
    },
    /** Why something was refused. */
    async refused(method: Method, path: string, body?: unknown, ask: Ask = {}): Promise<Refused> {
      const answer = await send(method, path, body, ask)
      const { code = '', errors = [] } = (await answer.json()) as Partial<Refused>
      return { status: answer.status, code, errors }
    },
    async task(engagement: string): Promise<string> {
      const [row] = await data.query<{ status: string }>(
        `select status from lotse.task where engagement_id = $1 and task_id = '3650'`,
        [engagement],
      )
      return row?.status ?? ''
    },
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}

interface Ask {
  readonly as?: Who
  readonly version?: number
}
