import { Link } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { Empty } from '../ui/states/Empty.tsx'

/** In place of a page whose address leads nowhere. */
export function NotFoundPage() {
  const say = useText()
  return (
    <Empty
      level={1}
      what={say('app:notFound.title')}
      why={say('app:notFound.detail', { address: window.location.pathname })}
      how={<Link to="/portfolio">{say('app:notFound.back')}</Link>}
    />
  )
}
