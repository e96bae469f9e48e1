import type { AccelerationView } from '@lotse/contract'
import { useState } from 'react'
import { dialogParts } from './dialog-parts.ts'
import { overlayOf } from './overlay-of.ts'
import { stepName, type TabSearch } from './tab-search.ts'
import { useTab } from './use-tab.ts'

/** What the address lays over the tab. Each is fetched when it is first opened. */
export function Overlays({ view }: { readonly view: AccelerationView }) {
  const [search, show] = useTab()
  const { dialog, step, action } = search
  if (dialog === undefined && step === undefined) return null
  const name = [dialog, step && stepName(step.cause, step.key), action].join(' ')
  return <Over key={name} search={search} view={view} onClose={() => show({})} />
}

interface Props {
  readonly search: TabSearch
  readonly view: AccelerationView
  readonly onClose: () => void
}

/**
 * One of them, about what stood there when it was opened: what somebody else changes meanwhile neither takes away what is
 * being typed nor changes what it is saved on top of. The server then says what became of it.
 */
function Over({ search, view, onClose }: Props) {
  const [seen] = useState(view)
  const overlay = overlayOf(search, seen)
  if (overlay === null) return null
  const { is } = overlay
  switch (is) {
    case 'notHere':
      return <dialogParts.NotHere why={overlay.why} mayOpen={seen.may.open} onClose={onClose} />
    case 'open':
      return <dialogParts.OpenCase view={seen} onClose={onClose} />
    case 'postpone':
    case 'dismiss':
      return <dialogParts.AnswerAlert answer={is} version={seen.answerVersion} onClose={onClose} />
    case 'step':
      return (
        <dialogParts.ChangeStep
          caseId={overlay.held.id}
          step={overlay.step}
          finishes={overlay.finishes}
          onClose={onClose}
        />
      )
    case 'action':
      return <dialogParts.AgreeAction caseId={overlay.held.id} action={overlay.action} onClose={onClose} />
    case 'cause':
      return <dialogParts.DecideCause held={overlay.held} proposed={seen.proposed} why={seen.why} onClose={onClose} />
    case 'effort':
      return <dialogParts.WriteEffort caseId={overlay.held.id} onClose={onClose} />
    case 'review':
      return <dialogParts.ProposeReview held={overlay.held} onClose={onClose} />
    case 'block':
      return <dialogParts.BlockCase held={overlay.held} proposed={seen.proposed} onClose={onClose} />
    case 'close':
      return <dialogParts.CloseCase held={overlay.held} onClose={onClose} />
  }
}
