import { createLazyRoute } from '@tanstack/react-router'
import { NotesPage } from './NotesPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/notes')({
  component: NotesPage,
})
