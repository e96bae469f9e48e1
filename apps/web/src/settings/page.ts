import { createLazyRoute } from '@tanstack/react-router'
import { SettingsPage } from './SettingsPage.tsx'

export const page = createLazyRoute('/inside/settings')({ component: SettingsPage })
