import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { findServer } from '../platform/mail/server-store.ts'
import { ownSignIn } from '../session/own-sign-in.ts'
import { changeServer, removeServer, setUpServer } from './keep-server.ts'
import { listOutbox, retryMail } from './outbox.ts'
import { mayKeepMail, mayReadMail } from './policy.ts'
import { presentServer } from './present.ts'
import { testMail } from './test-mail.ts'

const { mail } = api
const keep = allow(mayKeepMail)
const see = allow(mayReadMail, 'read')

/**
 * Where mail goes is changed in the browser only: personal links travel with it, and a personal token that was found must
 * not send them elsewhere.
 */
export const mailRoutes = {
  server: mail.server.use(see).handler(({ context: { services } }) =>
    services.database.transaction('portfolio', async (tx) => {
      const row = await findServer(tx)
      return { server: row && presentServer(row) }
    }),
  ),
  setUp: mail.setUp.use(keep).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return setUpServer(context, input)
  }),
  change: mail.change.use(keep).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return changeServer(context, input)
  }),
  remove: mail.remove.use(keep).handler(async ({ context }) => {
    await ownSignIn(context)
    return removeServer(context)
  }),
  test: mail.test.use(keep).handler(({ context }) => testMail(context)),
  outbox: mail.outbox.use(see).handler(({ context, input }) => listOutbox(context, input)),
  retry: mail.retry.use(keep).handler(({ context, input }) => retryMail(context, input.mailId)),
}
