import { isoDate, month } from '@lotse/calendar'
import { type Denominator, DEFAULT_USAGE_SETTINGS as settings } from '@lotse/usage'
import { expect, it } from 'vitest'
import { customerId } from '../platform/db/scope.ts'
import { type CountedReports, cohortsBy } from './cohorts-of-tenant.ts'

const [july, october] = [month('2026-07'), month('2026-10')]
const active = { desktopCore: 40, desktop: 40, any: 60 }
const head = (snapshotId: string) => ({
  customerId: customerId('01930000-0000-7000-8000-0000000000a1'),
  tenantId: 't',
  snapshotId,
  identity: 'names' as const,
  people: 100,
  isKept: true,
})
const report = (at: typeof july) => ({
  month: at,
  snapshotId: at,
  refreshDate: isoDate(`${at}-28`),
  concealed: 'none' as const,
})
const pair = (basis: 'reportRows' | 'entitledByPlan', people: number) =>
  [
    `${october} ${july} ${basis}`,
    { snapshotId: october, baseId: july, basis, people, activeNow: active, activeThen: active },
  ] as const
const counted: CountedReports = {
  chosen: [report(july), report(october)],
  heads: new Map([july, october].map((at) => [at, head(at)])),
  entitled: new Map([
    [july, 80],
    [october, 80],
  ]),
  pairs: new Map([pair('reportRows', 90), pair('entitledByPlan', 70)]),
}

it.each<[Denominator, Denominator, number[]]>([
  ['reportRows', 'reportRows', [90]],
  ['entitledByPlan', 'entitledByPlan', [70]],
  ['reportRows', 'entitledByPlan', []],
  // Units are no people: whoever bought 100 licences has not followed 90 of them.
  ['paidUnits', 'paidUnits', []],
  ['assigned', 'assigned', []],
  ['activated', 'activated', []],
  ['reportRows', 'paidUnits', []],
])('of months divided by %s and %s follows %j', (then, now, people) => {
  const denominators = new Map([
    [july, then],
    [october, now],
  ])
  expect(cohortsBy(counted, denominators, settings).map((one) => one.people)).toEqual(people)
})
