import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useText } from '../language/use-text.ts'

interface Props {
  readonly label: string
  /** The words; what cannot be fetched rejects. */
  readonly text: () => Promise<string>
}

/** Copies words, and says so. Without HTTPS browsers have no clipboard; the file beside it does the same then. */
export function CopyText({ label, text }: Props) {
  const say = useText()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await text())
      setState('copied')
    } catch {
      setState('failed')
    }
  }
  return (
    <Button size="small" onClick={() => void copy()} aria-live="polite">
      {state === 'ready' ? label : say(`outsideHelp:copy.${state}`)}
    </Button>
  )
}
