import { expect, it } from 'vitest'
import { nextTurn, REQUESTS } from './budget.ts'

const start = new Date('2026-11-22T02:00:00Z').getTime()
const second = (count: number) => new Date(start + count * 1000)

it('lets fourteen requests through in any ten minutes, and no fifteenth', () => {
  let askedAt: Date[] = []
  const free: number[] = []
  for (let at = 0; at < 1300; at += 1) {
    const turn = nextTurn(askedAt, second(at))
    if (!turn.isFree) continue
    askedAt = turn.askedAt
    free.push(at)
  }
  expect(free).toEqual([0, 600, 1200].flatMap((from) => Array.from({ length: REQUESTS }, (_, index) => from + index)))
})

it('says from when the next one is free', () => {
  const askedAt = Array.from({ length: REQUESTS }, (_, index) => second(index * 10))
  expect(nextTurn(askedAt, second(200))).toEqual({ isFree: false, until: second(600) })
  expect(nextTurn([...askedAt].reverse(), second(200))).toEqual({ isFree: false, until: second(600) })
})
