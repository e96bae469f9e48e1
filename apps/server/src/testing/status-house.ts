import type { FieldError, UsageStatusOverview } from '@lotse/contract'
import type { Actor } from '../platform/access/actor.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { testDatabase } from './test-database.ts'
import { testHouse } from './test-house.ts'

/** A house with one customer, many engagements and the people who decide about entitlement records, over HTTP. */

const CUSTOMER = customerId('01930000-0000-7000-8000-0000000000c1')
const ENGAGEMENTS = 120
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

const people = {
  manager: person(1, 'Frieda', { assignments: held('FM') }),
  engineer: person(2, 'Emil', { assignments: held('FE') }),
  partnerManager: person(3, 'Petra', { organisationRoles: ['FPM'] }),
  customer: person(4, 'Karl', { kind: 'customer', customerId: CUSTOMER }),
} as const satisfies Record<string, Actor>

interface Ask {
  readonly as?: keyof typeof people
  readonly version?: number
  readonly language?: 'de' | 'en'
}

export interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly code: string
  /** Codes by field, where something was refused. */
  readonly errors: readonly (Pick<FieldError, 'field' | 'code'> & { readonly message: string })[]
}

export type StatusHouse = Awaited<ReturnType<typeof statusHouse>>

export async function statusHouse() {
  const data = await testDatabase()
  const house = await testHouse({ ...data, people })
  let used = 0
  await data.query(`insert into lotse.customer (customer_id, name, language) values ($1, 'Hansa Werke', 'de')`, [
    CUSTOMER,
  ])
  for (const { personId, name, email, customerId: of } of Object.values<Actor>(people))
    await data.query(
      `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, $3, $4, 'en', 'active')`,
      [of ?? ORGANISATION, personId, name, email],
    )

  const at = (engagementId: string) => `/customers/${CUSTOMER}/engagements/${engagementId}`

  async function call<T = unknown>(
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    body?: unknown,
    { as = 'manager', version, language = 'en' }: Ask = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${house.address}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${as}`,
        'accept-language': language,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as T & { code?: string; errors?: Answer<T>['errors'] }
    return { status: response.status, body: answer, code: answer.code ?? '', errors: answer.errors ?? [] }
  }

  return {
    ...house,
    data,
    call,
    at,
    /** A new tenant with an engagement; gives the engagement's id. `core`: a second engagement of the same tenant. */
    async engagement(tenantOf?: string): Promise<string> {
      used += 1
      const engagement = id('e', used)
      const tenant = tenantOf?.replace('00e', '00f') ?? id('f', used)
      if (!tenantOf)
        await data.query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`, [
          CUSTOMER,
          tenant,
        ])
      const [workload, playbook] = tenantOf ? ['core', 'core-onboarding'] : ['apps', 'standalone-apps']
      await data.query(
        `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version)
         values ($1, $2, $3, $4, $5, 1)`,
        [CUSTOMER, engagement, tenant, workload, playbook],
      )
      // One task that somebody touched: delivery has begun.
      await data.query(
        `insert into lotse.task (customer_id, engagement_id, task_id, status) values ($1, $2, '3080', 'inProgress')`,
        [CUSTOMER, engagement],
      )
      return engagement
    },
    async overview(engagement: string, as: keyof typeof people = 'manager'): Promise<UsageStatusOverview> {
      const { body, status } = await call<UsageStatusOverview>('GET', `${at(engagement)}/usage-status`, undefined, {
        as,
      })
      if (status !== 200) throw new Error(JSON.stringify(body))
      return body
    },
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}

/** A status with everything that it demands from delivery on, on 22 November 2026. */
export const whole = {
  unknown: {
    count: 100,
    l1: 'unknown',
    l2: 'customerUnresponsive',
    intentNote:
      'The customer does not answer although five tries over mail and phone were made, because nobody is responsible.',
    nextAction: 'Ask the account team',
    nextActionDate: '2026-12-01',
  },
  inProgress: {
    count: 100,
    l1: 'inProgress',
    l2: 'technicalOnboarding',
    targetDate: '2027-06-30',
    intentNote: 'The customer wants to deploy the Apps because support of Office 2019 ends in October.',
    nextAction: 'Plan the pilot',
    nextActionDate: '2026-12-01',
    startDate: '2026-11-01',
  },
  blocked: {
    count: 100,
    l1: 'blocked',
    l2: 'appCompatibility',
    targetDate: '2027-03-31',
    owner: 'Account team',
    intentNote: 'The customer cannot deploy because the add-in of the warehouse system fails in 64 bit.',
    nextAction: 'Open a compatibility case',
    nextActionDate: '2026-12-01',
  },
  noIntent: {
    count: 100,
    l1: 'noIntent',
    l2: 'executiveSponsorship',
    owner: 'Account team',
    intentNote: 'The customer does not want the Apps because the board decided against subscriptions.',
    nextAction: 'Notify the account team',
  },
  duplicate: {
    count: 100,
    l1: 'duplicate',
    intentNote: 'The tenant is a duplicate because it was created twice; the valid one is Hansa Nord.',
  },
} as const
