import { useLocalised, useText } from '../../language/use-text.ts'
import { useToday } from '../../language/use-today.ts'
import { supported } from '../entries.ts'
import { EntryDialog } from './EntryDialog.tsx'
import type { EditorProps } from './editor-props.ts'
import { BothField, CheckLine, LineField } from './fields.tsx'

/** Whether a service is supported; where it is not, why and since when. */
export function ServiceEditor({ template, entryKey, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const today = useToday()
  const options = template.comesAlong.questions.find(({ id }) => id === 'svc')?.options ?? []
  const option = options.find(({ id }) => id === entryKey)
  if (option === undefined) return null
  return (
    <EntryDialog
      title={say('remediationTemplates:edit.service', { name: local(option.label) })}
      template={template}
      list="services"
      entryKey={entryKey}
      fresh={supported(entryKey)}
      isRemovable={false}
      onClose={onClose}
    >
      {(support, set) => (
        <>
          <CheckLine
            label={say('remediationTemplates:field.supported')}
            checked={support.supported}
            onChange={(isOn) => set({ supported: isOn, ...(!isOn && support.since === '' && { since: today }) })}
          />
          {!support.supported && (
            <>
              <BothField
                label={say('remediationTemplates:field.reason')}
                place="reason"
                lines={2}
                value={support.reason}
                hint={say('remediationTemplates:edit.reasonHint')}
                onChange={(reason) => set({ reason })}
              />
              <LineField
                label={say('remediationTemplates:field.since')}
                place="since"
                type="date"
                value={support.since}
                onChange={(since) => set({ since })}
              />
            </>
          )}
        </>
      )}
    </EntryDialog>
  )
}
