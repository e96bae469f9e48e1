import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './mail.module.css'

/** Sends oneself a message right now and tells what the mail server said. */
export function TestMail() {
  const say = useText()
  const localised = useLocalised()
  const test = useMutation(api.mail.test.mutationOptions({ onError: reportProblem }))
  const { data, isPending } = test
  return (
    <div className={styles.test}>
      <Button disabledFocusable={isPending} onClick={() => test.mutate({})}>
        {say(isPending ? 'mail:testing' : 'mail:test')}
      </Button>
      <p role="status">
        {data && !isPending && (data.problem ? localised(data.problem) : say('mail:testSent', { to: data.to }))}
      </p>
    </div>
  )
}
