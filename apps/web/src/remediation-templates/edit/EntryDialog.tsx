import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { TemplatePart } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { useLeaving } from '../../ui/dialog/use-leaving.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { KeyHint } from '../../ui/KeyHint.tsx'
import { entryIn, keyOf, type ListName, type Lists, withEntry } from '../entries.ts'
import { problemsAt } from '../problem-place.ts'
import { templateQuery } from '../templates-query.ts'
import { problemsIn } from './as-template.ts'
import { EntryConflict } from './EntryConflict.tsx'
import styles from './edit.module.css'
import { ProblemsContext } from './problems-context.ts'
import { saveEntry } from './save-part.ts'
import { sendDraft } from './send-draft.ts'

interface Props<L extends ListName> {
  readonly title: string
  readonly template: TemplatePart
  readonly list: L
  /** Empty for a new one. */
  readonly entryKey: string
  readonly fresh: Lists[L]
  /** Whether it can be taken out: what was published cannot. */
  readonly isRemovable: boolean
  readonly onClose: () => void
  readonly children: (value: Lists[L], set: (change: Partial<Lists[L]>) => void) => ReactNode
}

interface State {
  readonly busy?: true
  readonly refused?: string
  readonly theirs?: TemplatePart
}

/**
 * Edits one entry of a draft. What is wrong is said at its field while one types, and keeps the draft from being
 * published, not from being saved. Whoever leaves with unsaved words is asked first.
 */
export function EntryDialog<L extends ListName>(props: Props<L>) {
  const { title, template, list, entryKey, fresh, isRemovable, onClose, children } = props
  const say = useText()
  const queries = useQueryClient()
  const problemText = useProblemText()
  useReturnFocus()
  // What was seen when editing began; the draft around it may be saved by others meanwhile.
  const [{ on, base }] = useState(() => ({ on: template, base: entryIn(template.part, list, entryKey) }))
  const [value, setValue] = useState<Lists[L]>(base ?? fresh)
  const [state, setState] = useState<State>({})
  const found = useFound(on, list, entryKey, useDeferredValue(value))
  const isDirty = JSON.stringify(value) !== JSON.stringify(base ?? fresh)
  const { asks, leave, keep, close } = useLeaving(isDirty && state.theirs === undefined, onClose)

  const save = async (mine: Lists[L] | undefined, onto: TemplatePart, from: Lists[L] | undefined) => {
    setState({ busy: true })
    try {
      const saved = await saveEntry({ list, key: entryKey, on: onto, base: from, mine }, sendDraft)
      if (saved.outcome === 'conflict') return setState({ theirs: saved.theirs })
      if (saved.outcome === 'idTaken') return setState({ refused: say('remediationTemplates:edit.idTaken') })
      queries.setQueryData(templateQuery(on.edition, 'draft').queryKey, saved.draft)
      showToast({ words: { key: 'remediationTemplates:edit.saved' } })
      close()
    } catch (error) {
      if (!isProblem(error)) return reportProblem(error)
      const { title: what, detail } = problemText(error)
      const isGone = error.code === 'not-found'
      setState({ refused: isGone ? say('remediationTemplates:edit.gone') : `${what} ${detail}` })
    }
  }
  if (state.theirs) {
    const { theirs } = state
    const present = entryIn(theirs.part, list, entryKey)
    return (
      <EntryConflict
        around={template.comesAlong}
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
              {base !== undefined && isRemovable && (
                <Button onClick={() => void save(undefined, on, base)}>
                  {say('remediationTemplates:edit.remove')}
                </Button>
              )}
              <Button onClick={leave}>{say('ui:form.cancel')}</Button>
              <Button
                appearance="primary"
                disabledFocusable={state.busy === true}
                onClick={() => void save(value, on, base)}
              >
                {say('remediationTemplates:edit.save')}
                <KeyHint shortcut="mod+↵" />
              </Button>
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** What would be wrong with the entry if it were saved as it is typed. */
function useFound<L extends ListName>(template: TemplatePart, list: L, key: string, value: Lists[L]) {
  return useMemo(() => {
    const part = withEntry(template.part, list, key, value)
    const index = part[list].findIndex((one) => keyOf(one) === keyOf(value))
    return problemsAt(problemsIn(template, part), list, index)
  }, [template, list, key, value])
}
