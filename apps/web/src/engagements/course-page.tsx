import { createLazyRoute } from '@tanstack/react-router'
import { CoursePage } from './CoursePage.tsx'

export const page = createLazyRoute('/inside/customers/$customerId/engagements/$engagementId/')({
  component: CoursePage,
})
