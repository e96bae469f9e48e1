import { createLazyRoute } from '@tanstack/react-router'
import { PeoplePage } from './PeoplePage.tsx'

export const page = createLazyRoute('/inside/people')({ component: PeoplePage })
