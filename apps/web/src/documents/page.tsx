import { createLazyRoute } from '@tanstack/react-router'
import { DocumentsPage } from './DocumentsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/documents')({
  component: DocumentsPage,
})
