import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { ownSignIn } from '../session/own-sign-in.ts'
import { changePerson } from './change-person.ts'
import { invitePerson } from './invite-person.ts'
import { listPeople } from './list-people.ts'
import { mayListPeople, mayManagePeople } from './policy.ts'
import { renewLink } from './renew-link.ts'

const manage = allow(mayManagePeople)

/** What gives somebody a way in or more rights is done in the browser: a personal token that was found must not do it. */
export const peopleRoutes = {
  list: api.people.list.use(allow(mayListPeople, 'read')).handler(({ context }) => listPeople(context)),
  invite: api.people.invite.use(manage).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return invitePerson(context, input)
  }),
  renewLink: api.people.renewLink.use(manage).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return renewLink(context, input.personId)
  }),
  change: api.people.change.use(manage).handler(async ({ context, input: { params, headers, body } }) => {
    if (body.organisationRoles !== undefined || body.state !== undefined) await ownSignIn(context)
    return changePerson(context, params.personId, expectedVersion(headers), body)
  }),
}
