import { allow } from '../platform/access/allow.ts'
import { anybodySignedIn } from '../platform/access/policy.ts'
import { api } from '../platform/http/api.ts'
import { cancelJob, jobFor } from './cancel-job.ts'
import { seesJob } from './policy.ts'
import { presentJob } from './present.ts'
import { jobsSince, scopeOf } from './store.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Which jobs a person sees is a question to each job (policy.ts), so the guards only ask for a sign-in. */
export const jobs = {
  list: api.jobs.list.use(allow(anybodySignedIn, 'read')).handler(async ({ context: { services, actor } }) => {
    const since = new Date(services.clock.now().getTime() - DAY_MS)
    const rows = await services.database.transaction(scopeOf(actor), (tx) => jobsSince(tx, since))
    return rows.filter((row) => seesJob(actor, row)).map((row) => presentJob(row, actor))
  }),
  get: api.jobs.get
    .use(allow(anybodySignedIn, 'read'))
    .handler(async ({ context, input }) => presentJob(await jobFor(context, input.jobId), context.actor)),
  cancel: api.jobs.cancel
    .use(allow(anybodySignedIn, 'write'))
    .handler(({ context, input }) => cancelJob(context, input.jobId)),
}
