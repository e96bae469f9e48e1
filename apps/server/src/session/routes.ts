import { allow, allowUnsigned } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { SIGN_IN_COOKIE } from '../platform/http/credentials.ts'
import { expectedVersion } from '../platform/http/if-match.ts'
import { addPasskey, challengeForNewPasskey } from './add-passkey.ts'
import { changeSelf } from './change-self.ts'
import { createToken } from './create-token.ts'
import { readLinkInfo } from './link-info.ts'
import { readPasskeys, readTokens } from './list-keys.ts'
import { ownSignIn } from './own-sign-in.ts'
import { mayChangeSelf, mayChooseContent } from './policy.ts'
import { readState } from './read-state.ts'
import { removePasskey } from './remove-passkey.ts'
import { revokeToken } from './revoke-token.ts'
import { setPassword } from './set-password.ts'
import { setUpContent } from './set-up-content.ts'
import { isSettingUp } from './set-up-cookie.ts'
import { setUpProfile } from './set-up-profile.ts'
import { challengeForSignIn, signInWithPasskey } from './sign-in-with-passkey.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { signOut } from './sign-out.ts'
import { useLink } from './use-link.ts'

const signingIn = allowUnsigned('whoever signs in is not signed in yet')
const self = allow(mayChangeSelf)

export const sessionRoutes = {
  state: api.session.state.use(allowUnsigned('the web app asks whether anybody is signed in')).handler(({ context }) =>
    readState(context.services, {
      personId: context.actor?.personId ?? null,
      only: context.actor?.narrowedTo,
      cookie: context.cookies.get(SIGN_IN_COOKIE),
      isSettingUp: isSettingUp(context.services, context.cookies),
    }),
  ),
  useLink: api.session.useLink.use(signingIn).handler(async ({ context, input }) => {
    return readState(context.services, await useLink(context, input))
  }),
  useLinkInfo: api.session.useLinkInfo
    .use(signingIn)
    .handler(({ context, input }) => readLinkInfo(context.services, input.token)),
  signIn: api.session.signIn
    .use(signingIn)
    .handler(async ({ context, input }) =>
      readState(context.services, { personId: await signInWithPassword(context, input) }),
    ),
  passkeyChallenge: api.session.passkeyChallenge.use(signingIn).handler(({ context }) => challengeForSignIn(context)),
  signInWithPasskey: api.session.signInWithPasskey
    .use(signingIn)
    .handler(async ({ context, input }) =>
      readState(context.services, { personId: await signInWithPasskey(context, input.response) }),
    ),
  signOut: api.session.signOut.use(allowUnsigned('signing out twice is no mistake')).handler(async ({ context }) => {
    await signOut(context)
    return {}
  }),
  setUpProfile: api.session.setUpProfile
    .use(allowUnsigned('the first administrator is nobody yet; the first link vouches for them'))
    .handler(async ({ context, input }) =>
      readState(context.services, { personId: await setUpProfile(context, input) }),
    ),
  setUpContent: api.session.setUpContent
    .use(allow(mayChooseContent))
    .handler(({ context, input }) => setUpContent(context.services, context.actor, input.content)),
  changeSelf: api.session.changeSelf
    .use(self)
    .handler(({ context, input: { headers, body } }) =>
      changeSelf(context.services, context.actor, expectedVersion(headers), body),
    ),
  setPassword: api.session.setPassword.use(self).handler(async ({ context, input }) => {
    await setPassword(context, input)
    return {}
  }),
  passkeys: api.session.passkeys
    .use(allow(mayChangeSelf, 'read'))
    .handler(({ context }) => readPasskeys(context.services, context.actor)),
  newPasskeyChallenge: api.session.newPasskeyChallenge
    .use(self)
    .handler(({ context }) => challengeForNewPasskey(context)),
  addPasskey: api.session.addPasskey.use(self).handler(({ context, input }) => addPasskey(context, input)),
  removePasskey: api.session.removePasskey.use(self).handler(async ({ context, input }) => {
    await removePasskey(context, input.passkeyId)
    return {}
  }),
  tokens: api.session.tokens
    .use(allow(mayChangeSelf, 'read'))
    .handler(({ context }) => readTokens(context.services, context.actor)),
  createToken: api.session.createToken.use(self).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return createToken(context.services, context.actor, input, { actor: context.actor })
  }),
  revokeToken: api.session.revokeToken.use(self).handler(async ({ context, input }) => {
    await revokeToken(context.services, context.actor, input.tokenId, { actor: context.actor })
    return {}
  }),
}
