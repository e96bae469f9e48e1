import { randomUUID } from 'node:crypto'
import type { PortfolioRow } from '@lotse/contract'
import { cloudIds, scenarioIds, servicePhaseIds, usageStatusIds } from '@lotse/playbook'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { keepRows } from '../portfolio/keep-rows.ts'
import { seededRandom } from '../sample/random.ts'
import type { TestDatabase } from './test-database.ts'

/** An engagement as plain data: what an obvious program would filter and sort by. */
export interface RandomEngagement {
  readonly customerId: string
  readonly engagementId: string
  readonly name: string
  readonly city: string | null
  readonly country: string
  readonly tenantName: string
  readonly cloud: PortfolioRow['cloud']
  readonly scenario: PortfolioRow['scenario']
  readonly phase: NonNullable<PortfolioRow['phase']>
  readonly state: PortfolioRow['standing']['state']
  readonly rate: number | null
  readonly growth: number | null
  readonly l1: PortfolioRow['l1']
  readonly seats: number | null
  readonly targetDate: string | null
  readonly urgency: 'overdue' | 'today' | 'soon' | 'later' | null
  readonly due: string | null
  readonly lead: string | null
  readonly tags: readonly string[]
  readonly groups: readonly string[]
  readonly alarms: number
  readonly missing: number
}

/** The people and labels the random engagements refer to, by name. */
export const leads = { Ägir: person(41), Bente: person(42), zoe: person(43) } as const
export const labels = {
  tag: { Pilotkunde: label(1), ärgerlich: label(2) },
  group: { Norden: label(3), Süden: label(4) },
} as const

const states = ['no-data', 'too-early', 'growing', 'near-goal', 'stalled', 'declining', 'stable', 'blocked'] as const
const names = ['Ärzte Nord', 'arnold', 'Ölmühle 100 %', 'Zeche', 'Straße_7', 'strasse 8', 'Éclair', 'b\\slash']

/** The same engagements for the same seed; several have equal values, so that ties are met. */
export function randomEngagements(seed: string, count: number): RandomEngagement[] {
  const random = seededRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(values: readonly T[]): T => values[below(values.length)] as T
  const sometimes = <T>(value: () => T): T | null => (random() < 0.7 ? value() : null)
  const day = () => `2026-${String(10 + below(3)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`
  return Array.from({ length: count }, (_, index) => {
    const rate = sometimes(() => below(100))
    const urgency = sometimes(() => pick(['overdue', 'today', 'soon', 'later'] as const))
    const l1 = sometimes(() => pick(usageStatusIds))
    return {
      customerId: `01930000-0000-7000-8000-00000001${String(index).padStart(4, '0')}`,
      engagementId: `01930000-0000-7000-8000-00000002${String(index).padStart(4, '0')}`,
      name: `${pick(names)} ${below(20)}`,
      city: sometimes(() => pick(['Kiel', 'Köln', 'Zürich'])),
      country: pick(['DE', 'CH', 'AT']),
      tenantName: pick(['Haupt', 'Labor']),
      cloud: pick(cloudIds),
      scenario: sometimes(() => pick(scenarioIds)),
      phase: pick(servicePhaseIds),
      state: pick(states),
      rate,
      growth: rate === null ? null : below(20) - 10,
      l1,
      seats: l1 === null ? null : 1 + below(1000),
      targetDate: l1 === null ? null : sometimes(day),
      urgency,
      due: urgency && sometimes(day),
      lead: sometimes(() => pick(Object.keys(leads))),
      tags: Object.keys(labels.tag).filter(() => random() < 0.3),
      groups: Object.keys(labels.group).filter(() => random() < 0.3),
      alarms: below(3),
      missing: below(3),
    }
  })
}

/** Writes them into the tables that a row of the portfolio is drawn from, and draws the rows. */
export async function furnishPortfolio(test: TestDatabase, engagements: readonly RandomEngagement[]): Promise<void> {
  await test.query(
    `insert into lotse.person (customer_id, id, name, email, language, state, organisation_roles)
     select $1, p.id, p.name, p.id || '@lotse.example', 'de', 'active', '{}' from unnest($2::uuid[], $3::text[]) p(id, name)`,
    [ORGANISATION, Object.values(leads), Object.keys(leads)],
  )
  for (const [kind, ofKind] of Object.entries(labels))
    await test.query(
      `insert into lotse.customer_label (customer_id, id, kind, name, created_by)
       select $1, l.id, $2, l.name, $3 from unnest($4::uuid[], $5::text[]) l(id, name)`,
      [ORGANISATION, kind, person(41), Object.values(ofKind), Object.keys(ofKind)],
    )
  for (const one of engagements) await write(test, one)
}

async function write({ query, database }: TestDatabase, one: RandomEngagement): Promise<void> {
  const tenant = randomUUID()
  const key = [one.customerId, one.engagementId]
  await query(`insert into lotse.customer (customer_id, name, city, country, language) values ($1, $2, $3, $4, 'de')`, [
    one.customerId,
    one.name,
    one.city,
    one.country,
  ])
  await query(`insert into lotse.tenant (customer_id, id, name, cloud) values ($1, $2, $3, $4)`, [
    one.customerId,
    tenant,
    one.tenantName,
    one.cloud,
  ])
  await query(
    `insert into lotse.engagement (customer_id, id, tenant_id, workload, playbook_id, playbook_version, scenario)
     values ($1, $2, $3, 'apps', 'standalone-apps', 1, $4)`,
    [...key, tenant, one.scenario],
  )
  const evaluation = {
    findings: Array.from({ length: one.alarms }, () => ({ severity: 'alarm' })),
    completeness: Array.from({ length: one.missing }, () => ({ state: 'missing' })),
  }
  await query(
    `insert into lotse.standing (customer_id, engagement_id, phase, state, rate, growth3pp, evaluation, evaluated_at, evaluated_for)
     values ($1, $2, $3, $4, $5, $6, $7, now(), '2026-11-22')`,
    [...key, one.phase, one.state, one.rate, one.growth, JSON.stringify(evaluation)],
  )
  if (one.urgency !== null)
    await query(
      `insert into lotse.next_action (customer_id, engagement_id, key, position, kind, title, reason, due, urgency, role, target)
       values ($1, $2, 'k', 0, 'doTask', '{"de":"Tun","en":"Do"}', '{"de":"weil","en":"since"}', $3, $4, 'FM', '{"page":"notes"}')`,
      [...key, one.due, one.urgency],
    )
  if (one.l1 !== null)
    await query(
      `insert into lotse.usage_status (customer_id, engagement_id, id, count, l1, l1_since, target_date)
       values ($1, $2, $3, $4, $5, '2026-01-01', $6)`,
      [...key, randomUUID(), one.seats, one.l1, one.targetDate],
    )
  if (one.lead !== null)
    await query(
      `insert into lotse.assignment (customer_id, engagement_id, id, person_id, role) values ($1, $2, $3, $4, 'FM')`,
      [...key, randomUUID(), leads[one.lead as keyof typeof leads]],
    )
  for (const id of [
    ...one.tags.map((name) => labels.tag[name as keyof typeof labels.tag]),
    ...one.groups.map((name) => labels.group[name as keyof typeof labels.group]),
  ])
    await query(`insert into lotse.customer_label_member (customer_id, label_id) values ($1, $2)`, [one.customerId, id])
  const customer = customerId(one.customerId)
  await database.transaction({ customer }, (tx) => keepRows({ tx, customerId: customer, touch: () => {} }))
}

function person(number: number): string {
  return `01930000-0000-7000-8000-0000000000${number}`
}

function label(number: number): string {
  return `01930000-0000-7000-8000-0000000003${String(number).padStart(2, '0')}`
}
