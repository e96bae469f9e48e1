import { isCancelledError, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { speak } from '../language/i18n.ts'
import { type Shown, Themed } from '../theme/Themed.tsx'
import { useThemeName } from '../theme/use-theme-name.ts'
import { loadTexts } from './load-texts.ts'
import { usePreferences } from './preferences.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './routes.tsx'
import { sessionQuery } from './session.ts'
import { reportProblem } from './toasts/report.ts'
import { showToast } from './toasts/toast-store.ts'

const queries = createQueryClient(() => void askWhoIsSignedIn().catch(reportProblem))
const router = createAppRouter({ queries })

/** The sign-in ended elsewhere or grew old: the guards of the routes lead to the sign-in page and back afterwards. */
async function askWhoIsSignedIn(): Promise<void> {
  try {
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
  } catch (error) {
    // Somebody else asks the same meanwhile, such as the live connection that ended with the sign-in.
    if (!isCancelledError(error)) throw error
  }
  await router.invalidate()
}

const tellMissingTheme = () => showToast({ words: { key: 'app:themeMissing' } })

/**
 * Everything that stands around the pages: theme, language, data, router.
 * @param first the theme that is there from the first moment
 */
export function App({ first }: { readonly first: Shown }) {
  const { language, theme } = usePreferences()
  const themeName = useThemeName(theme)
  useEffect(() => {
    void speak(language, loadTexts)
  }, [language])
  return (
    <Themed name={themeName} first={first} onMissing={tellMissingTheme}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Themed>
  )
}
