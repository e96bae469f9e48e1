import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { addAction, changeAction, removeAction, restoreAction } from './actions.ts'
import { addEffort } from './add-effort.ts'
import { answerStall } from './answer-stall.ts'
import { blockCase } from './block-case.ts'
import { closeCase } from './close-case.ts'
import { decideCause } from './decide-cause.ts'
import { openCase } from './open-case.ts'
import { planReview } from './plan-review.ts'
import {
  mayAnswerStall,
  mayBlock,
  mayCloseCase,
  mayDecideCause,
  mayOpenCase,
  mayReadAcceleration,
  mayReadDesk,
  mayReadSharedActions,
  maySettleSharedAction,
  mayWorkOnCase,
} from './policy.ts'
import { proposeCause } from './propose-cause.ts'
import { readAcceleration } from './read-acceleration.ts'
import { readDesk } from './read-desk.ts'
import { readEffects } from './read-effects.ts'
import { setStep } from './set-step.ts'
import { listSharedActions, settleSharedAction } from './shared-actions.ts'

const { acceleration } = api
const works = allow(mayWorkOnCase)

export const accelerationRoutes = {
  desk: acceleration.desk.use(allow(mayReadDesk, 'read')).handler(({ context, input }) => readDesk(context, input)),
  get: acceleration.get
    .use(allow(mayReadAcceleration, 'read'))
    .handler(({ context, input }) => readAcceleration(context, input)),
  proposal: acceleration.proposal
    .use(allow(mayReadAcceleration, 'read'))
    .handler(({ context, input }) => proposeCause(context, input)),
  answer: acceleration.answer.use(allow(mayAnswerStall)).handler(({ context, input }) => answerStall(context, input)),
  open: acceleration.open.use(allow(mayOpenCase)).handler(({ context, input }) => openCase(context, input)),
  decideCause: acceleration.decideCause
    .use(allow(mayDecideCause))
    .handler(({ context, input }) => decideCause(context, input)),
  setStep: acceleration.setStep.use(works).handler(({ context, input }) => setStep(context, input)),
  addEffort: acceleration.addEffort.use(works).handler(({ context, input }) => addEffort(context, input)),
  addAction: acceleration.addAction.use(works).handler(({ context, input }) => addAction(context, input)),
  changeAction: acceleration.changeAction.use(works).handler(({ context, input }) => changeAction(context, input)),
  removeAction: acceleration.removeAction.use(works).handler(({ context, input }) => removeAction(context, input)),
  restoreAction: acceleration.restoreAction.use(works).handler(({ context, input }) => restoreAction(context, input)),
  review: acceleration.review.use(works).handler(({ context, input }) => planReview(context, input)),
  block: acceleration.block.use(allow(mayBlock)).handler(({ context, input }) => blockCase(context, input)),
  close: acceleration.close.use(allow(mayCloseCase)).handler(({ context, input }) => closeCase(context, input)),
  effects: acceleration.effects.use(allow(mayReadDesk, 'read')).handler(({ context }) => readEffects(context)),
  sharedActions: acceleration.sharedActions
    .use(allow(mayReadSharedActions, 'read'))
    .handler(({ context, input }) => listSharedActions(context, input)),
  settleAction: acceleration.settleAction
    .use(allow(maySettleSharedAction))
    .handler(({ context, input }) => settleSharedAction(context, input)),
}
