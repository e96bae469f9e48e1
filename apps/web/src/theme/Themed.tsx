import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { LotseTheme } from './lotse-theme.ts'
import { styleNonce } from './style-nonce.ts'
import type { ThemeName } from './theme-choice.ts'
import { loadTheme } from './themes.ts'

const nonce = styleNonce()
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})

export interface Shown {
  readonly name: ThemeName
  readonly theme: LotseTheme
}

/**
 * Gives everything inside Fluent's and Lotse's colours; style elements carry the page's nonce. Another theme shows once
 * it is fetched, and until then the one before stays; where it cannot be, that is told, and tried
 * again once the browser is connected again.
 * @param first what is shown from the first moment
 * @param onMissing tells that a theme could not be fetched; the same function each time
 */
export function Themed({
  name,
  first,
  onMissing,
  children,
}: {
  readonly name: ThemeName
  readonly first: Shown
  readonly onMissing: () => void
  readonly children: ReactNode
}) {
  const [shown, show] = useState(first)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (name === shown.name) return
    let wanted = true
    const change = (theme: LotseTheme) => {
      if (wanted) show({ name, theme })
    }
    const again = () => setAttempt(attempt + 1)
    loadTheme(name).then(change, () => {
      if (!wanted) return
      onMissing()
      window.addEventListener('online', again, { once: true })
    })
    return () => {
      wanted = false
      window.removeEventListener('online', again)
    }
  }, [name, shown, attempt, onMissing])
  useEffect(() => {
    document.documentElement.dataset.theme = shown.name
  }, [shown])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={shown.theme}>
        <div className="lotse">{children}</div>
      </FluentProvider>
    </RendererProvider>
  )
}
