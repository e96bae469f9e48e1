import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { askRun } from './ask-run.ts'
import { changeConnection } from './change-connection.ts'
import { connect } from './connect.ts'
import { mayConnect, mayReadConnection } from './policy.ts'
import { readConnection } from './read-connection.ts'
import { removeConnection } from './remove-connection.ts'
import type { Place } from './store.ts'

const placeOf = (input: { readonly customerId: string; readonly tenantId: string }): Place => ({
  customerId: customerId(input.customerId),
  tenantId: input.tenantId,
})

export const connectionRoutes = {
  get: api.connection.get
    .use(allow(mayReadConnection, 'read'))
    .handler(({ context, input }) => readConnection(context, placeOf(input))),
  connect: api.connection.connect
    .use(allow(mayConnect))
    .handler(({ context, input }) => connect(context, { ...input, ...placeOf(input) })),
  change: api.connection.change
    .use(allow(mayConnect))
    .handler(({ context, input: { params, headers, body } }) =>
      changeConnection(context, { place: placeOf(params), headers, body }),
    ),
  remove: api.connection.remove
    .use(allow(mayConnect))
    .handler(({ context, input }) => removeConnection(context, placeOf(input))),
  test: api.connection.test
    .use(allow(mayConnect))
    .handler(({ context, input }) => askRun(context, placeOf(input), 'test')),
  read: api.connection.read
    .use(allow(mayConnect))
    .handler(({ context, input }) => askRun(context, placeOf(input), 'asked')),
}
