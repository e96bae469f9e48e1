import type { ReactNode } from 'react'

/** A link to a page of Microsoft, in a window of its own. Without words it shows where it leads. */
export function ExternalLink({ to, children }: { readonly to: string; readonly children?: ReactNode }) {
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {children ?? to.replace(/^https:\/\//, '')} ↗
    </a>
  )
}
