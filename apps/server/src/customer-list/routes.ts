import { allow } from '../platform/access/allow.ts'
import { api } from '../platform/http/api.ts'
import { mayImportCustomers } from './policy.ts'
import { previewList } from './preview-list.ts'
import { startListImport } from './start-import.ts'

const intake = allow(mayImportCustomers)

export const customerListRoutes = {
  preview: api.customerList.preview
    .use(intake)
    .handler(({ context, input }) => previewList(context.services, input.rows)),
  import: api.customerList.import.use(intake).handler(({ context, input }) => startListImport(context, input)),
}
