import { client } from '../api.ts'
import { sessionQuery } from '../session.ts'
import type { ActionContext } from './action.ts'

/** Ends the sign-in on the server and forgets every answer this browser holds. @throws Problem */
export async function signOut({ queries, router }: Pick<ActionContext, 'queries' | 'router'>): Promise<void> {
  await client.session.signOut({})
  queries.clear()
  await queries.fetchQuery(sessionQuery)
  await router.navigate({ to: '/sign-in' })
}
