import { useText } from '../../language/use-text.ts'
import type { EditorProps } from './editor-props.ts'
import { BothField, LineField } from './fields.tsx'
import { PartDialog } from './PartDialog.tsx'
import { aboutPart } from './parts.ts'

/** Title, who answers for the content, and what this version changes. */
export function AboutEditor({ draft, onClose }: EditorProps) {
  const say = useText()
  return (
    <PartDialog title={say('playbooks:edit.about')} draft={draft} part={aboutPart} onClose={onClose}>
      {({ title, owner, note }, set) => (
        <>
          <LineField
            label={say('playbooks:edit.owner')}
            hint={say('playbooks:edit.ownerHint')}
            place="owner"
            value={owner}
            onChange={(changed) => set({ owner: changed })}
          />
          <BothField
            label={say('playbooks:edit.note')}
            hint={say('playbooks:edit.noteHint')}
            place="history.0.what"
            lines={3}
            value={note}
            onChange={(changed) => set({ note: changed })}
          />
          <BothField
            label={say('playbooks:edit.title')}
            place="title"
            value={title}
            onChange={(changed) => set({ title: changed })}
          />
        </>
      )}
    </PartDialog>
  )
}
