/** A thread that sends requests one after the other and answers with what each kind took, in milliseconds. */
import { parentPort, workerData } from 'node:worker_threads'

interface Asked {
  /** Who asks for which addresses, by the kind of request they are. */
  readonly kinds: Readonly<Record<string, { readonly as: string; readonly addresses: readonly string[] }>>
  /** How many requests of each kind are measured; as many more before them are not. */
  readonly times: number
  readonly warmUp: number
}

const { kinds, times, warmUp } = workerData as Asked
const taken: Record<string, number[]> = {}

async function ask(as: string, address: string): Promise<number> {
  const begun = performance.now()
  const response = await fetch(address, { headers: { authorization: `Bearer ${as}` } })
  const body = await response.arrayBuffer()
  if (!response.ok) throw new Error(`${address} answered ${response.status}: ${new TextDecoder().decode(body)}`)
  return performance.now() - begun
}

for (const [kind, { as, addresses }] of Object.entries(kinds)) {
  for (let time = 0; time < warmUp; time += 1) await ask(as, addresses[time % addresses.length] ?? '')
  const own: number[] = []
  for (let time = 0; time < times; time += 1) own.push(await ask(as, addresses[time % addresses.length] ?? ''))
  taken[kind] = own
}
parentPort?.postMessage(taken)
