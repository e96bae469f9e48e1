import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { countWork, listWork } from './list-work.ts'
import { mayReadWork } from './policy.ts'

export const myWorkRoutes = {
  list: api.myWork.list.use(allow(mayReadWork, 'read')).handler(({ context, input }) => listWork(context, input)),
  count: api.myWork.count.use(allow(mayReadWork, 'read')).handler(({ context }) => countWork(context)),
}
