import { createLazyRoute } from '@tanstack/react-router'
import { CalendarPage } from './calendar/CalendarPage.tsx'

export const page = createLazyRoute('/inside/meetings')({ component: CalendarPage })
