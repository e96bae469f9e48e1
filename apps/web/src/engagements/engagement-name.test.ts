import { expect, it } from 'vitest'
import { engagementName } from './engagement-name.ts'

it.each([
  ['apps', 'Contoso GmbH'],
  ['core', 'Contoso GmbH · Grundlagen (Core)'],
] as const)('an engagement for %s is called %s', (workload, name) =>
  expect(engagementName({ customerName: 'Contoso GmbH', workload }, ({ de }) => de)).toBe(name),
)
