import { createLazyRoute } from '@tanstack/react-router'
import { MovesPage } from './move/MovesPage.tsx'

export const page = createLazyRoute('/inside/playbooks/$playbookId/moves')({ component: MovesPage })
