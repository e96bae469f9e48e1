import type { MouseEvent, ReactNode } from 'react'
import type { RowTools } from '../use-row-tools.ts'

interface Props {
  readonly tools: RowTools
  readonly href: string
  readonly tab: 0 | -1
  readonly className?: string | undefined
  readonly title?: string
  readonly isMain?: boolean
  readonly children: ReactNode
}

/** A link out of a row: an ordinary one, because thousands pass by and each router link follows the whole address. */
export function RowLink({ tools, href, tab, className, title, isMain, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button !== 0) return
    event.preventDefault()
    tools.onFollow(href)
  }
  return (
    <a href={href} tabIndex={tab} className={className} title={title} data-main={isMain || undefined} onClick={follow}>
      {children}
    </a>
  )
}
