import { createLazyRoute } from '@tanstack/react-router'
import { PlaybooksPage } from './PlaybooksPage.tsx'

export const page = createLazyRoute('/inside/playbooks')({ component: PlaybooksPage })
