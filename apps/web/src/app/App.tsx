import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { speak } from '../language/i18n.ts'
import { Themed } from '../theme/Themed.tsx'
import { useThemeName } from '../theme/use-theme-name.ts'
import { loadTexts } from './load-texts.ts'
import { usePreferences } from './preferences.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './routes.tsx'

const queries = createQueryClient()
const router = createAppRouter({ queries })

/** Everything that stands around the pages: theme, language, data, router. */
export function App() {
  const { language, theme } = usePreferences()
  const themeName = useThemeName(theme)
  useEffect(() => {
    void speak(language, loadTexts)
  }, [language])
  return (
    <Themed name={themeName}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Themed>
  )
}
