import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { removeReading, restoreReading } from './change-reading.ts'
import { listReadings } from './list-readings.ts'
import { mayImportUsage, mayReadUsage, mayWatchImports } from './policy.ts'
import { cancelStaged } from './staging/cancel-staged.ts'
import { changeStaged } from './staging/change-staged.ts'
import { confirmStaged } from './staging/confirm-staged.ts'
import { listStaged, readStaged } from './staging/read-staged.ts'

const { usageImports, usageReadings } = api

/** The same place with a customer's id that the database takes. */
const at = <T extends { readonly customerId: string }>(place: T) => ({
  ...place,
  customerId: customerId(place.customerId),
})

export const usageImportRoutes = {
  list: usageImports.list
    .use(allow(mayWatchImports, 'read'))
    .handler(({ context, input }) => listStaged(context, customerId(input.customerId), input.tenantId)),
  get: usageImports.get
    .use(allow(mayWatchImports, 'read'))
    .handler(({ context, input }) => readStaged(context, at(input))),
  change: usageImports.change
    .use(allow(mayImportUsage))
    .handler(({ context, input: { params, headers, body } }) =>
      changeStaged(context, { ...at(params), ...body, version: expectedVersion(headers) }),
    ),
  confirm: usageImports.confirm
    .use(allow(mayImportUsage))
    .handler(({ context, input: { params, headers, body } }) =>
      confirmStaged(context, { ...at(params), ...body, version: expectedVersion(headers) }),
    ),
  cancel: usageImports.cancel
    .use(allow(mayImportUsage))
    .handler(({ context, input }) => cancelStaged(context, at(input))),
}

export const usageReadingRoutes = {
  list: usageReadings.list
    .use(allow(mayReadUsage, 'read'))
    .handler(({ context, input }) => listReadings(context, customerId(input.customerId), input.tenantId)),
  remove: usageReadings.remove
    .use(allow(mayImportUsage))
    .handler(({ context, input }) => removeReading(context, at(input))),
  restore: usageReadings.restore
    .use(allow(mayImportUsage))
    .handler(({ context, input }) => restoreReading(context, at(input))),
}
