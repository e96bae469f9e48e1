import type { ConnectionView, GraphSource, Job, SourceAnswer } from '@lotse/contract'
import { graphNetwork } from '../../connection/addresses.ts'
import type { Clock } from '../../platform/clock.ts'
import { ARNOLD, read, type UsageHouse, usageHouse, type Who } from '../usage-house.ts'
import { type Behaviour, type FakeGraph, startFakeGraph } from './fake-graph.ts'

export const DIRECTORY = '11111111-2222-4333-8444-555555555555'
export const APPLICATION = '66666666-7777-4888-8999-aaaaaaaaaaaa'

/** A house whose Microsoft Graph is a fake one, and waits that are written down instead of waited. */
export interface GraphHouse extends UsageHouse {
  readonly graph: FakeGraph
  /** Milliseconds of each wait. */
  readonly waits: number[]
  /** Whether waits last until the job ends. */
  holds: boolean
  /** A new tenant, connected with a secret. */
  connected(cloud?: string): Promise<string>
  ask(tenant: string, path?: string, asking?: Asking): Promise<Response>
  view(tenant: string): Promise<ConnectionView>
  /** Tests or reads, and waits for the end of it and of the import that follows; gives the answers by source. */
  run(tenant: string, what: 'test' | 'reading'): Promise<Readonly<Partial<Record<GraphSource, SourceAnswer>>>>
  /** Waits until no job of the house is at work. */
  quiet(): Promise<readonly Job[]>
}

interface Asking {
  readonly as?: Who
  readonly method?: string
  readonly body?: object
  readonly version?: number
}

export async function graphHouse(behaviour: Behaviour, clock?: Clock): Promise<GraphHouse> {
  const graph = await startFakeGraph(behaviour)
  const waits: number[] = []
  const network = graphNetwork({
    LOTSE_GRAPH_SIGN_IN: graph.signIn,
    LOTSE_GRAPH_ADDRESS: graph.graph,
    LOTSE_GRAPH_DOWNLOAD_HOSTS: graph.downloadHost,
  })
  const state = { holds: false }
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    waits.push(milliseconds)
    if (!state.holds) return
    await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }))
  }
  const house = await usageHouse({ graph: { network, wait }, ...(clock && { clock }) })

  const ask: GraphHouse['ask'] = (tenant, path = '', { as, method = 'GET', body, version } = {}) =>
    house.call(`/customers/${ARNOLD}/tenants/${tenant}/connection${path}`, {
      ...(as && { as }),
      method,
      ...(body && { body: JSON.stringify(body) }),
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
    })

  const quiet: GraphHouse['quiet'] = async () => {
    for (;;) {
      const jobs = await read<Job[]>(await house.call('/jobs'))
      if (jobs.every(({ finishedAt }) => finishedAt !== null)) return jobs
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  return Object.assign(state, {
    ...house,
    graph,
    waits,
    ask,
    quiet,
    async connected(cloud = 'commercial'): Promise<string> {
      const tenant = await house.newTenant()
      await read(await ask(tenant, '', { method: 'POST', body: newConnection(cloud) }))
      return tenant
    },
    view: async (tenant: string) => read<ConnectionView>(await ask(tenant)),
    async run(tenant: string, what: 'test' | 'reading') {
      const { jobId } = await read<{ jobId: string }>(await ask(tenant, `/${what}`, { method: 'POST', body: {} }))
      const { state, problem, result } = await house.ended(jobId)
      if (state !== 'done') throw new Error(`the run is ${state}: ${JSON.stringify(problem)}`)
      await quiet()
      const { answers } = result as { answers: readonly SourceAnswer[] }
      return Object.fromEntries(answers.map((answer) => [answer.source, answer]))
    },
    async stop() {
      await house.stop()
      await graph.stop()
    },
  })
}

export const SECRET = 'w8Q~very-secret-value'

export const newConnection = (cloud = 'commercial') => ({
  cloud,
  directoryId: DIRECTORY,
  applicationId: APPLICATION,
  credential: { kind: 'secret', secret: SECRET, expiresOn: '2027-11-22' },
})
