import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeTime, removeTime, restoreTime } from './change-time.ts'
import { listTime, sumTime } from './list-time.ts'
import { mayReadTime, mayRecordTime } from './policy.ts'
import { recordTime } from './record-time.ts'

const { timeEntries } = api

export const timeRoutes = {
  list: timeEntries.list.use(allow(mayReadTime, 'read')).handler(({ context, input }) => listTime(context, input)),
  sums: timeEntries.sums.use(allow(mayReadTime, 'read')).handler(({ context, input }) => sumTime(context, input)),
  add: timeEntries.add.use(allow(mayRecordTime)).handler(({ context, input }) => recordTime(context, input)),
  change: timeEntries.change.use(allow(mayRecordTime)).handler(({ context, input }) => changeTime(context, input)),
  remove: timeEntries.remove.use(allow(mayRecordTime)).handler(({ context, input }) => removeTime(context, input)),
  restore: timeEntries.restore.use(allow(mayRecordTime)).handler(({ context, input }) => restoreTime(context, input)),
}
