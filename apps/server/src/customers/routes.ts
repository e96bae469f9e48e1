import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { changeCustomer } from './change-customer.ts'
import { changeTenant } from './change-tenant.ts'
import { createCustomer } from './create-customer.ts'
import { createTenant } from './create-tenant.ts'
import { mayChangeCustomer, mayCreateCustomer, mayReadCustomer } from './policy.ts'
import { readCustomer } from './read-customer.ts'

export const customerRoutes = {
  create: api.customers.create
    .use(allow(mayCreateCustomer))
    .handler(({ context, input }) => createCustomer(context, input)),
  get: api.customers.get
    .use(allow(mayReadCustomer, 'read'))
    .handler(({ context, input }) => readCustomer(context, customerId(input.customerId))),
  change: api.customers.change
    .use(allow(mayChangeCustomer))
    .handler(({ context, input }) => changeCustomer(context, input)),
  changeTenant: api.customers.changeTenant
    .use(allow(mayChangeCustomer))
    .handler(({ context, input }) => changeTenant(context, input)),
  createTenant: api.customers.createTenant
    .use(allow(mayChangeCustomer))
    .handler(({ context, input }) => createTenant(context, input)),
}
