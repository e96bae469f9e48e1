import { once } from 'node:events'
import { expect, it } from 'vitest'
import { startWorker } from './start-worker.ts'

it('starts a thread from its file, by path or address', async () => {
  const address = new URL(
    'data:text/javascript,import { parentPort } from "node:worker_threads"; parentPort.postMessage("here")',
  )
  expect(await once(startWorker(address), 'message')).toEqual(['here'])
  const [error] = await once(startWorker('no-such/worker.ts'), 'error')
  expect(error).toMatchObject({ code: 'MODULE_NOT_FOUND' })
})
