import { expect, it } from 'vitest'
import { groupOf } from './tab-group.ts'

const [overview, deploy] = [
  { tabs: [{ to: '/e/1' }, { to: '/e/1/usage' }] },
  { tabs: [{ to: '/e/1/rings' }, { to: '/e/1/ring' }] },
]
const groups = [overview, deploy]

it('is the group of the page, not of the page that all lie under', () => {
  expect(groupOf(groups, '/e/1')).toBe(overview)
  expect(groupOf(groups, '/e/1/')).toBe(overview)
  expect(groupOf(groups, '/e/1/rings')).toBe(deploy)
  expect(groupOf(groups, '/e/1/rings/7')).toBe(deploy)
  expect(groupOf(groups, '/e/1/usage')).toBe(overview)
})

it('is none elsewhere', () => {
  expect(groupOf(groups, '/portfolio')).toBeUndefined()
  expect(groupOf([deploy], '/e/1')).toBeUndefined()
})
