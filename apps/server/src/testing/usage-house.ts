import type { ImportResult, Job, UsageImport, UsageOverview } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'
import { type TestHouse, type TestHouseOptions, testHouse } from './test-house.ts'
import { usageReport } from './usage-report.ts'

/** A house with two customers and the people around the first, for tests of usage reports over HTTP. */

export const ARNOLD = customerId('01930000-0000-7000-8000-0000000000a1')
export const BERTA = customerId('01930000-0000-7000-8000-0000000000b1')
const ENGAGEMENT = '01930000-0000-7000-8000-0000000000e1'

/** The first tenant that a house makes, and its engagement: what the person with the personal link sees. */
export const LINKED = {
  customerId: ARNOLD,
  tenantId: '01930000-0000-7000-8000-000000010001',
  engagementId: '01930000-0000-7000-8000-000000020001',
}

const person = (digit: number): string => `01930000-0000-7000-8000-00000000000${digit}`

const staff = (digit: number, name: string, more: Partial<Actor> = {}): Actor => ({
  personId: person(digit),
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

const assigned = (role: Actor['assignments'][number]['role']) => ({
  assignments: [{ customerId: ARNOLD, engagementId: ENGAGEMENT, role }],
})

export const people = {
  engineer: staff(1, 'Mara', assigned('FE')),
  reader: staff(1, 'Mara', { ...assigned('FE'), rights: 'read' }),
  administrator: staff(2, 'Ada', { organisationRoles: ['administrator'] }),
  unassigned: staff(3, 'Udo'),
  advisor: staff(4, 'Rita', assigned('RM')),
  customer: staff(5, 'Anton', { ...assigned('FE'), kind: 'customer', customerId: ARNOLD }),
  linked: staff(7, 'Lina', { kind: 'customer', customerId: ARNOLD, narrowedTo: LINKED }),
  stranger: staff(6, 'Bernd', { kind: 'customer', customerId: BERTA }),
} as const satisfies Record<string, Actor>

export type Who = keyof typeof people

const asTheyAre: Readonly<Record<Who, Actor>> = structuredClone(people)

/** Tests give people other roles; the next house begins with them as they are above. */
function restorePeople(): void {
  for (const who of Object.keys(people) as Who[]) Object.assign(people[who], structuredClone(asTheyAre[who]))
}

/** File names with their content. */
export type Files = Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>

interface Ask {
  readonly as?: Who
  readonly method?: string
  readonly body?: FormData | string
  readonly headers?: Readonly<Record<string, string>>
}

export interface UsageHouse extends TestHouse {
  readonly data: TestDatabase
  /** A new tenant of Arnold with an engagement for the Apps. */
  newTenant(): Promise<string>
  call(path: string, ask?: Ask): Promise<Response>
  upload(tenant: string, files: Files, ask?: Ask & { readonly customer?: string }): Promise<Response>
  /** The job once it has ended; vitest's own time limit ends a wait in vain. */
  ended(jobId: string): Promise<Job>
  /** Uploads, waits for the job, which has to succeed, and gives its result. */
  importing(tenant: string, files: Files): Promise<ImportResult>
  /** Uploads to be looked at, and gives the import once nothing is read any more. */
  staging(tenant: string, files: Files, ask?: Ask): Promise<UsageImport>
  /** The import as it is now. */
  staged(tenant: string, importId: string, as?: Who): Promise<UsageImport>
  /** The import once neither reading nor storing is under way. */
  settled(tenant: string, importId: string): Promise<UsageImport>
  overview(tenant: string, as?: Who): Promise<UsageOverview>
  /** Numbers of stored reports and months of a tenant. */
  stored(tenant: string): Promise<{ readonly snapshots: number; readonly months: number }>
}

export async function usageHouse(options: Pick<TestHouseOptions, 'clock' | 'graph'> = {}): Promise<UsageHouse> {
  restorePeople()
  const data = await testDatabase()
  const house = await testHouse({ ...data, people, ...options })
  await furnish(data)
  let tenants = 0

  const call: UsageHouse['call'] = (path, { as = 'engineer', method = 'GET', body, headers } = {}) =>
    fetch(`${house.address}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${as}`, 'accept-language': 'en', ...headers },
      ...(body && { body }),
    })

  const upload: UsageHouse['upload'] = (tenant, files, { customer = ARNOLD, ...ask } = {}) => {
    const body = new FormData()
    for (const [name, content] of Object.entries(files)) body.append('files', new Blob([content]), name)
    return call(`/customers/${customer}/tenants/${tenant}/usage/imports`, { ...ask, method: 'POST', body })
  }

  const stagedAt = (tenant: string, importId = '') =>
    `/customers/${ARNOLD}/tenants/${tenant}/usage/staged-imports${importId && `/${importId}`}`

  const staged: UsageHouse['staged'] = async (tenant, importId, as = 'engineer') =>
    read<UsageImport>(await call(stagedAt(tenant, importId), { as }))

  const settled: UsageHouse['settled'] = async (tenant, importId) => {
    for (;;) {
      const present = await staged(tenant, importId)
      if (present.state !== 'reading' && present.state !== 'importing') return present
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  const ended: UsageHouse['ended'] = async (jobId) => {
    for (;;) {
      const job = await read<Job>(await call(`/jobs/${jobId}`))
      if (job.finishedAt !== null) return job
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  return {
    ...house,
    data,
    call,
    upload,
    ended,
    staged,
    settled,
    async staging(tenant, files, ask) {
      const body = new FormData()
      for (const [name, content] of Object.entries(files)) body.append('files', new Blob([content]), name)
      const sent = await call(stagedAt(tenant), { ...ask, method: 'POST', body })
      return settled(tenant, (await read<{ importId: string }>(sent)).importId)
    },
    async newTenant() {
      tenants += 1
      return addTenant(data, tenants)
    },
    async importing(tenant, files) {
      const { jobId } = await read<{ jobId: string }>(await upload(tenant, files))
      const job = await ended(jobId)
      if (job.state !== 'done') throw new Error(`the job is ${job.state}: ${JSON.stringify(job.problem)}`)
      return job.result as ImportResult
    },
    overview: async (tenant, as = 'engineer') =>
      read<UsageOverview>(await call(`/customers/${ARNOLD}/tenants/${tenant}/usage`, { as })),
    async stored(tenant) {
      const [row] = await data.query<{ snapshots: number; months: number }>(
        `select (select count(*)::int from lotse.usage_snapshot where tenant_id = $1) as snapshots,
           (select count(*)::int from lotse.usage_month where tenant_id = $1) as months`,
        [tenant],
      )
      return row ?? { snapshots: 0, months: 0 }
    },
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}

/** The body of an answer that has to be a success. */
export async function read<T>(response: Response): Promise<T> {
  const answer: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.status}: ${JSON.stringify(answer)}`)
  return answer as T
}

/** A monthly report of 1250 users: a hundred more in any desktop app, another hundred in the browser. */
export const report = (refreshDate: string, desktopCore: number, users = 1250): string =>
  usageReport({ refreshDate, users, desktopCore, desktop: desktopCore + 100, any: desktopCore + 200 })

/** Half a year: a good spring, an autumn in which nothing moves. */
export const halfYear: Files = {
  'may.csv': report('2026-05-31', 600),
  'june.csv': report('2026-06-30', 640),
  'july.csv': report('2026-07-31', 655),
  'august.csv': report('2026-08-31', 660),
  'september.csv': report('2026-09-30', 665),
  'october.csv': report('2026-10-31', 671),
}

async function furnish({ query }: TestDatabase): Promise<void> {
  for (const { personId, name, email, customerId: of, organisationRoles } of Object.values(people)) {
    await query(
      `insert into lotse.person (customer_id, id, name, email, language, state, organisation_roles)
       values ($1, $2, $3, $4, 'en', 'active', $5) on conflict do nothing`,
      [of ?? ORGANISATION, personId, name, email, organisationRoles],
    )
  }
  await query(
    `insert into lotse.customer (customer_id, name, language)
     values ($1, 'Arnold Maschinenbau', 'de'), ($2, 'Berta Logistik', 'de')`,
    [ARNOLD, BERTA],
  )
}

async function addTenant({ query }: TestDatabase, number: number): Promise<string> {
  const id = (kind: number) => `01930000-0000-7000-8000-0000000${kind}${String(number).padStart(4, '0')}`
  await query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`, [
    ARNOLD,
    id(1),
  ])
  await query(
    `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
     values ($1, $2, $3, 'apps', 'standalone-apps', 1)`,
    [ARNOLD, id(2), id(1)],
  )
  return id(1)
}
