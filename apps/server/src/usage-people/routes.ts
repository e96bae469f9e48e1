import {
  addExclusion,
  approveExclusions,
  removeExclusion,
  restoreExclusion,
  setExclusionKinds,
  withdrawApproval,
} from '../licences/change-exclusions.ts'
import { licencesOf } from '../licences/licences-of-tenant.ts'
import { mayApproveExclusions, mayExclude, mayReadLicences } from '../licences/policy.ts'
import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { decompositionOfTenant } from './decomposition-of-tenant.ts'
import { funnelOfTenant } from './funnel-of-tenant.ts'
import { mayReadSegments, mayReadTotals } from './policy.ts'
import { readTenant } from './read-tenant.ts'
import { segmentsOfTenant } from './segments-of-tenant.ts'

const { usagePeople } = api

export const usagePeopleRoutes = {
  funnel: usagePeople.funnel
    .use(allow(mayReadTotals, 'read'))
    .handler(({ context: { services, actor }, input }) =>
      readTenant(services, input, (tx, { customerId, tenantId, today }) =>
        funnelOfTenant(tx, customerId, tenantId, { numerator: input.numerator, today, actor }),
      ),
    ),
  decomposition: usagePeople.decomposition
    .use(allow(mayReadTotals, 'read'))
    .handler(({ context: { services }, input }) =>
      readTenant(services, input, (tx, { customerId, tenantId, today }) =>
        decompositionOfTenant(tx, customerId, tenantId, { numerator: input.numerator, today }),
      ),
    ),
  segments: usagePeople.segments
    .use(allow(mayReadSegments, 'read'))
    .handler(({ context: { services }, input }) =>
      readTenant(services, input, (tx, { customerId, tenantId, today }) =>
        segmentsOfTenant(tx, customerId, tenantId, { attribute: input.attribute, numerator: input.numerator, today }),
      ),
    ),
  licences: usagePeople.licences
    .use(allow(mayReadLicences, 'read'))
    .handler(({ context: { services, actor }, input }) =>
      readTenant(services, input, (tx, { today, ...key }) => licencesOf(tx, key, { actor, today })),
    ),
  exclude: usagePeople.exclude.use(allow(mayExclude)).handler(({ context, input }) => addExclusion(context, input)),
  removeExclusion: usagePeople.removeExclusion
    .use(allow(mayExclude))
    .handler(({ context, input }) => removeExclusion(context, input)),
  restoreExclusion: usagePeople.restoreExclusion
    .use(allow(mayExclude))
    .handler(({ context, input }) => restoreExclusion(context, input)),
  setExclusionKinds: usagePeople.setExclusionKinds
    .use(allow(mayExclude))
    .handler(({ context, input }) => setExclusionKinds(context, input)),
  approveExclusions: usagePeople.approveExclusions
    .use(allow(mayApproveExclusions))
    .handler(({ context, input }) => approveExclusions(context, input)),
  withdrawApproval: usagePeople.withdrawApproval
    .use(allow(mayApproveExclusions))
    .handler(({ context, input }) => withdrawApproval(context, input)),
}
