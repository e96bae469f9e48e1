import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { approveRecount } from './approve.ts'
import { closeProposal } from './close-proposal.ts'
import { divide } from './divide.ts'
import { mayApproveRecount, mayCloseProposal, mayPropose, mayReadUsageStatus, maySetUsageStatus } from './policy.ts'
import { propose } from './propose.ts'
import { readOverview, readUsageStatusHistory } from './read-overview.ts'
import { setUsageStatus } from './set.ts'
import { setFirstUsageStatus } from './set-first.ts'
import { setForecast } from './set-forecast.ts'
import { setKeyData } from './set-key-data.ts'

const { usageStatus } = api

export const usageStatusRoutes = {
  overview: usageStatus.overview
    .use(allow(mayReadUsageStatus, 'read'))
    .handler(({ context, input }) => readOverview(context, input)),
  setFirst: usageStatus.setFirst
    .use(allow(maySetUsageStatus))
    .handler(({ context, input }) => setFirstUsageStatus(context, input)),
  set: usageStatus.set.use(allow(maySetUsageStatus)).handler(({ context, input }) => setUsageStatus(context, input)),
  divide: usageStatus.divide.use(allow(maySetUsageStatus)).handler(({ context, input }) => divide(context, input)),
  approve: usageStatus.approve
    .use(allow(mayApproveRecount))
    .handler(({ context, input }) => approveRecount(context, input)),
  propose: usageStatus.propose.use(allow(mayPropose)).handler(({ context, input }) => propose(context, input)),
  closeProposal: usageStatus.closeProposal
    .use(allow(mayCloseProposal))
    .handler(({ context, input }) => closeProposal(context, input)),
  setForecast: usageStatus.setForecast
    .use(allow(maySetUsageStatus))
    .handler(({ context, input }) => setForecast(context, input)),
  setKeyData: usageStatus.setKeyData
    .use(allow(maySetUsageStatus))
    .handler(({ context, input }) => setKeyData(context, input)),
  history: usageStatus.history
    .use(allow(mayReadUsageStatus, 'read'))
    .handler(({ context, input }) => readUsageStatusHistory(context, input)),
}
