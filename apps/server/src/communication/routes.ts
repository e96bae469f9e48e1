import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { changeGroup } from './change-group.ts'
import { changeMessage } from './change-message.ts'
import { changePlan } from './change-plan.ts'
import { changeTraining } from './change-training.ts'
import { readGroupUsage } from './group-usage.ts'
import { mayChangeTemplates, mayKeepPlan, mayReadGroupUsage, mayReadPlan, mayReadTemplates } from './policy.ts'
import { readPlan } from './read-plan.ts'
import { changeTemplate, listTemplates } from './templates.ts'

const { communication } = api

export const communicationRoutes = {
  get: communication.get.use(allow(mayReadPlan, 'read')).handler(({ context, input }) => readPlan(context, input)),
  usage: communication.usage
    .use(allow(mayReadGroupUsage, 'read'))
    .handler(({ context, input }) => readGroupUsage(context, input)),
  changePlan: communication.changePlan
    .use(allow(mayKeepPlan))
    .handler(({ context, input }) => changePlan(context, input)),
  changeMessage: communication.changeMessage
    .use(allow(mayKeepPlan))
    .handler(({ context, input }) => changeMessage(context, input)),
  changeTraining: communication.changeTraining
    .use(allow(mayKeepPlan))
    .handler(({ context, input }) => changeTraining(context, input)),
  changeGroup: communication.changeGroup
    .use(allow(mayKeepPlan))
    .handler(({ context, input }) => changeGroup(context, input)),
  templates: communication.templates
    .use(allow(mayReadTemplates, 'read'))
    .handler(({ context }) => listTemplates(context)),
  changeTemplate: communication.changeTemplate
    .use(allow(mayChangeTemplates))
    .handler(({ context, input }) => changeTemplate(context, input)),
}
