import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { changePerson } from './change-person.ts'
import { invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { mayListPeople, mayManagePeople } from './policy.ts'
import { renewLink } from './renew-link.ts'

const manage = allow(mayManagePeople)

export const peopleRoutes = {
  list: api.people.list.use(allow(mayListPeople, 'read')).handler(({ context }) => listPeople(context)),
  invite: api.people.invite.use(manage).handler(({ context, input }) => invitePerson(context, input)),
  renewLink: api.people.renewLink.use(manage).handler(({ context, input }) => renewLink(context, input.personId)),
  change: api.people.change
    .use(manage)
    .handler(({ context, input: { params, headers, body } }) =>
      changePerson(context, params.personId, expectedVersion(headers), body),
    ),
}
