import { createLazyRoute } from '@tanstack/react-router'
import { SignInPage } from './SignInPage.tsx'

export const page = createLazyRoute('/outside/sign-in')({ component: SignInPage })
