import { Button } from '@fluentui/react-components'
import type { RemediationRun } from '@lotse/contract'
import { useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'

const WorkbookDialog = onDemand(async () => (await import('./WorkbookDialog.tsx')).WorkbookDialog)

/** Questionnaire and checklist as a workbook: out to work in, and back. */
export function WorkbookButton({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" {...WorkbookDialog.fetchedBy} onClick={() => setOpen(true)}>
        {say('remediation:workbook.open')}
      </Button>
      {isOpen && <WorkbookDialog run={run} onClose={() => setOpen(false)} />}
    </>
  )
}
