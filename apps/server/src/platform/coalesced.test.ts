import { expect, it } from 'vitest'
import { coalesced } from './coalesced.ts'

it('who asks while it runs gets one more round, together', async () => {
  const rounds = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let begun = 0
  const { run, settled } = coalesced(() => rounds[begun++]?.promise ?? Promise.reject(new Error('a round too many')))
  const asked = [run(), run(), run(), run()]
  rounds[0]?.resolve()
  await asked[0]
  rounds[1]?.resolve()
  await Promise.all(asked)
  await settled()
  expect(begun).toBe(2)
})

it('a round that fails is not the last, and who asked hears of it', async () => {
  let fails = true
  const { run, settled } = coalesced(() => (fails ? Promise.reject(new Error('no')) : Promise.resolve()))
  const asked = [run(), run()]
  await expect(asked[0]).rejects.toThrow('no')
  fails = false
  await asked[1]?.catch(() => undefined)
  await expect(run()).resolves.toBeUndefined()
  await settled()
})
