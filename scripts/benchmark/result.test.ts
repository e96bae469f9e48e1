import { expect, it } from 'vitest'
import { metric, metricLines } from './result.mjs'

it('compares a value with its peer', () => {
  expect(metric(3, 's', { name: 'npm ci', value: 2 })).toEqual({
    value: 3,
    unit: 's',
    against: { name: 'npm ci', value: 2 },
    ratio: 1.5,
  })
})

it('shows each metric on a line', () => {
  const metrics = {
    warm: metric(1.23456, 's', { name: 'goal', value: 2 }),
    cold: metric(12345.6, 's', { name: 'goal', value: 10 }),
  }
  expect(metricLines({ metrics })).toEqual([
    'warm  1.23 s  (0.62 x goal: 2 s)',
    'cold  12346 s  (1234.56 x goal: 10 s)',
  ])
})
