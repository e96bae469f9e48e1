import { createLazyRoute } from '@tanstack/react-router'
import { EditionPage } from './read/EditionPage.tsx'

export const page = createLazyRoute('/inside/playbooks/$playbookId/$edition')({ component: EditionPage })
