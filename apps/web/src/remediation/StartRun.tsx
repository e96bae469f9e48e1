import { Button } from '@fluentui/react-components'
import type { Remediation } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'
import { onDemand } from '../ui/on-demand.ts'
import { Empty } from '../ui/states/Empty.tsx'

const StartDialog = onDemand(async () => (await import('./StartDialog.tsx')).StartDialog)

/** Nothing was started yet: what will stand here, and the first step. */
export function NoRun({ seen }: { readonly seen: Remediation }) {
  const say = useText()
  return (
    <Empty
      what={say('remediation:none.what')}
      why={
        seen.start.edition === null
          ? say('remediation:none.noEdition', { cloud: seen.start.cloud })
          : say(seen.may.start ? 'remediation:none.why' : 'remediation:none.whyReading')
      }
      {...(seen.may.start && { how: <StartButton seen={seen} label={say('remediation:start.action')} primary /> })}
    />
  )
}

interface Props {
  readonly seen: Remediation
  readonly label: string
  readonly primary?: boolean
}

/** Opens the dialog in which a run begins. */
export function StartButton({ seen, label, primary = false }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button {...(primary && { appearance: 'primary' })} {...StartDialog.fetchedBy} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && <StartDialog seen={seen} onClose={() => setOpen(false)} />}
    </>
  )
}
