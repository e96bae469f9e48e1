import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { RemediationRun } from '@lotse/contract'
import { usePlace } from '../../engagements/use-place.ts'
import { useText } from '../../language/use-text.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { useFilePicker } from '../../ui/files/use-file-picker.tsx'
import { usePageDrop } from '../../ui/files/use-page-drop.ts'
import { Failed } from '../../ui/states/Failed.tsx'
import { countTaken } from './choices.ts'
import { Preview } from './Preview.tsx'
import { Taken } from './Taken.tsx'
import { type EditedWorkbook, useWorkbook } from './use-workbook.ts'
import styles from './workbook.module.css'

interface Props {
  readonly run: RemediationRun
  readonly onClose: () => void
}

/** Questionnaire and checklist as a workbook: saved in either language, and read back once it was worked in. */
export function WorkbookDialog({ run, onClose }: Props) {
  const say = useText()
  useReturnFocus()
  const workbook = useWorkbook(run)
  const { open, isAsking, preview, taken } = workbook
  const [picker, choose] = useFilePicker(open, true)
  const mayBring = run.may.work && !isAsking
  const hovering = usePageDrop(mayBring ? open : undefined)
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_event, { open: stays, type }) => !stays && type !== 'backdropClick' && onClose()}
    >
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{say('remediation:workbook.title')}</DialogTitle>
          <DialogContent className={styles.content ?? ''} data-hovering={hovering || undefined}>
            {picker}
            <State workbook={workbook} run={run} />
          </DialogContent>
          <DialogActions fluid className={styles.actions ?? ''}>
            <Button onClick={onClose}>{say('remediation:workbook.close')}</Button>
            {run.may.work && (
              <Button
                appearance={preview === null && taken === null ? 'primary' : 'secondary'}
                disabledFocusable={isAsking}
                onClick={choose}
              >
                {say(preview === null ? 'remediation:workbook.choose' : 'remediation:workbook.other')}
              </Button>
            )}
            {preview !== null && <Take workbook={workbook} />}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Take({ workbook: { preview, choices, isAsking, take } }: { readonly workbook: EditedWorkbook }) {
  const say = useText()
  if (preview === null) return null
  const count = countTaken(preview)
  const isBarred = preview.hindrances.length > 0 || (preview.needsAgreement && !choices.agreed)
  if (count === 0) return null
  return (
    <Button appearance="primary" disabledFocusable={isAsking || isBarred} onClick={take}>
      {say('remediation:workbook.take', { count })}
    </Button>
  )
}

function State({ workbook, run }: { readonly workbook: EditedWorkbook; readonly run: RemediationRun }) {
  const say = useText()
  const problemText = useProblemText()
  const { problem, preview, taken, isAsking, again, startOver } = workbook
  if (problem !== null) {
    const { title, detail } = problemText(problem)
    const told = problem.errors[0]?.message
    const back = <Button onClick={startOver}>{say('remediation:workbook.back')}</Button>
    return <Failed what={title} why={told ?? detail} onRetry={again} how={back} level={3} />
  }
  if (taken !== null) return <Taken taken={taken} />
  if (preview !== null) return <Preview preview={preview} run={run} workbook={workbook} />
  return isAsking ? <p role="status">{say('remediation:workbook.reading')}</p> : <Out run={run} />
}

/** The way out: the same workbook in either language, whatever language its people speak. */
function Out({ run }: { readonly run: RemediationRun }) {
  const say = useText()
  const { customerId, engagementId } = usePlace()
  const file = `/api/customers/${customerId}/engagements/${engagementId}/remediation/checklist.xlsx`
  return (
    <>
      <p>{say('remediation:workbook.lead')}</p>
      <ul className={styles.files}>
        {(['de', 'en'] as const).map((language) => (
          <li key={language}>
            <a href={`${file}?language=${language}`} download={`${say(`remediation:workbook.file.${language}`)}.xlsx`}>
              {say(`remediation:workbook.${language}`)}
            </a>
          </li>
        ))}
      </ul>
      {run.may.work && <p>{say('remediation:workbook.bringBack')}</p>}
    </>
  )
}
