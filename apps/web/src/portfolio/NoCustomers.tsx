import type { ReactNode } from 'react'
import { useText } from '../language/use-text.ts'
import { Empty } from '../ui/states/Empty.tsx'

/** The portfolio before the first customer. */
export function NoCustomers({ action }: { readonly action?: ReactNode }) {
  const say = useText()
  return (
    <Empty
      what={say('portfolio:empty.what')}
      why={say('portfolio:empty.why')}
      {...(action ? { how: action } : { who: say('portfolio:empty.who') })}
    />
  )
}
