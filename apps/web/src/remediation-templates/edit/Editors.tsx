import type { TemplatePart, TemplateSummary } from '@lotse/contract'
import { onDemand } from '../../ui/on-demand.ts'
import { ItemEditor } from './ItemEditor.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { QuestionEditor } from './QuestionEditor.tsx'
import { ServiceEditor } from './ServiceEditor.tsx'

const ImportDialog = onDemand(async () => (await import('./ImportDialog.tsx')).ImportDialog)
const PublishDialog = onDemand(async () => (await import('./PublishDialog.tsx')).PublishDialog)

interface Props {
  readonly template: TemplatePart
  readonly summary: TemplateSummary
  /** What the address names: `questions:own.print`, `items:` for a new one, `note`, `publish` or `import`. */
  readonly editing: string
  readonly onClose: () => void
}

/** The dialog that the address asks for. */
export function Editors({ template, summary, editing, onClose }: Props) {
  const [what = '', key = ''] = editing.split(':')
  if (what === 'questions') return <QuestionEditor template={template} entryKey={key} onClose={onClose} />
  if (what === 'items') return <ItemEditor template={template} entryKey={key} onClose={onClose} />
  if (what === 'services') return <ServiceEditor template={template} entryKey={key} onClose={onClose} />
  if (what === 'note') return <NoteDialog template={template} onClose={onClose} />
  if (what === 'import') return <ImportDialog template={template} onClose={onClose} />
  if (what === 'publish') return <PublishDialog template={template} summary={summary} onClose={onClose} />
  return null
}
