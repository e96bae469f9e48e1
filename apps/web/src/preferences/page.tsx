import { createLazyRoute } from '@tanstack/react-router'
import { PreferencesPage } from './PreferencesPage.tsx'

export const page = createLazyRoute('/inside/preferences')({ component: PreferencesPage })
