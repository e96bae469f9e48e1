import { createLazyRoute } from '@tanstack/react-router'
import { QueuePage } from './QueuePage.tsx'

export const page = createLazyRoute('/inside/expert-requests')({ component: QueuePage })
