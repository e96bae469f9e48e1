import { removeCustomer } from '../customers/removal.ts'
import { removeEngagement } from '../engagements/removal.ts'
import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { listTrash } from './list-trash.ts'
import { mayReadTrash, mayRemoveWhole, mayRestore } from './policy.ts'
import { restore } from './restore.ts'

const { trash } = api

export const trashRoutes = {
  list: trash.list.use(allow(mayReadTrash, 'read')).handler(({ context, input }) => listTrash(context, input)),
  restore: trash.restore.use(allow(mayRestore)).handler(({ context, input }) => restore(context, input)),
  removeCustomer: trash.removeCustomer
    .use(allow(mayRemoveWhole))
    .handler(({ context, input }) => removeCustomer(context, input)),
  removeEngagement: trash.removeEngagement
    .use(allow(mayRemoveWhole))
    .handler(({ context, input }) => removeEngagement(context, input)),
}
