import { Button } from '@fluentui/react-components'
import { KeyRegular } from '@fluentui/react-icons/svg/key'
import { useState } from 'react'
import type { SessionState } from '../app/session.ts'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import formStyles from '../ui/form/FormDialog.module.css'
import { FormRefusal } from '../ui/form/use-send.ts'

interface Props {
  readonly signIn: () => Promise<SessionState>
  readonly onSignedIn: (state: SessionState) => void
}

/** Signs in with a passkey of the device; what it refuses stands above the button. */
export function PasskeyButton({ signIn, onSignedIn }: Props) {
  const say = useText()
  const problemText = useProblemText()
  const [refused, setRefused] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const ask = async () => {
    setRefused(undefined)
    setAsking(true)
    try {
      onSignedIn(await signIn())
    } catch (error) {
      if (error instanceof FormRefusal) setRefused(error.message)
      else if (isProblem(error)) setRefused(Object.values(problemText(error)).join(' '))
      else throw error
    } finally {
      setAsking(false)
    }
  }
  return (
    <div className={formStyles.fields}>
      {refused && (
        <p role="alert" className={formStyles.problem}>
          {refused}
        </p>
      )}
      <Button icon={<KeyRegular />} disabledFocusable={isAsking} onClick={() => void ask()}>
        {say('session:signIn.passkey')}
      </Button>
    </div>
  )
}
