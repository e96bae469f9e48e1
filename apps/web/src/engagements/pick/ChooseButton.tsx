import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { onDemand } from '../../ui/on-demand.ts'

const ChooseEngagement = onDemand(async () => (await import('./ChooseEngagement.tsx')).ChooseEngagement)

interface Props {
  /** What it is chosen for: the name of the button and the title of the dialogue. */
  readonly label: string
  readonly onChosen: (engagementId: string) => void
}

/** Leads to choosing an engagement, on pages that belong to none. */
export function ChooseButton({ label, onChosen }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button {...ChooseEngagement.fetchedBy} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <ChooseEngagement title={label} onChosen={onChosen} onClose={() => setOpen(false)} />}
    </>
  )
}
