import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { loadTexts } from './app/load-texts.ts'
import { watchFetching } from './app/not-fetched.ts'
import { preferences } from './app/preferences.ts'
import { startLanguage } from './language/i18n.ts'
import { loadTheme } from './theme/themes.ts'
import { themeNameOf } from './theme/use-theme-name.ts'
import './theme/global.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

watchFetching()
const name = themeNameOf(preferences().theme)
const [theme] = await Promise.all([loadTheme(name), startLanguage(preferences().language, loadTexts)])
createRoot(root).render(<App first={{ name, theme }} />)
