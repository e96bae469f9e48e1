import { allow } from '../platform/access/allow.ts'
import { customerId, ORGANISATION } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { repeatable } from '../platform/idempotency.ts'
import { confirmState, withdrawConfirmation } from './confirm-state.ts'
import { changeCustomerSettings, readCustomerSettings } from './customer-settings.ts'
import { changeHouseSettings, readHouseSettings } from './house-settings.ts'
import {
  mayChangeCustomerSettings,
  mayChangeHouseSettings,
  mayConfirmState,
  mayReadHouseSettings,
  mayReadVerdict,
} from './policy.ts'
import { previewCustomerSettings, previewHouseSettings } from './preview-settings.ts'
import { askForRecompute } from './recompute-job.ts'
import { readStates } from './states.ts'

export const usageVerdictRoutes = {
  settings: api.usageVerdict.settings
    .use(allow(mayReadHouseSettings, 'read'))
    .handler(({ context }) => readHouseSettings(context)),
  changeSettings: api.usageVerdict.changeSettings
    .use(allow(mayChangeHouseSettings))
    .handler(({ context, input }) => changeHouseSettings(context, input)),
  previewSettings: api.usageVerdict.previewSettings
    .use(allow(mayReadHouseSettings, 'read'))
    .handler(({ context, input }) => previewHouseSettings(context, input.settings)),
  recompute: api.usageVerdict.recompute.use(allow(mayChangeHouseSettings)).handler(({ context }) =>
    repeatable(context, ORGANISATION, async (tx) => ({
      jobId: await askForRecompute(context.services, tx, context.actor.personId),
    })),
  ),
  customerSettings: api.usageVerdict.customerSettings
    .use(allow(mayReadVerdict, 'read'))
    .handler(({ context, input }) => readCustomerSettings(context, input.customerId)),
  changeCustomerSettings: api.usageVerdict.changeCustomerSettings
    .use(allow(mayChangeCustomerSettings))
    .handler(({ context, input }) => changeCustomerSettings(context, input)),
  previewCustomerSettings: api.usageVerdict.previewCustomerSettings
    .use(allow(mayChangeCustomerSettings, 'read'))
    .handler(({ context, input }) => previewCustomerSettings(context, input.customerId, input.own)),
  states: api.usageVerdict.states
    .use(allow(mayReadVerdict, 'read'))
    .handler(({ context, input }) => readStates(context, placeOf(input))),
  confirm: api.usageVerdict.confirm
    .use(allow(mayConfirmState))
    .handler(({ context, input }) => confirmState(context, { ...input, ...placeOf(input) })),
  withdrawConfirmation: api.usageVerdict.withdrawConfirmation
    .use(allow(mayConfirmState))
    .handler(({ context, input }) => withdrawConfirmation(context, { ...input, ...placeOf(input) })),
}

const placeOf = ({ customerId: of, tenantId }: { readonly customerId: string; readonly tenantId: string }) => ({
  customerId: customerId(of),
  tenantId,
})
