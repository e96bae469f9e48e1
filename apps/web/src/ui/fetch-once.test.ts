import { expect, it } from 'vitest'
import { fetchOnce } from './fetch-once.ts'

/** Answers each attempt in turn with what the list says, and counts the attempts. */
function source(...answers: readonly (string | Error)[]) {
  let attempts = 0
  const load = async () => {
    const answer = answers[attempts++]
    if (answer instanceof Error) throw answer
    return answer
  }
  return { load, attempts: () => attempts }
}

it('fetches once, however many ask', async () => {
  const { load, attempts } = source('part')
  const fetch = fetchOnce(load)
  expect(await Promise.all([fetch(), fetch()])).toEqual(['part', 'part'])
  expect(await fetch()).toBe('part')
  expect(attempts()).toBe(1)
})

it('tells everybody who waits of a failure, and asks again for the next one', async () => {
  const { load, attempts } = source(new Error('offline'), 'part')
  const fetch = fetchOnce(load)
  const both = await Promise.allSettled([fetch(), fetch()])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await fetch()).toBe('part')
  expect(attempts()).toBe(2)
})
