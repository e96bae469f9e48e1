import { createLazyRoute } from '@tanstack/react-router'
import { KeyPage } from './KeyPage.tsx'

export const page = createLazyRoute('/outside/sign-in/key')({ component: KeyPage })
