import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { ownSignIn } from '../session/own-sign-in.ts'
import { giveLink } from './give-link.ts'
import { listLinks } from './list-links.ts'
import { mayGiveLinks, mayReadLinks } from './policy.ts'
import { renewLink } from './renew-link.ts'
import { revokeLink } from './revoke-link.ts'

const { personalLinks } = api
const give = allow(mayGiveLinks)

/** What lets somebody in is given in the browser only: a personal token that was found must not do it. */
export const personalLinkRoutes = {
  list: personalLinks.list.use(allow(mayReadLinks, 'read')).handler(({ context, input }) => listLinks(context, input)),
  invite: personalLinks.invite.use(give).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return giveLink(context, input)
  }),
  renew: personalLinks.renew.use(give).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return renewLink(context, input)
  }),
  revoke: personalLinks.revoke.use(give).handler(({ context, input }) => revokeLink(context, input)),
}
