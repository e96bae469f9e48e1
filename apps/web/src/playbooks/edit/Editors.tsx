import type { PlaybookDraft } from '@lotse/contract'
import { AboutEditor } from './AboutEditor.tsx'
import { ActivityEditor, GateEditor, ProcessEditor, QuestionEditor, StepEditor } from './ListEditors.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { TaskEditor } from './TaskEditor.tsx'

interface Props {
  readonly draft: PlaybookDraft
  /** What the address opens: `about`, `publish`, `task-3080`, `task` for a new one … */
  readonly editing: string
  readonly onClose: () => void
}

/** The dialog that the address opens over a draft; nothing where it names a part that the draft has not. */
export function Editors({ draft, editing, onClose }: Props) {
  const [kind = '', ...rest] = editing.split('-')
  const props = { draft, id: rest.join('-'), onClose }
  const { playbook } = draft
  const has = (list: readonly { readonly id: string }[]) => list.some(({ id }) => id === props.id)
  switch (kind) {
    case 'about':
      return <AboutEditor {...props} />
    case 'publish':
      return <PublishDialog draft={draft} onClose={onClose} />
    case 'task':
      return props.id === '' || has(playbook.tasks) ? <TaskEditor {...props} /> : null
    case 'gate':
      return has(playbook.gates) ? <GateEditor {...props} /> : null
    case 'question':
      return has(playbook.questions) ? <QuestionEditor {...props} /> : null
    case 'activity':
      return has(playbook.activities) ? <ActivityEditor {...props} /> : null
    case 'process':
      return props.id === '' || has(playbook.processes) ? <ProcessEditor {...props} /> : null
    case 'step':
      return playbook.steps.some(({ number }) => String(number) === props.id) ? <StepEditor {...props} /> : null
    default:
      return null
  }
}
