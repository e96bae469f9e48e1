/** A thread that sends requests one after the other and answers with what each kind took, in milliseconds. */
import { parentPort, workerData } from 'node:worker_threads'

interface Asked {
  /** Addresses by the kind of request they are. */
  readonly kinds: Readonly<Record<string, readonly string[]>>
  readonly headers: Readonly<Record<string, string>>
  /** How many requests of each kind are measured; as many more before them are not. */
  readonly times: number
  readonly warmUp: number
}

const { kinds, headers, times, warmUp } = workerData as Asked
const taken: Record<string, number[]> = {}

async function ask(address: string): Promise<number> {
  const begun = performance.now()
  const response = await fetch(address, { headers })
  const body = await response.arrayBuffer()
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${new TextDecoder().decode(body)}`)
  return performance.now() - begun
}

for (const [kind, addresses] of Object.entries(kinds)) {
  for (let time = 0; time < warmUp; time += 1) await ask(addresses[time % addresses.length] ?? '')
  const own: number[] = []
  for (let time = 0; time < times; time += 1) own.push(await ask(addresses[time % addresses.length] ?? ''))
  taken[kind] = own
}
parentPort?.postMessage(taken)
