import type { RoleCode } from '@lotse/contract'
import { type NewNotice, notify } from '../notices/notify.ts'
import type { Actor } from '../platform/access/actor.ts'
import { change } from '../platform/change.ts'
import { type CustomerId, customerId, ORGANISATION } from '../platform/db/scope.ts'
import type { TestDatabase } from './test-database.ts'

/** Two customers, of which the first one's engagement is started, and a team around both. */

const id = (kind: string, digit: number) => `01930000-0000-7000-8000-00000000${kind}${String(digit).padStart(2, '0')}`
export const ARNOLD = customerId(id('aa', 1))
/** Not started. */
export const BERTA = customerId(id('aa', 2))
export const engagementOf = (customer: CustomerId) => id('ee', customer === ARNOLD ? 1 : 2)

const staff = (digit: number, name: string, more: Partial<Actor> = {}): Actor => ({
  personId: id('bb', digit),
  name,
  email: `${name.toLowerCase()}@lotse.example`,
  language: 'de',
  kind: 'staff',
  customerId: null,
  organisationRoles: [],
  assignments: [],
  rights: 'write',
  ...more,
})
const withRole = (digit: number, name: string, role: RoleCode) =>
  staff(digit, name, {
    assignments: [ARNOLD, BERTA].map((customer) => ({
      customerId: customer,
      engagementId: engagementOf(customer),
      role,
    })),
  })

export const team = {
  frida: withRole(1, 'Frida', 'FM'),
  emil: withRole(2, 'Emil', 'FE'),
  selma: withRole(3, 'Selma', 'SME'),
  paula: staff(4, 'Paula', { organisationRoles: ['FPM'] }),
  ada: staff(5, 'Ada', { organisationRoles: ['administrator'] }),
  udo: staff(6, 'Udo'),
  anton: staff(7, 'Anton', { kind: 'customer', customerId: ARNOLD }),
} as const satisfies Record<string, Actor>
export type Member = keyof typeof team

export const someNotice: Pick<NewNotice, 'key' | 'kind' | 'to' | 'title' | 'words' | 'target'> = {
  key: 'case opened',
  kind: 'review',
  to: { roles: ['FM'] },
  title: { de: 'Ein Fall ist eröffnet', en: 'A case is opened' },
  words: { de: 'Arnold kommt nicht voran.', en: 'Arnold makes no headway.' },
  target: { page: 'usage' },
}

/** A change about an engagement that tells something. */
export function tellSomething(
  services: Parameters<typeof change>[0]['services'],
  wish: Partial<NewNotice>,
  customer: CustomerId = ARNOLD,
  by: Actor | null = null,
): Promise<number> {
  const engagementId = engagementOf(customer)
  return change({ services, actor: by }, customer, async (one) => {
    const told = await notify(one, { ...someNotice, engagementId, ...wish })
    await one.record({ event: 'engagement.changed', engagementId })
    return told
  })
}

/** The people, customers and engagements of the house in a database. */
export async function furnishNotices({ query }: Pick<TestDatabase, 'query'>): Promise<void> {
  for (const { personId, name, email, language, organisationRoles, customerId: of } of Object.values(team))
    await query(
      `insert into lotse.person (customer_id, id, name, email, language, state, organisation_roles)
       values ($1, $2, $3, $4, $5, 'active', $6)`,
      [of ?? ORGANISATION, personId, name, email, language, organisationRoles],
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
      [customer, engagementOf(customer)],
    )
    await query(
      `insert into lotse.standing (customer_id, engagement_id, phase, state, evaluation, evaluated_at, evaluated_for)
       values ($1, $2, 'initiate', 'no-data', $3, '2026-11-01', '2026-11-01')`,
      [customer, engagementOf(customer), JSON.stringify({ gates: [], findings: [], started: customer === ARNOLD })],
    )
    for (const { personId, assignments } of [team.frida, team.emil, team.selma])
      for (const { role } of assignments.filter(({ customerId: at }) => at === customer))
        await query(
          `insert into lotse.assignment (customer_id, id, engagement_id, person_id, role) values ($1, gen_random_uuid(), $2, $3, $4)`,
          [customer, engagementOf(customer), personId, role],
        )
  }
}
