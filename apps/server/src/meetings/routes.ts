import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { addAction, changeAction, removeAction, restoreAction } from './actions.ts'
import { closeFeed, openFeed, readFeedState } from './calendar-feed.ts'
import { changeMeeting } from './change-meeting.ts'
import { generateAgenda } from './generate-agenda.ts'
import { listMeetings } from './list-meetings.ts'
import { myMeetings, openActions } from './my-meetings.ts'
import { planMeetings } from './plan-meetings.ts'
import { mayChangeMeetings, mayReadMeetings, mayReadOwnMeetings } from './policy.ts'
import { readMeeting } from './read-meeting.ts'
import { removeMeeting, restoreMeeting } from './remove-meeting.ts'
import { agreeCadence, readSeries } from './series.ts'
import { cancelMeeting, holdMeeting, reopenMeeting } from './settle-meeting.ts'
import { writeAgenda } from './write-agenda.ts'
import { writeMinutes } from './write-minutes.ts'

const { meetings } = api
const reading = allow(mayReadMeetings, 'read')
const changing = allow(mayChangeMeetings)

export const meetingRoutes = {
  list: meetings.list.use(reading).handler(({ context, input }) => listMeetings(context, input)),
  get: meetings.get.use(reading).handler(({ context, input }) => readMeeting(context, input)),
  plan: meetings.plan.use(changing).handler(({ context, input }) => planMeetings(context, input)),
  change: meetings.change.use(changing).handler(({ context, input }) => changeMeeting(context, input)),
  cancel: meetings.cancel.use(changing).handler(({ context, input }) => cancelMeeting(context, input)),
  hold: meetings.hold.use(changing).handler(({ context, input }) => holdMeeting(context, input)),
  reopen: meetings.reopen.use(changing).handler(({ context, input }) => reopenMeeting(context, input)),
  remove: meetings.remove.use(changing).handler(({ context, input }) => removeMeeting(context, input)),
  restore: meetings.restore.use(changing).handler(({ context, input }) => restoreMeeting(context, input)),
  changeAgenda: meetings.changeAgenda.use(changing).handler(({ context, input }) => writeAgenda(context, input)),
  generateAgenda: meetings.generateAgenda.use(changing).handler(({ context, input }) => generateAgenda(context, input)),
  changeMinutes: meetings.changeMinutes.use(changing).handler(({ context, input }) => writeMinutes(context, input)),
  addAction: meetings.addAction.use(changing).handler(({ context, input }) => addAction(context, input)),
  changeAction: meetings.changeAction.use(changing).handler(({ context, input }) => changeAction(context, input)),
  removeAction: meetings.removeAction.use(changing).handler(({ context, input }) => removeAction(context, input)),
  restoreAction: meetings.restoreAction.use(changing).handler(({ context, input }) => restoreAction(context, input)),
  series: meetings.series.use(reading).handler(({ context, input }) => readSeries(context, input)),
  agreeCadence: meetings.agreeCadence.use(changing).handler(({ context, input }) => agreeCadence(context, input)),
  mine: meetings.mine
    .use(allow(mayReadOwnMeetings, 'read'))
    .handler(({ context, input }) => myMeetings(context, input)),
  openActions: meetings.openActions
    .use(allow(mayReadOwnMeetings, 'read'))
    .handler(({ context, input }) => openActions(context, input)),
  feed: meetings.feed.use(allow(mayReadOwnMeetings, 'read')).handler(({ context }) => readFeedState(context)),
  openFeed: meetings.openFeed.use(allow(mayReadOwnMeetings)).handler(({ context }) => openFeed(context)),
  closeFeed: meetings.closeFeed.use(allow(mayReadOwnMeetings)).handler(({ context }) => closeFeed(context)),
}
