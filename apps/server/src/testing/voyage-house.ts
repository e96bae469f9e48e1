import { type IsoDate, lastDayOf, type Month } from '@lotse/calendar'
import type { AccelerationView, Job, UsageStatusOverview } from '@lotse/contract'
import { drawDesk } from '../acceleration/draw-desk.ts'
import { evaluateAll } from '../engagements/evaluate-all.ts'
import type { Actor } from '../platform/access/actor.ts'
import { dayOf } from '../platform/clock.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import { judgeClosedMonths } from '../usage-verdict/judge-closed-months.ts'
import { testDatabase } from './test-database.ts'
import { testHouse } from './test-house.ts'
import { read } from './usage-house.ts'
import { usageReport } from './usage-report.ts'

/** A house whose days pass when the test says so, with customers whose reports come month by month, over HTTP. */

export const VOYAGERS = ['grows', 'technical', 'adoption', 'priority', 'slips'] as const
export type Voyager = (typeof VOYAGERS)[number]

/** Entitled people of each customer: half a point of the rate a person. */
const PEOPLE = 200

const id = (kind: string, number: number) => `01930000-0000-7000-8000-00000000${kind}${String(number).padStart(3, '0')}`
const numberOf = (who: Voyager) => VOYAGERS.indexOf(who) + 1
const customerOf = (who: Voyager): CustomerId => customerId(id('c', numberOf(who)))
export const engagementOf = (who: Voyager): string => id('e', numberOf(who))

const held = (role: Actor['assignments'][number]['role']) =>
  VOYAGERS.map((who) => ({ customerId: customerOf(who), engagementId: engagementOf(who), role }))

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
  expert: person(3, 'Sina', { assignments: held('SME') }),
} as const satisfies Record<string, Actor>
type Crew = keyof typeof people
const roles = { manager: 'FM', engineer: 'FE', expert: 'SME' } as const

interface Ask {
  readonly as?: Crew
  readonly version?: number | undefined
}

export type VoyageHouse = Awaited<ReturnType<typeof voyageHouse>>

/** Opens on `first`, with five customers in delivery. */
export async function voyageHouse(first: IsoDate) {
  const data = await testDatabase()
  let now = new Date(`${first}T09:00:00Z`)
  const clock = { now: () => new Date(now), today: () => dayOf(now) }
  const house = await testHouse({ ...data, people, clock })
  await furnish(data.query, now)

  const at = (who: Voyager) => `/customers/${customerOf(who)}/engagements/${engagementOf(who)}`

  async function ask<T>(
    method: string,
    path: string,
    body?: unknown,
    { as = 'engineer', version }: Ask = {},
  ): Promise<T> {
    const answer = await house.http.inject({
      method: method as 'GET',
      url: `/api${path}`,
      headers: {
        authorization: `Bearer ${as}`,
        'accept-language': 'en',
        host: new URL(house.address).host,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body !== undefined && { payload: JSON.stringify(body) }),
    })
    if (answer.statusCode >= 400)
      throw new Error(`${dayOf(now)} ${method} ${path}: ${answer.statusCode} ${answer.body}`)
    return answer.json<T>()
  }

  /** The report of the last day of a month; waits until it is read. */
  async function report(who: Voyager, month: Month, rate: number): Promise<void> {
    const active = (rate * PEOPLE) / 100
    const content = usageReport({ refreshDate: lastDayOf(month), users: PEOPLE, desktopCore: active })
    const form = new FormData()
    form.append('files', new Blob([content]), `${month}.csv`)
    const path = `/api/customers/${customerOf(who)}/tenants/${id('f', numberOf(who))}/usage/imports`
    const headers = { authorization: 'Bearer engineer' }
    const sent = await fetch(`${house.address}${path}`, { method: 'POST', headers, body: form })
    const { jobId } = await read<{ jobId: string }>(sent)
    for (;;) {
      const job = await ask<Job>('GET', `/jobs/${jobId}`)
      if (job.state === 'done') return
      if (job.finishedAt !== null) throw new Error(JSON.stringify(job.problem))
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  return {
    data,
    at,
    ask,
    report,
    today: clock.today,
    /** The night to `day`, as the server spends it, and the morning after. */
    async night(day: IsoDate): Promise<void> {
      now = new Date(`${day}T03:10:00Z`)
      await judgeClosedMonths(house.services)
      const done = await evaluateAll(house.services)
      await drawDesk(house.services)
      if (done === null || done.failed > 0) throw new Error(`the evaluation of ${day} failed: ${JSON.stringify(done)}`)
      now = new Date(`${day}T09:00:00Z`)
    },
    /** How the acceleration stands; with an act before it, after that. */
    acceleration: (who: Voyager) => ask<AccelerationView>('GET', `${at(who)}/acceleration`),
    async act(who: Voyager, method: string, path: string, body: unknown, more: Ask = {}): Promise<AccelerationView> {
      return ask<AccelerationView>(method, `${at(who)}/acceleration${path}`, body, more)
    },
    async status(who: Voyager) {
      const { division } = await ask<UsageStatusOverview>('GET', `${at(who)}/usage-status`, undefined, {
        as: 'manager',
      })
      const [record] = division.records
      if (record === undefined) throw new Error(`${who} has no record`)
      return record
    },
    async task3650(who: Voyager): Promise<string> {
      const [row] = await data.query<{ status: string }>(
        `select status from lotse.task where engagement_id = $1 and task_id = '3650'`,
        [engagementOf(who)],
      )
      return row?.status ?? ''
    },
    async stop() {
      await house.stop()
      await data.drop()
    },
  }
}

type Query = Awaited<ReturnType<typeof testDatabase>>['query']

async function furnish(query: Query, begun: Date): Promise<void> {
  for (const { personId, name, email } of Object.values<Actor>(people))
    await query(
      `insert into lotse.person (customer_id, id, name, email, language, state) values ($1, $2, $3, $4, 'en', 'active')`,
      [ORGANISATION, personId, name, email],
    )
  for (const who of VOYAGERS) {
    const [customer, engagement, number] = [customerOf(who), engagementOf(who), numberOf(who)]
    const tenant = id('f', number)
    await query(`insert into lotse.customer (customer_id, name, language) values ($1, $2, 'de')`, [customer, who])
    await query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, 'T', 'commercial')`, [
      customer,
      tenant,
    ])
    await query(
      `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version, created_at, scenario)
       values ($1, $2, $3, 'apps', 'standalone-apps', 2, $4, 'partnerLed')`,
      [customer, engagement, tenant, begun],
    )
    await query(
      `insert into lotse.task (customer_id, engagement_id, task_id, status)
       values ($1, $2, '3080', 'inProgress'), ($1, $2, '1247', 'inProgress'), ($1, $2, '3650', 'notStarted')`,
      [customer, engagement],
    )
    for (const [digit, [crew, role]] of Object.entries(roles).entries())
      await query(
        `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role, since) values ($1, $2, $3, $4, $5, $6)`,
        [customer, id('a', 10 * number + digit), engagement, people[crew as Crew].personId, role, begun],
      )
  }
}
