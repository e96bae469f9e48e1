import { allow } from '../platform/access/allow.ts'
import { customerId } from '../platform/db/scope.ts'
import { api } from '../platform/http/api.ts'
import { mayReadEvidence, mayRecordEvidence } from './policy.ts'
import { readEvidence } from './read-evidence.ts'
import { recordTest } from './record-test.ts'
import { removeTest, restoreTest } from './remove-test.ts'

const { evidence } = api

export const evidenceRoutes = {
  get: evidence.get
    .use(allow(mayReadEvidence, 'read'))
    .handler(({ context: { services, actor }, input: { engagementId, customerId: of } }) => {
      const key = { customerId: customerId(of), engagementId }
      const today = services.clock.today()
      return services.database.transaction({ customer: key.customerId }, (tx) =>
        readEvidence(tx, key, { actor, today }),
      )
    }),
  record: evidence.record.use(allow(mayRecordEvidence)).handler(({ context, input }) => recordTest(context, input)),
  remove: evidence.remove.use(allow(mayRecordEvidence)).handler(({ context, input }) => removeTest(context, input)),
  restore: evidence.restore.use(allow(mayRecordEvidence)).handler(({ context, input }) => restoreTest(context, input)),
}
