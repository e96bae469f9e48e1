import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { PlaybookDraft } from '@lotse/contract'
import { validatePlaybook } from '@lotse/playbook'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { api } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { useLeaving } from '../../ui/dialog/use-leaving.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import styles from './edit.module.css'
import { editableOf, playbookWith } from './editable.ts'
import { PartConflict } from './PartConflict.tsx'
import type { Part } from './parts.ts'
import { ProblemsContext } from './problems-context.ts'
import { savePart } from './save-part.ts'
import { sendDraft } from './send-draft.ts'

interface Props<T extends object> {
  readonly title: string
  readonly draft: PlaybookDraft
  readonly part: Part<T>
  /** What it begins with where it is new. */
  readonly fresh?: T
  readonly onClose: () => void
  /** Buttons at the start of the last line, such as removing the part. */
  readonly acts?: ReactNode
  readonly children: (value: T, set: (change: Partial<T>) => void) => ReactNode
}

/**
 * Edits one part of a draft. What is wrong is said at its field while one types, and does not keep the draft from being
 * saved: it keeps it from being published. Whoever leaves with unsaved words is asked first.
 */
export function PartDialog<T extends object>({ title, draft, part, fresh, onClose, acts, children }: Props<T>) {
  const say = useText()
  const queries = useQueryClient()
  const problemText = useProblemText()
  useReturnFocus()
  // What was seen when editing began; the draft around it may be saved by others meanwhile.
  const [{ on, base }] = useState(() => ({ on: draft, base: part.read(editableOf(draft)) }))
  const [value, setValue] = useState(base ?? fresh)
  const [state, setState] = useState<{ busy?: true; refused?: string; theirs?: PlaybookDraft }>({})
  const found = useFound(on, part, useDeferredValue(value))
  const isDirty = JSON.stringify(value) !== JSON.stringify(base ?? fresh)
  const { asks, leave, keep, close } = useLeaving(isDirty && state.theirs === undefined, onClose)
  if (value === undefined) return null

  const save = async (mine: T, onto: PlaybookDraft, from: T | undefined) => {
    setState({ busy: true })
    try {
      const saved = await savePart({ part, on: onto, base: from, mine }, sendDraft)
      if (saved.outcome === 'conflict') return setState({ theirs: saved.theirs })
      if (saved.outcome !== 'saved') return setState({ refused: say(`playbooks:edit.${saved.outcome}`) })
      queries.setQueryData(api.playbooks.draft.queryKey({ input: { playbookId: on.playbook.id } }), saved.draft)
      showToast({ words: { key: 'playbooks:edit.saved' } })
      close()
    } catch (error) {
      if (!isProblem(error)) return reportProblem(error)
      const { title: what, detail } = problemText(error)
      setState({ refused: error.code === 'not-found' ? say('playbooks:edit.gone') : `${what} ${detail}` })
    }
  }
  if (state.theirs) {
    const { theirs } = state
    const present = part.read(editableOf(theirs))
    return (
      <PartConflict
        base={base}
        mine={value}
        theirs={present}
        onResolve={(chosen) => void save(chosen, theirs, present)}
        onClose={onClose}
      />
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    if (!state.busy) void save(value, on, base)
  }
  return (
    <Dialog open onOpenChange={(_event, { open, type }) => !open && type !== 'backdropClick' && leave()}>
      <DialogSurface className={styles.surface ?? ''} onKeyDown={onKeyDown}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.fields ?? ''}>
            {state.refused && (
              <p role="alert" className={styles.refused}>
                {state.refused}
              </p>
            )}
            <ProblemsContext value={found}>
              {children(value, (change) => setValue({ ...value, ...change }))}
            </ProblemsContext>
          </DialogContent>
          {asks ? (
            <DialogActions fluid className={styles.leaving ?? ''} role="alert">
              <span>{say('ui:form.unsaved')}</span>
              <Button onClick={close}>{say('ui:form.discard')}</Button>
              <Button appearance="primary" onClick={keep}>
                {say('ui:form.keep')}
              </Button>
            </DialogActions>
          ) : (
            <DialogActions fluid>
              {acts}
              <Button onClick={leave}>{say('ui:form.cancel')}</Button>
              <Button
                appearance="primary"
                disabledFocusable={state.busy === true}
                onClick={() => void save(value, on, base)}
              >
                {say('playbooks:edit.save')}
                <KeyHint shortcut="mod+↵" />
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** What would be wrong if the part were saved as it is typed. */
function useFound<T>(draft: PlaybookDraft, part: Part<T>, value: T | undefined) {
  return useMemo(() => {
    const editable = part.write(editableOf(draft), value)
    return { path: part.path(editable), problems: validatePlaybook(playbookWith(draft, editable)) }
  }, [draft, part, value])
}
