/** A thread that sends the same request again and again, with a short pause, until it is told to stop. */
import { setTimeout as wait } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

interface Asked {
  readonly address: string
  readonly headers: Readonly<Record<string, string>>
}

const { address, headers } = workerData as Asked
/** As often as somebody who clicks fast, not so often that it is a load of its own. */
const PAUSE_MS = 20
/** The first requests open the connection and are no measure. */
const WARM_UP = 5
const milliseconds: number[] = []
let isOver = false

parentPort?.once('message', () => {
  isOver = true
})

while (!isOver) {
  const begun = performance.now()
  const response = await fetch(address, { headers })
  await response.arrayBuffer()
  if (!response.ok) throw new Error(`${address} answered ${response.status}`)
  milliseconds.push(performance.now() - begun)
  await wait(PAUSE_MS)
}
parentPort?.postMessage(milliseconds.slice(WARM_UP))
