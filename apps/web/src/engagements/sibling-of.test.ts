import { expect, it } from 'vitest'
import { siblingOf } from './sibling-of.ts'

const engagements = [
  { id: 'other', tenantId: 'elsewhere', workload: 'apps' },
  { id: 'apps', tenantId: 'here', workload: 'apps' },
  { id: 'core', tenantId: 'here', workload: 'core' },
] as const
const at = (id: string, workload: 'apps' | 'core') => siblingOf({ tenant: { id }, workload } as never, engagements)?.id

it('is the other service of the same tenant, and there may be none', () => {
  expect(at('here', 'core')).toBe('apps')
  expect(at('here', 'apps')).toBe('core')
  expect(at('elsewhere', 'apps')).toBeUndefined()
})
