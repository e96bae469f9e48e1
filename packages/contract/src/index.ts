import { customers } from './customers.ts'
import { engagements } from './engagements.ts'
import { history } from './history.ts'
import { jobs } from './jobs.ts'
import { notes } from './notes.ts'
import { people } from './people.ts'
import { session } from './session.ts'
import { usage } from './usage.ts'

/** The whole API, route by route. The server implements it, the web app and scripts call it, OpenAPI describes it. */
export const contract = { session, people, customers, engagements, notes, usage, history, jobs }
export type Contract = typeof contract

export * from './customers.ts'
export * from './engagements.ts'
export * from './evaluation.ts'
export * from './history.ts'
export * from './jobs.ts'
export * from './live.ts'
export * from './notes.ts'
export * from './people.ts'
export * from './problems.ts'
export { ifMatch } from './route.ts'
export * from './session.ts'
export * from './shared.ts'
export * from './usage.ts'
export * from './vocabulary.ts'
