import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeSettings } from './change-settings.ts'
import { mayChangeSettings, mayReadSettings } from './policy.ts'
import { presentSettings } from './present.ts'
import { findSettings } from './store.ts'

export const settingsRoutes = {
  get: api.settings.get
    .use(allow(mayReadSettings, 'read'))
    .handler(({ context: { services, actor } }) =>
      services.database.transaction('portfolio', async (tx) => presentSettings(await findSettings(tx), actor)),
    ),
  change: api.settings.change
    .use(allow(mayChangeSettings))
    .handler(({ context, input }) => changeSettings(context, input)),
}
