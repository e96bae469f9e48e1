import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { addMessage, approveMessage, changeMessage, recordReply } from './account-messages/save-message.ts'
import { sendMessage } from './account-messages/send-message.ts'
import { addCase, changeCase, moveCase } from './compat-cases/save-case.ts'
import { mayKeepCases, mayKeepOutsideHelp, mayReadOutsideHelp, mayReferPartners, mayWriteMessages } from './policy.ts'
import { readOutsideHelp } from './read-outside-help.ts'
import { addReferral, changeReferral, moveReferral } from './referrals/save-referral.ts'
import { removeEntry, restoreEntry } from './remove-entry.ts'

const { outsideHelp } = api
const keeps = allow(mayKeepOutsideHelp)
const refers = allow(mayReferPartners)
const triesCases = allow(mayKeepCases)
const writes = allow(mayWriteMessages)

export const outsideHelpRoutes = {
  get: outsideHelp.get
    .use(allow(mayReadOutsideHelp, 'read'))
    .handler(({ context, input }) => readOutsideHelp(context, input)),
  addReferral: outsideHelp.addReferral.use(refers).handler(({ context, input }) => addReferral(context, input)),
  changeReferral: outsideHelp.changeReferral
    .use(refers)
    .handler(({ context, input }) => changeReferral(context, input)),
  moveReferral: outsideHelp.moveReferral.use(refers).handler(({ context, input }) => moveReferral(context, input)),
  addCase: outsideHelp.addCase.use(triesCases).handler(({ context, input }) => addCase(context, input)),
  changeCase: outsideHelp.changeCase.use(triesCases).handler(({ context, input }) => changeCase(context, input)),
  moveCase: outsideHelp.moveCase.use(triesCases).handler(({ context, input }) => moveCase(context, input)),
  addMessage: outsideHelp.addMessage.use(writes).handler(({ context, input }) => addMessage(context, input)),
  changeMessage: outsideHelp.changeMessage.use(writes).handler(({ context, input }) => changeMessage(context, input)),
  approveMessage: outsideHelp.approveMessage
    .use(writes)
    .handler(({ context, input }) => approveMessage(context, input)),
  sendMessage: outsideHelp.sendMessage.use(writes).handler(({ context, input }) => sendMessage(context, input)),
  recordReply: outsideHelp.recordReply.use(writes).handler(({ context, input }) => recordReply(context, input)),
  remove: outsideHelp.remove.use(keeps).handler(({ context, input }) => removeEntry(context, input)),
  restore: outsideHelp.restore.use(keeps).handler(({ context, input }) => restoreEntry(context, input)),
}
