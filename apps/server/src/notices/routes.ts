import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { ownSignIn } from '../session/own-sign-in.ts'
import { listDeliveries } from './deliveries.ts'
import { countOwn, listNotices, readNotice } from './list-notices.ts'
import { markAllNotices, markNotices } from './mark.ts'
import { mayKeepDeliveries, mayReadDeliveries, mayReadNotices } from './policy.ts'
import { changePreferences, readPreferences } from './preferences.ts'
import { previewMessages } from './preview.ts'
import { retryDelivery } from './retry-delivery.ts'
import {
  allowHost,
  readTeams,
  removeChannel,
  removeOwnChannel,
  setChannel,
  setOwnChannel,
} from './teams/keep-channel.ts'
import { testMessage } from './test-message.ts'

const { notices, noticeSettings } = api
const see = allow(mayReadNotices, 'read')
const keep = allow(mayReadNotices)

export const noticeRoutes = {
  list: notices.list.use(see).handler(({ context, input }) => listNotices(context, input)),
  get: notices.get.use(see).handler(({ context, input }) => readNotice(context, input)),
  count: notices.count.use(see).handler(({ context }) => countOwn(context)),
  mark: notices.mark.use(keep).handler(({ context, input }) => markNotices(context, input)),
  markAll: notices.markAll.use(keep).handler(({ context, input }) => markAllNotices(context, input)),
}

const seeDeliveries = allow(mayReadDeliveries, 'read')
const keepDeliveries = allow(mayKeepDeliveries)

/**
 * Where notices go is said in the browser only: they tell of customers, and a personal token that was found must not send
 * them elsewhere.
 */
export const noticeSettingsRoutes = {
  get: noticeSettings.get.use(see).handler(({ context }) => readPreferences(context)),
  change: noticeSettings.change.use(keep).handler(({ context, input }) => changePreferences(context, input)),
  preview: noticeSettings.preview.use(see).handler(({ context }) => previewMessages(context)),
  test: noticeSettings.test.use(keep).handler(({ context, input }) => testMessage(context, input.channel)),
  setOwnTeams: noticeSettings.setOwnTeams.use(keep).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return setOwnChannel(context, input.address)
  }),
  removeOwnTeams: noticeSettings.removeOwnTeams.use(keep).handler(({ context }) => removeOwnChannel(context)),
  teams: noticeSettings.teams.use(seeDeliveries).handler(({ context }) => readTeams(context)),
  setTeams: noticeSettings.setTeams.use(keepDeliveries).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return setChannel(context, input.address)
  }),
  removeTeams: noticeSettings.removeTeams.use(keepDeliveries).handler(({ context }) => removeChannel(context)),
  allowHost: noticeSettings.allowHost.use(keepDeliveries).handler(async ({ context, input }) => {
    await ownSignIn(context)
    return allowHost(context, { ...input, isAllowed: true })
  }),
  disallowHost: noticeSettings.disallowHost
    .use(keepDeliveries)
    .handler(({ context, input }) => allowHost(context, { ...input, isAllowed: false })),
  deliveries: noticeSettings.deliveries
    .use(seeDeliveries)
    .handler(({ context, input }) => listDeliveries(context, input)),
  retry: noticeSettings.retry.use(keepDeliveries).handler(({ context, input }) => retryDelivery(context, input)),
}
