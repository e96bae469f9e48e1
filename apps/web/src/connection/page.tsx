import { createLazyRoute } from '@tanstack/react-router'
import { engagementPath } from '../engagements/address.ts'
import { ConnectionPage } from './ConnectionPage.tsx'

export const page = createLazyRoute(`/inside${engagementPath}/usage/connection`)({ component: ConnectionPage })
