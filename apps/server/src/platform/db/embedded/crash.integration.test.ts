import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { crashRounds } from '../../../testing/crash-rounds.ts'
import { temporaryDataPaths } from '../../../testing/test-server.ts'

const folder = temporaryDataPaths().root
afterAll(() => rm(folder, { recursive: true, force: true }))

it('opens again by itself after Lotse and its database were killed, and has lost nothing acknowledged', async () => {
  const dataFolder = join(folder, 'data')
  // Both orders of killing: the first number decides how long is written, the second who goes first.
  const numbers = [0.1, 0.2, 0, 0, 0.3, 0.8, 0, 0]
  const outcome = await crashRounds({
    dataFolder,
    rounds: 2,
    random: () => numbers.shift() ?? 0,
    isWhole: async () => true,
  })
  expect(outcome).toMatchObject({ lost: [], broken: [] })
  expect(outcome.acknowledged).toBeGreaterThan(10)
})
