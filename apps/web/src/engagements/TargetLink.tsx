import type { LinkTarget } from '@lotse/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type About, addressOf } from '../app/link-target.ts'
import { usePlace } from './use-place.ts'

interface Props {
  readonly target: LinkTarget
  readonly about?: About | undefined
  readonly className?: string | undefined
  /** Whether it is a card of the chart, among which the arrow keys go. */
  readonly isCard?: boolean
  readonly children: ReactNode
}

/** A link to where one acts on what the playbook says. */
export function TargetLink({ target, about, className, isCard = false, children }: Props) {
  const { customerId, engagementId } = usePlace()
  const { page, search, hash } = addressOf(target, about)
  // The usage page is a route of its own capability; the router finds it by its path.
  const to: string = `/customers/${customerId}/engagements/${engagementId}${page}`
  return (
    <Link
      to={to}
      search={search as never}
      {...(hash !== undefined && { hash })}
      resetScroll={page !== ''}
      data-card={isCard || undefined}
      {...(className !== undefined && { className })}
    >
      {children}
    </Link>
  )
}
