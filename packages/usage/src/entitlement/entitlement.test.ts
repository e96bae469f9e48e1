import { isoDate } from '@lotse/calendar'
import { describe, expect, it } from 'vitest'
import { DEFAULT_USAGE_SETTINGS as settings } from '../settings.ts'
import { activityOf } from '../verdict/people.ts'
import { entitledFigure, type UserActivity } from './entitled-figure.ts'
import { entitlementOf, isEntitledByDetails, isEntitledByPlans } from './entitled-users.ts'
import { type ExclusionRules, exclusionsFrom } from './exclusions.ts'
import { productName } from './products.ts'
import { seatsOf } from './seats.ts'
import type { LicensedUser, SubscribedSku } from './types.ts'

const APPS = '43de0ff5-c92c-492b-9116-175376d08c38'
const GCC = 'de9234ff-6483-44d9-b15e-dca72fdd27af'
const BUSINESS = '094e7854-93fc-4d55-b2c0-3ab5369ebdc1'
const DEVICE = '3c994f28-87d5-4273-b07a-eb6190852599'
const ROBOT = '8d77e2d9-9e28-4450-8431-0def64078fc5'
const SHARED = '276d6e8a-f056-4f70-b7e8-4fc27f79f809'
const WEB = 'e95bec33-7c88-4a70-8e19-b10bd9d0c014'

const sku = (skuId: string, plans: readonly string[], more: Partial<SubscribedSku> = {}): SubscribedSku => ({
  skuId,
  partNumber: skuId.toUpperCase(),
  status: 'Enabled',
  enabledUnits: 100,
  consumedUnits: 10,
  plans: plans.map((id) => ({ id, status: 'Success' })),
  ...more,
})

const SKUS = [
  sku('e3', [APPS, WEB]),
  sku('g3', [GCC]),
  sku('spb', [BUSINESS, SHARED]),
  sku('f3', [WEB]),
  sku('shared', [SHARED]),
  sku('device', [DEVICE]),
  sku('robot', [ROBOT]),
  sku('locked', [APPS], { status: 'LockedOut', enabledUnits: 0 }),
  sku('grace', [APPS], { status: 'Warning', enabledUnits: 0, warningUnits: 7 }),
]

const user = (
  name: string,
  licenses: readonly (string | [string, string[]])[],
  more: Partial<LicensedUser> = {},
): LicensedUser => ({
  id: name,
  user: name,
  enabled: true,
  userType: 'Member',
  licenses: licenses.map((one) =>
    typeof one === 'string' ? { skuId: one, disabledPlans: [] } : { skuId: one[0], disabledPlans: one[1] },
  ),
  ...more,
})

describe('US40 entitled by plan', () => {
  it.each<[string, LicensedUser['licenses'][number]['skuId'][] | [string, string[]][], string | null]>([
    ['enterprise', ['e3'], null],
    ['government', ['g3'], null],
    ['business', ['spb'], null],
    ['in the grace period', ['grace'], null],
    ['the product named in capitals', ['E3'], null],
    ['another plan is off', [['e3', [WEB]]], null],
    ['the plan is off', [['e3', [APPS.toUpperCase()]]], 'plan-disabled'],
    ['frontline: web and mobile only', ['f3'], 'no-apps-plan'],
    ['shared computers alone', ['shared'], 'no-apps-plan'],
    ['a device', ['device'], 'device'],
    ['a robot', ['robot'], 'robot'],
    ['locked out', ['locked'], 'subscription-ended'],
    ['a product that nobody knows', ['mystery'], 'unknown-product'],
    ['no licence', [], 'no-licence'],
  ])('%s', (_, licenses, reason) => {
    const { entitled, notEntitled } = entitlementOf([user('a@x.example', licenses)], SKUS)
    expect([...entitled.keys()]).toEqual(reason === null ? ['a@x.example'] : [])
    expect(notEntitled.map((one) => one.reason)).toEqual(reason === null ? [] : [reason])
  })

  it('one licence is enough', () => {
    expect(entitlementOf([user('a', [['e3', [APPS]], 'f3', 'spb'])], SKUS).entitled.size).toBe(1)
  })

  it('a user named twice is one', () => {
    const { entitled, notEntitled } = entitlementOf(
      [user('A@x', ['e3']), user('a@X', ['f3']), user('a@x', ['g3'])],
      SKUS,
    )
    expect([[...entitled.keys()], notEntitled]).toEqual([['a@x'], []])
  })

  it.each([
    [APPS, 'Enabled', true],
    [GCC, 'Warning', true],
    [APPS, 'Suspended', false],
    [WEB, 'Enabled', false],
  ])('assigned plan %s %s: %s', (servicePlanId, capabilityStatus, expected) => {
    expect(isEntitledByPlans([{ servicePlanId, capabilityStatus }])).toBe(expected)
  })

  it.each([
    ['Success', true],
    ['PendingActivation', true],
    ['Disabled', false],
    ['Error', false],
  ])('licence details %s: %s', (status, expected) => {
    expect(isEntitledByDetails([{ plans: [{ id: BUSINESS, status }] }])).toBe(expected)
  })
})

describe('US41 bought, assigned and expected', () => {
  it('are three numbers, devices and robots apart', () => {
    const entitlement = entitlementOf([user('a', ['e3', 'g3']), user('b', ['spb'])], SKUS)
    expect(seatsOf(SKUS, entitlement, 250)).toMatchObject({
      bought: 300,
      inGrace: 7,
      assigned: 2,
      expected: 250,
      assignments: 50,
      devices: 10,
      robots: 10,
    })
  })

  it('what is not said stays unknown', () => {
    const skus = [sku('e3', [APPS]), sku('e5', [APPS], { enabledUnits: null })]
    expect(seatsOf(skus, { entitled: new Map() }, null)).toMatchObject({ bought: null, expected: null })
  })

  it.each([
    ['O365_BUSINESS_PREMIUM', 'Microsoft 365 Business Standard'],
    ['SPE_F1', 'Microsoft 365 F3'],
    ['O365_w/o Teams Bundle_M3', 'Microsoft 365 E3 EEA (no Teams)'],
    ['NOBODY_KNOWS', 'NOBODY_KNOWS'],
  ])('%s is %s', (part, name) => expect(productName(part)).toBe(name))
})

const ALL: ExclusionRules = {
  kinds: ['disabled', 'guest', 'service-account', 'long-absence', 'new'],
  serviceAccounts: ['Print@x'],
  longAbsences: ['away@x'],
  licensedSince: new Map([
    ['new@x', isoDate('2026-10-03')],
    ['old@x', isoDate('2026-10-02')],
  ]),
  approvedBy: null,
}

const crowd = (count: number): LicensedUser[] =>
  Array.from({ length: count }, (_, index) => user(`p${index}@x`, ['e3']))
const SPECIAL = [
  user('off@x', ['e3'], { enabled: false }),
  user('guest@x', ['e3'], { userType: 'Guest' }),
  user('print@x', ['e3'], { enabled: false }),
  user('away@x', ['e3']),
  user('new@x', ['e3']),
  user('old@x', ['e3'], { enabled: null, userType: null }),
]

describe('US42 exclusions', () => {
  const everybody = entitlementOf([...crowd(94), ...SPECIAL], SKUS)
  const october = isoDate('2026-10-31')
  const exclude = (rules: Partial<ExclusionRules> = {}) =>
    exclusionsFrom(everybody, { ...ALL, ...rules }, october, settings)

  it('are counted and listed, each person once', () => {
    const { excluded, counts, percent, needsApproval } = exclude()
    expect(counts).toEqual({ disabled: 2, guest: 1, 'service-account': 0, 'long-absence': 1, new: 1 })
    expect(excluded.get('print@x')).toEqual({ kind: 'disabled', also: ['service-account'] })
    expect([excluded.size, percent, needsApproval]).toEqual([5, 5, false])
  })

  it('only the kinds that were chosen', () =>
    expect([...exclude({ kinds: ['guest'] }).excluded.keys()]).toEqual(['guest@x']))

  it.each([
    [null, true],
    ['somebody', false],
  ])('more than 5 %% approved by %s', (approvedBy, needsApproval) => {
    expect(exclude({ approvedBy, longAbsences: ['away@x', 'p1@x'] }).needsApproval).toBe(needsApproval)
  })

  const does = (core: boolean): UserActivity => ({
    activity: activityOf({ desktopCore: core, desktop: core, any: true }),
    inLast28Days: core,
  })
  const report = new Map([
    ...Array.from({ length: 60 }, (_, index) => [`p${index}@x`, does(index < 50)] as const),
    ['off@x', does(true)] as const,
    ['stranger@x', does(true)] as const,
  ])

  it('US43 active use with and without them, the active a subset of the entitled', () => {
    expect(entitledFigure(everybody, report, exclude())).toEqual({
      counted: { entitled: 95, active: { desktopCore: 50, desktop: 50, any: 60 }, activeIn28Days: 50 },
      withExclusions: { entitled: 95, active: { desktopCore: 50, desktop: 50, any: 60 }, activeIn28Days: 50 },
      withoutExclusions: { entitled: 100, active: { desktopCore: 51, desktop: 51, any: 61 }, activeIn28Days: 51 },
      activeNotEntitled: 1,
      missingInReport: 39,
    })
  })

  it('US43 without approval none of too many takes effect', () => {
    const many = exclude({ longAbsences: Array.from({ length: 20 }, (_, index) => `p${70 + index}@x`) })
    expect(entitledFigure(everybody, report, many).counted.entitled).toBe(100)
    const approved = exclude({
      longAbsences: Array.from({ length: 20 }, (_, index) => `p${70 + index}@x`),
      approvedBy: 'me',
    })
    expect(entitledFigure(everybody, report, approved).counted.entitled).toBe(76)
  })
})
