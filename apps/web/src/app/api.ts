import type { Contract } from '@lotse/contract'
import { createORPCClient } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { OpenAPILink } from '@orpc/openapi-client/fetch'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import i18next from 'i18next'
import { readProblem, unreachable } from '../problem/problem.ts'
import { sendOnce } from './idempotency.ts'
import { leanContract } from './lean-contract.ts'

const link = new OpenAPILink(leanContract, {
  url: () => new URL('/api', window.location.origin),
  headers: () => ({ 'accept-language': i18next.language }),
  fetch: (request, init, _options, path, input) => {
    if (request.method === 'GET') return send(request, init)
    return sendOnce(path, input, (key) => {
      request.headers.set('idempotency-key', key)
      return send(request, init)
    })
  },
})

/** Sends one request. Every answer that is not a success is thrown as a `Problem`. */
async function send(request: Request, init: { redirect?: RequestRedirect }): Promise<Response> {
  const response = await fetch(request, { ...init, credentials: 'same-origin' }).catch((cause: unknown) => {
    if (request.signal.aborted) throw cause
    throw unreachable(cause)
  })
  if (!response.ok) throw await readProblem(response)
  return response
}

/** Calls the API: `await client.customers.get({ customerId })`. @throws Problem */
export const client: ContractRouterClient<Contract> = createORPCClient(link)

/** Query and mutation options: `useQuery(api.customers.get.queryOptions({ input: { customerId } }))`. */
export const api = createTanstackQueryUtils(client)

/** The `If-Match` value for the version that a person saw: 3 becomes `"3"`. */
export const ifMatch = (version: number): string => `"${version}"`
