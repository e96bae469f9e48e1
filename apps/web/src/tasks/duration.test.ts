import { expect, it } from 'vitest'
import { durationWords } from './duration.ts'

it.each([
  [1, 'tasks:minutesOnly 1'],
  [59, 'tasks:minutesOnly 59'],
  [0, 'tasks:minutesOnly 0'],
  [60, 'tasks:hoursOnly 1'],
  [135, 'tasks:hours 2 15'],
])('%s minutes', (minutes, expected) => {
  const say = (key: string, values: object = {}) => [key, ...Object.values(values)].join(' ')
  expect(durationWords(say, minutes)).toBe(expected)
})
