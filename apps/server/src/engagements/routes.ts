import { allow } from '../platform/access/allow.ts'
import { isStaff } from '../platform/access/policy.ts'
import { api } from '../platform/http/api.ts'
import { assign, unassign } from './assign.ts'
import { changeEngagement } from './change-engagement.ts'
import { changeTask } from './change-task.ts'
import { createEngagement } from './create-engagement.ts'
import { makePrimary } from './make-primary.ts'
import {
  mayAssign,
  mayChangeTask,
  mayCreateEngagement,
  mayReadEngagement,
  maySetScenario,
  maySkipTask,
} from './policy.ts'
import { readEngagement } from './read-engagement.ts'
import { readStaffLoad, readTeam } from './read-team.ts'
import { settleTasks } from './settle-tasks.ts'
import { revokeSkip, skipTask } from './skip-task.ts'

const { engagements } = api

export const engagementRoutes = {
  create: engagements.create
    .use(allow(mayCreateEngagement))
    .handler(({ context, input }) => createEngagement(context, input)),
  get: engagements.get
    .use(allow(mayReadEngagement, 'read'))
    .handler(({ context, input }) => readEngagement(context, input)),
  change: engagements.change
    .use(allow(maySetScenario))
    .handler(({ context, input }) => changeEngagement(context, input)),
  assign: engagements.assign.use(allow(mayAssign)).handler(({ context, input }) => assign(context, input)),
  team: engagements.team
    .use(allow(mayReadEngagement, 'read'))
    .handler(({ context, input }) => readTeam(context, input)),
  makePrimary: engagements.makePrimary
    .use(allow(mayAssign))
    .handler(({ context, input }) => makePrimary(context, input)),
  staffLoad: engagements.staffLoad.use(allow(isStaff, 'read')).handler(({ context }) => readStaffLoad(context)),
  unassign: engagements.unassign.use(allow(mayAssign)).handler(({ context, input }) => unassign(context, input)),
  changeTask: engagements.changeTask
    .use(allow(mayChangeTask))
    .handler(({ context, input }) => changeTask(context, input)),
  settleTasks: engagements.settleTasks
    .use(allow(mayChangeTask))
    .handler(({ context, input }) => settleTasks(context, input)),
  skipTask: engagements.skipTask.use(allow(maySkipTask)).handler(({ context, input }) => skipTask(context, input)),
  revokeSkip: engagements.revokeSkip
    .use(allow(maySkipTask))
    .handler(({ context, input }) => revokeSkip(context, input)),
}
