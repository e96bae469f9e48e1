import { createLazyRoute } from '@tanstack/react-router'
import { engagementPath } from '../engagements/address.ts'
import { SegmentsPage } from './SegmentsPage.tsx'

export const page = createLazyRoute(`/inside${engagementPath}/usage/segments`)({ component: SegmentsPage })
