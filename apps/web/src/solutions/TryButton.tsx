import { Button } from '@fluentui/react-components'
import type { SolutionRow } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'

const RecordTry = onDemand(async () => (await import('./RecordTry.tsx')).RecordTry)

interface Props {
  readonly place: { readonly customerId: string; readonly engagementId: string }
  readonly solution: Pick<SolutionRow, 'id' | 'here'>
  readonly title: string
}

/** Records at the engagement that a solution is tried there, or what became of it. */
export function TryButton({ place, solution, title }: Props) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        {...RecordTry.fetchedBy}
        aria-label={say(solution.here ? 'solutions:try.changeNamed' : 'solutions:try.newNamed', { title })}
        onClick={() => setOpen(true)}
      >
        {say(solution.here ? 'solutions:try.change' : 'solutions:try.new')}
      </Button>
      {isOpen && (
        <RecordTry
          place={place}
          solutionId={solution.id}
          here={solution.here}
          title={title}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
