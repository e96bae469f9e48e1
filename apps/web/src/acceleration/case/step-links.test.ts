import type { stepKeys } from '@lotse/playbook'
import { expect, it } from 'vitest'
import { stepLinks } from './step-links.ts'

const place = { customerId: 'c', engagementId: 'e' }
const addresses = (key: (typeof stepKeys)[number]) =>
  stepLinks(key, 'k', place).map(({ label, to, search }) => `${label} ${to}?${new URLSearchParams(search)}`)

const outside = '/customers/c/engagements/e/outside-help'

it.each([
  ['involveExpert', ['expert /customers/c/engagements/e/expert-requests?new=expert&case=k']],
  ['knownSolutions', ['solutions /solutions?engagement=e']],
  ['removeObstacle', ['insight /insights?engagement=e', `compat ${outside}?new=compat&case=k`]],
  ['refer', [`referral ${outside}?new=referral&case=k`]],
  ['involveGmFta', [`message ${outside}?new=message&case=k&reason=priority`]],
  ['involveAccountTeam', [`message ${outside}?new=message&case=k&reason=priority`]],
  ['miniWorkshop', []],
] as const)('%s leads to %j', (key, expected) => expect(addresses(key)).toEqual(expected))
