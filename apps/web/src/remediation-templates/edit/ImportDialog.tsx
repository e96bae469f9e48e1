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
import { type OwnVersion, readOwn, sayProblem } from '@lotse/remediation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useLanguage, useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { useProblemText } from '../../problem/use-problem-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { useFilePicker } from '../../ui/files/use-file-picker.tsx'
import type { Part } from '../entries.ts'
import { templateQuery } from '../templates-query.ts'
import styles from './edit.module.css'
import { countMerge, mergeParts } from './merge-file.ts'
import { saveMerged } from './save-part.ts'
import { sendDraft } from './send-draft.ts'

interface Read {
  readonly name: string
  readonly own: OwnVersion | readonly string[]
}

/** Takes entries of a file over into the draft, after saying what is in it, or what is wrong and where. */
export function ImportDialog({ template, onClose }: { readonly template: TemplatePart; readonly onClose: () => void }) {
  const say = useText()
  const language = useLanguage()
  const problemText = useProblemText()
  const queries = useQueryClient()
  const [read, setRead] = useState<Read>()
  useReturnFocus()
  const [picker, choose] = useFilePicker(async ([file]) => {
    if (file === undefined) return
    const own = readOwn(await file.text())
    setRead({ name: file.name, own: 'part' in own ? own : own.map((problem) => sayProblem(problem, language)) })
  }, true)
  const own = read && 'part' in read.own ? read.own : null
  const faults = read && !('part' in read.own) ? read.own : null
  // The same data as the API's own type, whose lists are not read-only.
  const part = own && (own.part as Part)
  const { adds, replaces } = part ? countMerge(template.part, part) : { adds: 0, replaces: 0 }
  const take = useMutation({
    mutationFn: (file: Part) => saveMerged(template, (draft) => mergeParts(draft, file), sendDraft),
    onSuccess: (saved) => {
      queries.setQueryData(templateQuery(template.edition, 'draft').queryKey, saved)
      showToast({ words: { key: 'remediationTemplates:importing.done' } })
      onClose()
    },
  })
  const refused = take.error && isProblem(take.error) ? problemText(take.error) : null
  const isReady = part !== null && adds + replaces > 0
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('remediationTemplates:importing.title')}</DialogTitle>
          <DialogContent className={styles.fields ?? ''}>
            <p className={styles.words}>{say('remediationTemplates:importing.lead')}</p>
            {picker}
            <div>
              <Button onClick={choose}>{say('remediationTemplates:importing.choose')}</Button>
            </div>
            {refused && (
              <p role="alert" className={styles.refused}>
                {say('remediationTemplates:importing.tooMuch', { detail: `${refused.title} ${refused.detail}` })}
              </p>
            )}
            {faults && (
              <div role="alert" className={styles.refused}>
                {say('remediationTemplates:importing.wrong')}
                <ul>
                  {faults.map((fault) => (
                    <li key={fault}>{fault}</li>
                  ))}
                </ul>
              </div>
            )}
            {own && read && (
              <div role="status">
                <strong>
                  {say('remediationTemplates:importing.found', {
                    name: read.name,
                    edition: say(`remediationTemplates:edition.${own.edition}`),
                    version: own.version,
                  })}
                </strong>
                <ul className={styles.list}>
                  {adds > 0 && <li>{say('remediationTemplates:importing.adds', { count: adds })}</li>}
                  {replaces > 0 && <li>{say('remediationTemplates:importing.replaces', { count: replaces })}</li>}
                  {adds + replaces === 0 && <li>{say('remediationTemplates:importing.nothing')}</li>}
                </ul>
              </div>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{say('ui:form.cancel')}</Button>
            <Button
              appearance="primary"
              disabledFocusable={!isReady || take.isPending}
              onClick={() => isReady && take.mutate(part)}
            >
              {say('remediationTemplates:importing.do')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
