import { isoDate } from '@lotse/calendar'
import type { Engagement, RoleCode } from '@lotse/contract'
import { describe, expect, it } from 'vitest'
import { holderOf } from './holder.ts'

const one = (name: string, role: RoleCode, isPrimary: boolean): Engagement['assignments'][number] => ({
  id: name,
  person: { id: name, name },
  role,
  since: `${isoDate('2026-11-02')}T08:00:00Z`,
  isPrimary,
})

describe('who has a role', () => {
  const assignments = [one('Mia Brandt', 'FE', false), one('Jonas Keller', 'FM', false), one('Ida Holm', 'FE', true)]
  it.each([
    ['FM', 'Jonas Keller'],
    ['FE', 'Ida Holm'],
    ['SME', null],
  ] as const)('%s: %s', (role, name) => expect(holderOf({ assignments }, role)).toBe(name))
})
