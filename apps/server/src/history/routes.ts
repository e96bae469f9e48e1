import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { listHistory } from './list-history.ts'
import { readsHistory } from './policy.ts'
import { verifyCustomer } from './verify-customer.ts'

export const history = {
  list: api.history.list
    .use(allow(readsHistory, 'read'))
    .handler(({ context, input }) =>
      listHistory(context.services, { ...input, customerId: customerId(input.customerId) }),
    ),
  verify: api.history.verify.use(allow(readsHistory, 'read')).handler(async ({ context, input }) => {
    const { events, valid, brokenAt } = await verifyCustomer(context.services.database, customerId(input.customerId))
    return { events, valid, brokenAt }
  }),
}
