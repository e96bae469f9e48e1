import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components'
import { type ReactNode, useEffect, useMemo } from 'react'
import { styleNonce } from './style-nonce.ts'
import type { ThemeName } from './theme-choice.ts'
import { makeTheme } from './themes.ts'

const nonce = styleNonce()
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {})

/** Gives everything inside Fluent's and Lotse's colours; style elements carry the page's nonce. */
export function Themed({ name, children }: { readonly name: ThemeName; readonly children: ReactNode }) {
  const theme = useMemo(() => makeTheme(name), [name])
  useEffect(() => {
    document.documentElement.dataset.theme = name
  }, [name])
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme}>
        <div className="lotse">{children}</div>
      </FluentProvider>
    </RendererProvider>
  )
}
