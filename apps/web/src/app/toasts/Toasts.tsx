import { Button } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useEffect, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { reportProblem } from './report.ts'
import styles from './Toasts.module.css'
import { dismissToast, type Toast, useToasts } from './toast-store.ts'

const lifetime = 10_000

/** The stack of messages. It is a live region, and its clocks stand still while somebody points at it or is inside. */
export function Toasts() {
  const say = useText()
  const toasts = useToasts()
  const [held, setHeld] = useState(false)
  return (
    <section
      className={styles.stack}
      aria-label={say('app:toasts.region')}
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} held={held} />
      ))}
    </section>
  )
}

function OneToast({ toast, held }: { readonly toast: Toast; readonly held: boolean }) {
  const say = useText()
  const { id, undo } = toast
  const failed = 'problem' in toast.words
  useEffect(() => {
    // A failure stays until it is read.
    if (held || failed) return
    const timer = setTimeout(() => dismissToast(id), lifetime)
    return () => clearTimeout(timer)
  }, [id, held, failed])
  const takeBack = () => {
    dismissToast(id)
    undo?.().catch(reportProblem)
  }
  return (
    <div className={styles.toast} data-failed={failed || undefined}>
      <Words words={toast.words} />
      {undo && (
        <Button size="small" onClick={takeBack}>
          {say('app:toasts.undo')}
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={say('app:toasts.dismiss')}
        onClick={() => dismissToast(id)}
      />
    </div>
  )
}

function Words({ words }: { readonly words: Toast['words'] }) {
  const say = useText()
  const problemText = useProblemText()
  if ('key' in words) return <p>{say(words.key, words.values)}</p>
  const { title, detail } = problemText(words.problem)
  return (
    <p role="alert">
      <strong>{title}</strong> {detail}
    </p>
  )
}
