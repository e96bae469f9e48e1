import { Link } from '@tanstack/react-router'
import { useText } from '../language/use-text.ts'
import { Empty } from '../ui/states/Empty.tsx'

/** Without groups there is no plan: where they are written down. */
export function NoGroups() {
  const say = useText()
  return (
    <Empty
      what={say('communication:noGroups.title')}
      why={say('communication:noGroups.about')}
      how={
        <Link to="." search={{ part: 'groups' } as never}>
          {say('communication:noGroups.go')}
        </Link>
      }
    />
  )
}
