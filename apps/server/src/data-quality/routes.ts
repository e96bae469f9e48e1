import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { listGaps } from './list-gaps.ts'
import { mayReadGaps } from './policy.ts'

export const dataQualityRoutes = {
  list: api.dataQuality.list.use(allow(mayReadGaps, 'read')).handler(({ context, input }) => listGaps(context, input)),
}
