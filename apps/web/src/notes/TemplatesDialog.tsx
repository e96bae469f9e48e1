import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { NoteTemplate } from '@lotse/contract'
import { noteCategories } from '@lotse/playbook'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client } from '../app/api.ts'
import { Loaded } from '../app/Loaded.tsx'
import { reportProblem } from '../app/toasts/report.ts'
import { useUndoToast } from '../app/toasts/use-undo-toast.ts'
import { useLocalised, useText } from '../language/use-text.ts'
import { useReturnFocus } from '../ui/dialog/use-return-focus.ts'
import { onDemand } from '../ui/on-demand.ts'
import { TextSkeleton } from '../ui/Skeleton.tsx'
import styles from './NotesList.module.css'

const TemplateEditor = onDemand(async () => (await import('./TemplateEditor.tsx')).TemplateEditor)

/** The templates of Lotse and of the organisation; the organisation's are added, changed and removed here. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const queries = useQueryClient()
  const undoable = useUndoToast()
  useReturnFocus()
  const [edited, setEdited] = useState<NoteTemplate | 'new' | null>(null)
  const query = useQuery(api.notes.templates.queryOptions({ input: {} }))
  const renew = () => queries.invalidateQueries({ queryKey: api.notes.templates.key() })
  const remove = async ({ id: templateId, name }: NoteTemplate) => {
    try {
      await client.notes.removeTemplate({ templateId })
      await renew()
      undoable(
        'notes:template.removed',
        async () => {
          await client.notes.restoreTemplate({ templateId })
          await renew()
        },
        { name },
      )
    } catch (problem) {
      reportProblem(problem)
    }
  }
  if (edited !== null)
    return <TemplateEditor template={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('notes:template.title')}</DialogTitle>
          <DialogContent className={styles.templates}>
            <p className={styles.count}>{say('notes:template.line')}</p>
            <Loaded query={query} skeleton={<TextSkeleton lines={6} />}>
              {(templates) => (
                <>
                  {!templates.some(({ builtIn }) => !builtIn) && <p>{say('notes:template.noneOwn')}</p>}
                  <ul>
                    {[...templates]
                      .sort((a, b) => Number(a.builtIn) - Number(b.builtIn))
                      .map((template) => (
                        <Line
                          key={template.id}
                          template={template}
                          onEdit={() => setEdited(template)}
                          onRemove={() => void remove(template)}
                        />
                      ))}
                  </ul>
                </>
              )}
            </Loaded>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setEdited('new')}>{say('notes:template.add')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {say('ui:dialog.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface LineProps {
  readonly template: NoteTemplate
  readonly onEdit: () => void
  readonly onRemove: () => void
}

function Line({ template, onEdit, onRemove }: LineProps) {
  const say = useText()
  const localised = useLocalised()
  const language = say(template.language === 'de' ? 'notes:template.german' : 'notes:template.english')
  return (
    <li>
      <span className={styles.draftWords}>
        <strong>{template.name}</strong>
        <span className={styles.count}>
          {` · ${localised(noteCategories[template.category].label)} · ${language}${template.builtIn ? ` · ${say('notes:template.builtIn')}` : ''}`}
        </span>
      </span>
      {!template.builtIn && (
        <span className={styles.tools}>
          <Button size="small" onClick={onEdit}>
            {say('notes:template.change')}
          </Button>
          <Button size="small" appearance="subtle" onClick={onRemove}>
            {say('notes:template.remove')}
          </Button>
        </span>
      )}
    </li>
  )
}
