import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { Note, NoteDraft } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type DefaultValues, FormProvider } from 'react-hook-form'
import { client } from '../app/api.ts'
import { reportProblem } from '../app/toasts/report.ts'
import { showToast } from '../app/toasts/toast-store.ts'
import { renewEngagement } from '../engagements/renew.ts'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { isProblem } from '../problem/problem.ts'
import { useReturnFocus } from '../ui/dialog/use-return-focus.ts'
import formStyles from '../ui/form/FormDialog.module.css'
import { useSend } from '../ui/form/use-send.ts'
import { onDemand } from '../ui/on-demand.ts'
import { DraftBar } from './DraftBar.tsx'
import type { DraftPlace } from './draft-mirror.ts'
import { FormButtons } from './FormButtons.tsx'
import { CategoryField } from './fields/CategoryField.tsx'
import { NoteFields } from './fields/NoteFields.tsx'
import { KeepDraft } from './KeepDraft.tsx'
import styles from './NoteForm.module.css'
import { inputOf, type NoteValues } from './note-values.ts'
import { renewDrafts } from './renew-drafts.ts'
import { useDraft } from './use-draft.ts'

const CorrectedMeanwhile = onDemand(async () => (await import('./CorrectedMeanwhile.tsx')).CorrectedMeanwhile)

interface Props {
  readonly at: DraftPlace
  /** What the form is without any draft. */
  readonly original: NoteValues
  readonly begin: NoteValues
  readonly draft: NoteDraft | null
  readonly isRestored: boolean
  readonly isUnsent: boolean
  /** Further drafts of the same place. */
  readonly others: readonly NoteDraft[]
  readonly categories: readonly NoteValues['category'][]
  readonly knownTags: readonly string[]
  readonly onChoose: (draft: NoteDraft) => void
  readonly onFresh: () => void
  readonly onClose: () => void
}

/** The form of a note over the page. Leaving keeps the draft; Ctrl+Enter publishes. */
export function NoteForm(props: Props) {
  const {
    at,
    original,
    begin,
    draft,
    isRestored,
    isUnsent,
    others,
    categories,
    knownTags,
    onChoose,
    onFresh,
    onClose,
  } = props
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  useReturnFocus()
  const { keeper, state } = useDraft(place, at, draft)
  const [isRestoredShown, setRestoredShown] = useState(isRestored)
  /** The correction somebody else made meanwhile: what one writes now corrects that one. */
  const [overtaken, setOvertaken] = useState<Note | null>(null)

  const isCorrection = at.corrects !== null
  const publish = (values: NoteValues) =>
    keeper.publish(async (kept) => {
      const correctsNow = overtaken?.id ?? at.corrects
      try {
        await client.notes.write({
          ...place,
          ...inputOf(values),
          taskId: at.taskId,
          corrects: correctsNow,
          draftId: kept?.id ?? null,
        })
      } catch (problem) {
        if (isProblem(problem) && problem.code === 'changed-meanwhile') setOvertaken(problem.current as Note)
        throw problem
      }
      showToast({ words: { key: correctsNow ? 'notes:corrected' : 'notes:written' } })
      void renewEngagement(queries, place)
      void renewDrafts(queries)
    })
  const { form, send } = useSend<NoteValues>({ defaultValues: begin as DefaultValues<NoteValues> }, publish, onClose)
  const { isSubmitting, isDirty, errors } = form.formState

  const leave = () => {
    void keeper.settle().then(() => {
      if (keeper.draft !== null && isDirty) showToast({ words: { key: 'notes:draft.kept' } })
      return renewDrafts(queries)
    })
    onClose()
  }
  const discard = async () => {
    onClose()
    const gone = await keeper.discard()
    if (gone === null) return
    const which = { customerId: gone.customerId, draftId: gone.id }
    try {
      await client.notes.removeDraft(which)
      showToast({
        words: { key: 'notes:draft.discarded' },
        undo: async () => {
          await client.notes.restoreDraft(which)
          await renewDrafts(queries)
        },
      })
    } catch (problem) {
      reportProblem(problem)
    }
    await renewDrafts(queries)
  }
  const another = () => {
    void keeper.settle().then(() => renewDrafts(queries))
    onFresh()
  }
  const sheet = useRef<HTMLFormElement>(null)
  /** The fields of a category come later than those below them, so the first wrong one is looked for on the sheet. */
  const sendOrPoint = async () => {
    await send()
    sheet.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void sendOrPoint()
  }
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_event, { open, type }) => !open && type !== 'backdropClick' && leave()}
    >
      <DialogSurface className={styles.surface}>
        <FormProvider {...form}>
          <form
            ref={sheet}
            noValidate
            onSubmit={(event) => {
              event.preventDefault()
              void sendOrPoint()
            }}
            onKeyDown={onKeyDown}
          >
            <DialogBody>
              <DialogTitle>
                {isCorrection ? say('notes:correctTitle') : say('notes:writeTitle')}
                {at.taskId && ` · ${say('notes:task.number', { task: at.taskId })}`}
              </DialogTitle>
              <DialogContent className={formStyles.fields}>
                {errors.root?.message && (
                  <p role="alert" className={formStyles.problem}>
                    {errors.root.message}
                  </p>
                )}
                {overtaken && <CorrectedMeanwhile correction={overtaken} />}
                {isRestoredShown && (
                  <DraftBar
                    others={others}
                    onChoose={onChoose}
                    onFresh={another}
                    onHide={() => setRestoredShown(false)}
                  />
                )}
                <CategoryField categories={categories} isFixed={isCorrection} />
                <NoteFields knownTags={knownTags} categories={categories} />
                <KeepDraft keeper={keeper} original={original} isUnsent={isUnsent} />
              </DialogContent>
              <DialogActions className={styles.actions}>
                <FormButtons
                  state={state}
                  isSubmitting={isSubmitting}
                  onDiscard={() => void discard()}
                  onLeave={leave}
                />
              </DialogActions>
            </DialogBody>
          </form>
        </FormProvider>
      </DialogSurface>
    </Dialog>
  )
}
