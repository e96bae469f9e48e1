import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { showToast } from '../app/toasts/toast-store.ts'
import { useFormat } from '../language/use-format.ts'
import { useText } from '../language/use-text.ts'
import { useProblemText } from '../problem/use-problem-text.ts'
import { useReturnFocus } from '../ui/dialog/use-return-focus.ts'
import { ProgressLine } from '../ui/ProgressLine.tsx'
import { Failed } from '../ui/states/Failed.tsx'
import { type ArchiveState, useArchive } from './use-archive.ts'

interface Props {
  readonly customerId: string
  readonly engagementId: string
  /** Whose engagement it is, in words. */
  readonly name: string
  readonly onClose: () => void
}

/** The whole engagement as a file: what is in it, and how far it has come. */
export function ArchiveDialog({ customerId, engagementId, name, onClose }: Props) {
  const say = useText()
  const format = useFormat()
  useReturnFocus()
  const { state, start, cancel } = useArchive(
    `/api/customers/${customerId}/engagements/${engagementId}/archive`,
    (bytes) => {
      showToast({ words: { key: 'archive:done', values: { size: format.bytes(bytes) } } })
      onClose()
    },
  )
  const isRunning = state.at === 'running'
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('archive:title', { name })}</DialogTitle>
          <DialogContent>
            <p>{say('archive:what')}</p>
            <p>{say('archive:without')}</p>
            <p>{say('archive:care')}</p>
            <Standing state={state} />
          </DialogContent>
          <DialogActions>
            {isRunning ? (
              <Button onClick={cancel}>{say('archive:cancel')}</Button>
            ) : (
              <>
                <Button onClick={onClose}>{say('ui:dialog.close')}</Button>
                <Button appearance="primary" onClick={start}>
                  {say(state.at === 'failed' ? 'ui:state.retry' : 'archive:start')}
                </Button>
              </>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Standing({ state }: { readonly state: ArchiveState }) {
  const say = useText()
  const format = useFormat()
  const problemText = useProblemText()
  if (state.at === 'ready') return null
  if (state.at === 'running')
    return (
      <ProgressLine
        label={say('archive:running')}
        step={say('archive:received', { size: format.bytes(state.bytes) })}
        done={0}
        total={null}
      />
    )
  const { title, detail } = problemText(state.problem)
  return <Failed level={3} what={say('archive:failed')} why={[title, detail, say('archive:nothingSaved')].join(' ')} />
}
