import { Button } from '@fluentui/react-components'
import type { InsightLink } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'

const LinkDialog = onDemand(async () => (await import('./LinkDialog.tsx')).LinkDialog)

interface Props {
  readonly place: { readonly customerId: string; readonly engagementId: string }
  readonly insightId: string
  readonly title: string
  /** What is recorded there already, to be changed. */
  readonly link?: InsightLink
}

/** Leads to recording what an insight holds up at an engagement, or to changing it. */
export function LinkButton({ place, insightId, title, link }: Props) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        {...LinkDialog.fetchedBy}
        aria-label={say(link ? 'insights:link.changeNamed' : 'insights:link.newNamed', { title })}
        onClick={() => setOpen(true)}
      >
        {say(link ? 'insights:link.change' : 'insights:link.new')}
      </Button>
      {isOpen && (
        <LinkDialog place={place} insightId={insightId} title={title} link={link} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
