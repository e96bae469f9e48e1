import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { InventoryChoices, InventoryPreview } from '@lotse/contract'
import { useState } from 'react'
import { useFormat } from '../../language/use-format.ts'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { ImportState } from './ImportState.tsx'
import styles from './import.module.css'
import { MappingStep } from './MappingStep.tsx'
import { PreviewFacts } from './PreviewFacts.tsx'
import { SlashesStep } from './SlashesStep.tsx'
import type { InventoryImport } from './use-inventory-import.ts'

interface Props {
  readonly running: InventoryImport
  readonly onChoose: () => void
}

/** A file from the upload to the import: what it is, what it still needs to know, and one button that takes it in. */
export function ImportDialog({ running, onChoose }: Props) {
  const say = useText()
  useReturnFocus()
  const { job, preview, close } = running
  const isRead = job?.kind === 'inventory-preview' && job.state === 'done' && preview !== null
  return (
    <Dialog
      open
      modalType="modal"
      onOpenChange={(_event, { open, type }) => !open && type !== 'backdropClick' && close()}
    >
      <DialogSurface className={styles.surface ?? ''}>
        <DialogBody>
          <DialogTitle>{preview?.fileName ?? running.file?.name ?? say('inventory:import.title')}</DialogTitle>
          {isRead ? (
            <Read key={job.id} preview={preview} running={running} onChoose={onChoose} />
          ) : (
            <DialogContent className={styles.content}>
              <Queued count={running.queued} />
              <ImportState running={running} onChoose={onChoose} />
            </DialogContent>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** That files which were brought together come one after another. */
function Queued({ count }: { readonly count: number }) {
  const say = useText()
  return count > 0 ? <p className={styles.small}>{say('inventory:import.queued', { count })}</p> : null
}

interface ReadProps extends Props {
  readonly preview: InventoryPreview
}

/** What a person says about a file that was read; a change of it reads the file again. */
function Read({ preview, running, onChoose }: ReadProps) {
  const say = useText()
  const format = useFormat()
  const [choices, setChoices] = useState<InventoryChoices>(preview.choices)
  const [isMapping, setMapping] = useState(false)
  const refused = preview.refused?.code ?? null
  const needsColumns = isMapping || refused === 'mapping-needed' || refused === 'mapping-wrong'
  const needsDates = refused === 'confirm-dates'
  const isDirty = needsColumns || needsDates || choices.takenOn !== preview.choices.takenOn
  const { isAsking } = running
  return (
    <>
      <DialogContent className={styles.content}>
        <Queued count={running.queued} />
        {needsColumns && <MappingStep preview={preview} file={running.file} choices={choices} onChange={setChoices} />}
        {needsDates && <SlashesStep preview={preview} choices={choices} onChange={setChoices} />}
        {!needsColumns && !needsDates && (
          <PreviewFacts
            preview={preview}
            choices={choices}
            onChange={setChoices}
            onColumns={() => {
              setChoices({ ...choices, mapping: choices.mapping ?? preview.mapping })
              setMapping(true)
            }}
          />
        )}
      </DialogContent>
      <DialogActions fluid className={styles.actions ?? ''}>
        <Button onClick={running.throwAway}>{say('inventory:import.throwAway')}</Button>
        <Button onClick={onChoose}>{say('inventory:import.other')}</Button>
        {isDirty ? (
          <Button
            appearance="primary"
            disabledFocusable={isAsking || (needsDates && choices.slashes === undefined)}
            onClick={() => running.readAgain(withColumns(choices, needsColumns, preview))}
          >
            {say('inventory:import.again')}
          </Button>
        ) : (
          refused === null &&
          !preview.unchanged && (
            <Button appearance="primary" disabledFocusable={isAsking} onClick={() => running.take(preview.choices)}>
              {say('inventory:import.confirm', { count: preview.devices, devices: format.number(preview.devices) })}
            </Button>
          )
        )}
      </DialogActions>
    </>
  )
}

/** The proposed columns are only used once a person has seen them and gone on. */
const withColumns = (choices: InventoryChoices, needsColumns: boolean, preview: InventoryPreview): InventoryChoices =>
  needsColumns ? { ...choices, mapping: choices.mapping ?? preview.mapping } : choices
