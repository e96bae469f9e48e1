import { createLazyRoute } from '@tanstack/react-router'
import { SetupPage } from './SetupPage.tsx'

export const page = createLazyRoute('/outside/setup')({ component: SetupPage })
