import { describe, expect, it } from 'vitest'
import { Problem, unreachable } from '../problem/problem.ts'
import { idempotencyKey, sendOnce } from './idempotency.ts'

it('keeps its key for the same input, and makes a new one for an equal but different input', () => {
  const input = { name: 'Fabrikam AG' }
  expect(idempotencyKey(input)).toBe(idempotencyKey(input))
  expect(idempotencyKey({ name: 'Fabrikam AG' })).not.toBe(idempotencyKey(input))
  expect(idempotencyKey(undefined)).not.toBe(idempotencyKey(undefined))
})

it('takes a new key for the same input once it was answered: removing and bringing back are two requests', async () => {
  const place = { id: 'a' }
  const keys: string[] = []
  const take = async (key: string) => void keys.push(key)
  await sendOnce(['packages', 'remove'], place, take)
  await sendOnce(['packages', 'restore'], place, take)
  await sendOnce(['packages', 'remove'], place, take)
  expect(new Set(keys).size).toBe(3)
})

describe('a request that got no answer', () => {
  const noAnswer = async (): Promise<never> => {
    throw unreachable('cut')
  }
  const keysOf = () => {
    const keys: string[] = []
    const take = async (key: string) => void keys.push(key)
    return { keys, take }
  }

  it('keeps its key when the same is sent again, until it is answered', async () => {
    const { keys, take } = keysOf()
    let lost = ''
    await expect(
      sendOnce(['customers', 'create'], { name: 'a' }, (key) => {
        lost = key
        return noAnswer()
      }),
    ).rejects.toThrow()
    await sendOnce(['customers', 'create'], { name: 'b' }, take)
    await sendOnce(['tags', 'create'], { name: 'a' }, take)
    await sendOnce(['customers', 'create'], { name: 'a' }, take)
    await sendOnce(['customers', 'create'], { name: 'a' }, take)
    expect(keys.map((key) => key === lost)).toEqual([false, false, true, false])
  })

  it('is a new one after a refusal, and where it holds a file', async () => {
    const { keys, take } = keysOf()
    const refused = new Problem({ code: 'already-exists', status: 409, title: '', detail: '' })
    for (const [input, error] of [
      [{ name: 'x' }, refused],
      [{ file: new Blob(['x']) }, unreachable('cut')],
    ] as const) {
      await sendOnce(['x'], { ...input }, async (key) => {
        keys.push(key)
        throw error
      }).catch(() => undefined)
      await sendOnce(['x'], { ...input }, take)
    }
    expect(new Set(keys).size).toBe(4)
  })
})
