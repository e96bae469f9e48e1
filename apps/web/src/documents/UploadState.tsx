import { Button } from '@fluentui/react-components'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { Failed } from '../ui/states/Failed.tsx'
import styles from './documents.module.css'
import type { DocumentUploads } from './use-upload.ts'

/** What becomes of an upload: on its way, refused with the reason and a way out, or kept. Nothing before the first one. */
export function UploadState({ uploads }: { readonly uploads: DocumentUploads }) {
  const say = useText()
  const format = useFormat()
  const problemText = useProblemText()
  const { sending, problem, count, done } = uploads
  if (sending) {
    const label = say('documents:upload.sending', { count })
    return (
      <div className={styles.progress}>
        <span>{label}</span>
        <progress aria-label={label} {...(sending.total > 0 && { value: sending.done, max: sending.total })} />
        <span className={styles.small}>
          {say('documents:upload.sent', { done: format.bytes(sending.done), total: format.bytes(sending.total) })}
        </span>
        <div>
          <Button size="small" onClick={uploads.stop}>
            {say('documents:upload.stop')}
          </Button>
        </div>
      </div>
    )
  }
  if (problem) {
    const { title, detail } = problemText(problem)
    const other = <Button onClick={uploads.clear}>{say('documents:upload.other')}</Button>
    return <Failed what={title} why={detail} onRetry={uploads.again} how={other} level={3} />
  }
  return (
    <p role="status" className={styles.small}>
      {done.length > 0 && say('documents:upload.done', { names: format.list(done.map(({ name }) => name)) })}
    </p>
  )
}
