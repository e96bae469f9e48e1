import { expect, it } from 'vitest'
import { Problem, unreachable } from '../problem/problem.ts'
import { worthRepeating } from './query-client.ts'

const answer = (code: 'overloaded' | 'not-found' | 'not-understood', status: number) =>
  new Problem({ code, status, title: '', detail: '' })

it.each([
  ['no answer', 0, unreachable('gone'), true],
  ['no answer, twice already', 2, unreachable('gone'), false],
  ['a busy server', 0, answer('overloaded', 503), true],
  ['a proxy without its server', 0, answer('not-understood', 502), true],
  ['a refusal', 0, answer('not-found', 404), false],
  ['a fault of our own', 0, new TypeError('x is not a function'), false],
])('%s', (_name, failures, error, expected) => {
  expect(worthRepeating(failures, error)).toBe(expected)
})
