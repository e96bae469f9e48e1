import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Judgement, NextAction } from '@lotse/playbook'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyCustomer } from '../history/verify-customer.ts'
import { fixedClock } from '../platform/clock.ts'
import { type CustomerId, ORGANISATION } from '../platform/db/scope.ts'
import { openDiskFileStore } from '../platform/files/disk-file-store.ts'
import { newId } from '../platform/id.ts'
import { secretFrom } from '../platform/secret.ts'
import type { Services } from '../platform/services.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { loadSamplePortfolio } from './sample-job.ts'

let test: TestDatabase
let folder: string
let services: Services
const administrator = newId()

beforeAll(async () => {
  test = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'lotse-sample-'))
  services = {
    database: test.database,
    clock: fixedClock('2026-11-22T12:00:00Z'),
    files: await openDiskFileStore(folder),
    secret: secretFrom(new Uint8Array(32)),
    log: pino({ level: 'silent' }),
    origin: 'http://localhost:7070',
    trustedHosts: new Set(),
    jobs: null as unknown as Services['jobs'],
  }
  await test.query(
    `insert into lotse.person (customer_id, id, name, email, language, organisation_roles, state)
     values ($1, $2, 'Ada Ewer', 'ada@lotsendienst.example', 'de', '{administrator}', 'active')`,
    [ORGANISATION, administrator],
  )
})
afterAll(async () => {
  await test.drop()
  await rm(folder, { recursive: true, force: true })
})

const load = () =>
  loadSamplePortfolio(services, {
    jobId: '01990000-0000-7000-8000-000000000001',
    requestedBy: administrator,
    signal: new AbortController().signal,
    report: () => {},
  })

interface Told {
  readonly slug: string
  readonly state: string
  readonly phase: string
  readonly evaluation: Pick<Judgement, 'findings'>
  readonly actions: readonly Pick<NextAction, 'key' | 'due'>[]
}
const told = () =>
  test.query<Told>(
    `select split_part(t.primary_domain, '.', 1) as slug, s.state, s.phase, s.evaluation, array(
       select jsonb_build_object('key', n.key, 'due', n.due) from lotse.next_action n
       where n.engagement_id = s.engagement_id order by n.position) as actions from lotse.standing s
     join lotse.engagement e on e.id = s.engagement_id join lotse.tenant t on t.id = e.tenant_id
     where e.workload = 'apps' order by 1`,
  )

describe('the sample portfolio', () => {
  it('brings 24 customers, each in its own state, through the importer', async () => {
    expect(await load()).toEqual({ customers: 24 })
    expect(await test.query('select 1 from lotse.customer where customer_id <> $1', [ORGANISATION])).toHaveLength(24)
    const rows = await told()
    expect(rows.map(({ slug, state, phase }) => `${slug} ${state} ${phase}`)).toEqual([
      'alpenglas growing operation',
      'brightwater no-data initiate',
      'cedarridge declining operation',
      'feuerstein too-early initiate',
      'fjordlys blocked notApplicable',
      'granitfels blocked notApplicable',
      'hafenkante stalled operation',
      'kestrel blocked notApplicable',
      'kornblume too-early assess',
      'larkfield stalled accelerating',
      'lindenplatz growing operation',
      'morgentau too-early assess',
      'northgate growing enable',
      'ostermoor blocked notApplicable',
      'rebental declining operation',
      'sandkrug no-data notApplicable',
      'silberbach too-early remediate',
      'stahlquell stalled accelerating',
      'tannenhof stalled accelerating',
      'taubenstein declining operation',
      'uhrwerk-seeland stable stable',
      'weidengrund no-intent notApplicable',
      'wexcombe near-goal accelerating',
    ])
  }, 180_000)

  it('raises alarms where they belong, and nowhere else', async () => {
    const alarms = (await told()).flatMap(({ slug, evaluation }) =>
      evaluation.findings.filter(({ severity }) => severity === 'alarm').map(({ rule }) => `${slug} ${rule}`),
    )
    expect(alarms).toEqual(['cedarridge follow-up-missing', 'cedarridge stall', 'rebental stall', 'taubenstein stall'])
  })

  it('asks for nothing that was due long ago', async () => {
    const late = (await told()).flatMap(({ slug, actions }) =>
      actions.filter(({ due }) => due !== null && due < '2026-10-31').map(({ key }) => `${slug} ${key}`),
    )
    expect(late).toEqual([])
  })

  it.each([
    ['hafenkante', 'stall:request-expert'],
    ['alpenglas', 'watch-usage'],
    ['uhrwerk-seeland', 'reached-target:close'],
    ['lindenplatz', 'reached-target:confirm'],
    ['morgentau', 'task:3070'],
    ['cedarridge', 'management-note-due'],
    ['cedarridge', 'follow-up-missing'],
    ['brightwater', 'first-contact'],
    ['northgate', 'pilot:no-go'],
    ['tannenhof', 'task:983'],
  ])('%s calls for %s', async (slug, key) => {
    const one = (await told()).find((row) => row.slug === slug)
    expect(one?.actions.map((action) => action.key)).toContain(key)
  })

  it('has customers in each state of acceleration, with what helps them', async () => {
    const desk = await test.query<{ slug: string; state: string; decided: string | null }>(
      `select split_part(t.primary_domain, '.', 1) as slug, r.state, r.decided from lotse.acceleration_row r
       join lotse.engagement e on e.id = r.engagement_id join lotse.tenant t on t.id = e.tenant_id order by 1`,
    )
    expect(desk.map(({ slug, state, decided }) => [slug, state, decided].filter(Boolean).join(' '))).toEqual([
      'cedarridge alert',
      'fjordlys blocked',
      'granitfels blocked',
      'hafenkante alert',
      'larkfield open priority',
      'ostermoor blocked',
      'rebental alert',
      'stahlquell open technical',
      'tannenhof open resources',
      'taubenstein postponed',
    ])
    const counted = await test.query<{ what: string }>(
      `select concat_ws(' ', 'case', coalesce(outcome, 'open'), count(*)) as what from lotse.acceleration_case group by outcome
       union all select concat_ws(' ', 'request', state, count(*)) from lotse.expert_request group by state
       union all select concat_ws(' ', 'referral', state, count(*)) from lotse.partner_referral group by state
       union all select concat_ws(' ', 'compatibility', state, count(*)) from lotse.compat_case group by state
       union all select concat_ws(' ', 'message', state, count(*)) from lotse.account_message group by state
       union all select concat_ws(' ', 'tried', outcome, count(*)) from lotse.solution_try group by outcome
       union all select concat_ws(' ', 'insight', count(*)) from lotse.insight_link order by 1`,
    )
    expect(counted.map(({ what }) => what)).toEqual([
      'case blocked 1',
      'case open 3',
      'case recovered 1',
      'compatibility noFix 1',
      'insight 1',
      'message answered 1',
      'referral sent 1',
      'request active 1',
      'request submitted 1',
      'tried helped 1',
      'tried notHelped 1',
      'tried partly 1',
    ])
    const told = await test.query('select 1 from lotse.notice where person_id = $1', [administrator])
    expect(told.length).toBeGreaterThan(0)
  })

  it('has configurations made of decisions, one of which was taken anew', async () => {
    const rows = await test.query<{ name: string; origin: string; kept: string; now: string | null }>(`
      select c.name, v.origin, v.decisions ->> 'applications.leftOut' as kept, array_to_json(d.choice)::text as now
      from lotse.configuration c
      join lotse.configuration_version v on v.configuration_id = c.id and v.number = c.latest
      left join lotse.decision d on d.engagement_id = c.engagement_id and d.slug = 'applications.leftOut'
      order by c.name`)
    expect(rows.map(({ name, origin, kept }) => [name, origin, kept])).toEqual([
      ['Grundpaket Büro', 'decisions', '["groove", "lync", "bing"]'],
      ['Visio für die Prozessplanung', 'template', null],
    ])
    expect(rows[0]?.now).toBe('["groove","lync"]')
  })

  it('does not change anything when the job runs again', async () => {
    const count = async () =>
      Promise.all(
        [
          ...['audit_event', 'task', 'note', 'usage_month', 'meeting', 'decision', 'document', 'time_entry', 'contact'],
          ...[
            'acceleration_case',
            'acceleration_action',
            'configuration',
            'expert_request',
            'partner_referral',
            'insight',
            'solution_try',
          ],
        ].map(async (table) => [table, await test.query(`select count(*) from lotse.${table}`)]),
      )
    const before = await count()
    await load()
    expect(await count()).toEqual(before)
  }, 180_000)

  it('leaves a whole trail behind, dated as things happened', async () => {
    const customers = await test.query<{ customer_id: CustomerId }>(
      'select customer_id from lotse.customer where customer_id <> $1',
      [ORGANISATION],
    )
    for (const { customer_id: customer } of customers) {
      expect(await verifyCustomer(test.database, customer)).toMatchObject({ valid: true })
    }
    const [oldest] = await test.query<{ at: Date }>('select min(at) as at from lotse.audit_event where event = $1', [
      'customer.created',
    ])
    expect(oldest?.at.getTime()).toBeLessThan(Date.parse('2025-12-01'))
  })
})
