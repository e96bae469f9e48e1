import { Button } from '@fluentui/react-components'
import { useText } from '../../language/use-text.ts'
import { Notice, type NoticeProps } from './Notice.tsx'

interface Props extends NoticeProps {
  /** Tries again what failed. */
  readonly onRetry?: () => void
}

/** It could not be shown: what happened, where, and what to do. Heard at once by a screen reader. */
export function Failed({ onRetry, how, ...props }: Props) {
  const say = useText()
  const retry = onRetry && <Button onClick={onRetry}>{say('ui:state.retry')}</Button>
  const ways =
    how || retry ? (
      <>
        {retry}
        {how}
      </>
    ) : undefined
  return (
    <div role="alert">
      <Notice kind="failed" {...props} how={ways} />
    </div>
  )
}
