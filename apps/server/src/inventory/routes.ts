import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { answerProposal, withdrawAnswer } from './answer-proposal.ts'
import { removeSnapshot, restoreSnapshot } from './change-snapshot.ts'
import { listDevices } from './list-devices.ts'
import { inventoryOverview } from './overview.ts'
import { mayAnswerProposals, mayImportInventory, mayReadInventory } from './policy.ts'
import { readDevice } from './read-device.ts'
import { cancelUpload, startJob } from './start-jobs.ts'

const { inventory } = api

export const inventoryRoutes = {
  overview: inventory.overview
    .use(allow(mayReadInventory, 'read'))
    .handler(({ context, input }) => inventoryOverview(context, input)),
  preview: inventory.preview
    .use(allow(mayImportInventory))
    .handler(({ context, input }) => startJob(context, 'inventory-preview', input)),
  import: inventory.import
    .use(allow(mayImportInventory))
    .handler(({ context, input }) => startJob(context, 'inventory-import', input)),
  cancel: inventory.cancel.use(allow(mayImportInventory)).handler(({ context, input }) => cancelUpload(context, input)),
  removeSnapshot: inventory.removeSnapshot
    .use(allow(mayImportInventory))
    .handler(({ context, input }) => removeSnapshot(context, input)),
  restoreSnapshot: inventory.restoreSnapshot
    .use(allow(mayImportInventory))
    .handler(({ context, input }) => restoreSnapshot(context, input)),
  devices: inventory.devices
    .use(allow(mayReadInventory, 'read'))
    .handler(({ context, input }) => listDevices(context, input)),
  device: inventory.device
    .use(allow(mayReadInventory, 'read'))
    .handler(({ context, input }) => readDevice(context, input)),
  answer: inventory.answer
    .use(allow(mayAnswerProposals))
    .handler(({ context, input }) => answerProposal(context, input)),
  withdrawAnswer: inventory.withdrawAnswer
    .use(allow(mayAnswerProposals))
    .handler(({ context, input }) => withdrawAnswer(context, input)),
}
