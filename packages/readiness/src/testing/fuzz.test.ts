import { describe, expect, it } from 'vitest'
import { bombs, complaint, fuzz, originals } from './fuzz.ts'

const ROUNDS = 250

describe('RD10 broken files', () => {
  it('RD10 never bring the reader down, and end with a status', () => {
    const { complaints, slowest } = fuzz(originals(), 1, ROUNDS)
    expect(complaints).toEqual([])
    expect(slowest.milliseconds).toBeLessThan(5_000)
  })

  it.each([...bombs()])('RD10 %s', (name, bytes) => {
    expect(complaint(name, bytes)).toBeNull()
  })
})
