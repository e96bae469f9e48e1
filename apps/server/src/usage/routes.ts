import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { appsUse } from './apps-use.ts'
import { usageOverview } from './overview.ts'
import { mayImportUsage, mayReadUsage } from './policy.ts'
import { programmeUse } from './programme-use.ts'
import { removeSnapshot } from './remove-snapshot.ts'
import { restoreSnapshot } from './restore-snapshot.ts'

export const usageRoutes = {
  overview: api.usage.overview
    .use(allow(mayReadUsage, 'read'))
    .handler(({ context, input }) => usageOverview(context, customerId(input.customerId), input.tenantId)),
  apps: api.usage.apps
    .use(allow(mayReadUsage, 'read'))
    .handler(({ context, input }) => appsUse(context, customerId(input.customerId), input.tenantId)),
  programme: api.usage.programme
    .use(allow(mayReadUsage, 'read'))
    .handler(({ context, input }) => programmeUse(context, customerId(input.customerId), input.tenantId)),
  removeSnapshot: api.usage.removeSnapshot
    .use(allow(mayImportUsage))
    .handler(({ context, input }) => removeSnapshot(context, { ...input, customerId: customerId(input.customerId) })),
  restoreSnapshot: api.usage.restoreSnapshot
    .use(allow(mayImportUsage))
    .handler(({ context, input }) => restoreSnapshot(context, { ...input, customerId: customerId(input.customerId) })),
}
