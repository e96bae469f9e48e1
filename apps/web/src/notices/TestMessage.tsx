import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { api } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import styles from './preferences.module.css'

/** Sends oneself an example right now and tells what came of it. */
export function TestMessage({ canMail, canTeams }: { readonly canMail: boolean; readonly canTeams: boolean }) {
  const say = useText()
  const localised = useLocalised()
  const test = useMutation(api.noticeSettings.test.mutationOptions({ onError: reportProblem }))
  const { data, isPending } = test
  if (!canMail && !canTeams) return null
  return (
    <div className={styles.buttons}>
      {canMail && (
        <Button disabledFocusable={isPending} onClick={() => test.mutate({ channel: 'mail' })}>
          {say('notices:test.mail')}
        </Button>
      )}
      {canTeams && (
        <Button disabledFocusable={isPending} onClick={() => test.mutate({ channel: 'teams' })}>
          {say('notices:test.teams')}
        </Button>
      )}
      <p role="status">
        {isPending && say('notices:test.sending')}
        {data && !isPending && (data.problem ? localised(data.problem) : say('notices:test.sent', { to: data.to }))}
      </p>
    </div>
  )
}
