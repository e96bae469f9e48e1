import Markdown, { RuleType } from 'markdown-to-jsx/react'
import type { ReactNode } from 'react'
import { Highlighted } from './Highlighted.tsx'
import styles from './NoteText.module.css'

/** A heading inside a note is no heading of the page. */
const Heading = ({ children }: { readonly children?: ReactNode }) => <p className={styles.heading}>{children}</p>

/** Pictures would be fetched from elsewhere: their words stand in their place. */
const Picture = ({ alt }: { readonly alt?: string }) => <span>{alt}</span>

const Link = ({ href, children }: { readonly href?: string; readonly children?: ReactNode }) =>
  href && /^(https?:|mailto:)/i.test(href) ? (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )

const overrides = {
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  img: Picture,
  a: Link,
}

/** The text of a note: Markdown without HTML, each line where it was written, found words marked. */
export function MarkdownText({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return (
    <div className={styles.text}>
      <Markdown
        options={{
          disableParsingRawHTML: true,
          forceBlock: true,
          overrides,
          renderRule: (next, node, _children, state) =>
            node.type === RuleType.text && words.length > 0 ? (
              <Highlighted key={state.key} text={node.text} words={words} />
            ) : (
              next()
            ),
        }}
      >
        {text}
      </Markdown>
    </div>
  )
}
