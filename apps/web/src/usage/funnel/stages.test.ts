import { expect, it } from 'vitest'
import { stagesOf } from './stages.ts'

it('says what is lost between the stages that are known', () => {
  const stages = stagesOf({ entitled: 60, installed: null, activated: 50, active: 45, remedy: null })
  expect(stages.map(({ name, people, lost }) => [name, people, lost])).toEqual([
    ['entitled', 60, null],
    ['installed', null, null],
    ['activated', 50, 10],
    ['active', 45, 5],
  ])
  expect(stages[3]?.share).toBe(0.75)
})

it('divides by nobody without a fault', () => {
  expect(stagesOf({ entitled: 0, installed: 0, activated: 0, active: 0, remedy: null })[3]?.share).toBeNull()
})
