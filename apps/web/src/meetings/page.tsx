import { createLazyRoute } from '@tanstack/react-router'
import { MeetingsPage } from './MeetingsPage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/meetings')({
  component: MeetingsPage,
})
