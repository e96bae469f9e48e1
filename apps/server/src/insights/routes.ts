import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeLink, linkInsight, restoreLink, unlinkInsight } from './link-insight.ts'
import { mayLinkInsight, mayReadInsights, mayRecordInsight } from './policy.ts'
import { listInsights, readHere, readInsight } from './read-insights.ts'
import { changeInsight, recordInsight, removeInsight, restoreInsight } from './save-insight.ts'

const { insights } = api
const reading = allow(mayReadInsights, 'read')

export const insightRoutes = {
  list: insights.list.use(reading).handler(({ context, input }) => listInsights(context, input)),
  get: insights.get.use(reading).handler(({ context, input }) => readInsight(context, input)),
  record: insights.record.use(allow(mayRecordInsight)).handler(({ context, input }) => recordInsight(context, input)),
  change: insights.change.use(allow(mayRecordInsight)).handler(({ context, input }) => changeInsight(context, input)),
  remove: insights.remove.use(allow(mayRecordInsight)).handler(({ context, input }) => removeInsight(context, input)),
  restore: insights.restore
    .use(allow(mayRecordInsight))
    .handler(({ context, input }) => restoreInsight(context, input)),
  here: insights.here.use(reading).handler(({ context, input }) => readHere(context, input)),
  link: insights.link.use(allow(mayLinkInsight)).handler(({ context, input }) => linkInsight(context, input)),
  changeLink: insights.changeLink
    .use(allow(mayLinkInsight))
    .handler(({ context, input }) => changeLink(context, input)),
  unlink: insights.unlink.use(allow(mayLinkInsight)).handler(({ context, input }) => unlinkInsight(context, input)),
  restoreLink: insights.restoreLink
    .use(allow(mayLinkInsight))
    .handler(({ context, input }) => restoreLink(context, input)),
}
