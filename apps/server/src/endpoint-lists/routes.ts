import { allow } from '../platform/access/allow.ts'
import { ORGANISATION } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { mayChangeEndpointLists, mayReadEndpointLists } from './policy.ts'
import { readLists } from './read-lists.ts'
import { replaceList, switchList } from './replace-list.ts'

const { endpointLists } = api

export const endpointListRoutes = {
  get: endpointLists.get
    .use(allow(mayReadEndpointLists, 'read'))
    .handler(({ context: { services, actor } }) =>
      services.database.transaction({ customer: ORGANISATION }, (tx) => readLists(tx, actor)),
    ),
  replace: endpointLists.replace
    .use(allow(mayChangeEndpointLists))
    .handler(({ context, input }) => replaceList(context, input)),
  use: endpointLists.use.use(allow(mayChangeEndpointLists)).handler(({ context, input }) => switchList(context, input)),
}
