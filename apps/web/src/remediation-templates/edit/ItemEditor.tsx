import { EDITION_CLOUDS, OWNERS } from '@lotse/remediation'
import { useLocalised, useText } from '../../language/use-text.ts'
import { freshItem } from '../entries.ts'
import { EntryDialog } from './EntryDialog.tsx'
import styles from './edit.module.css'
import type { EditorProps } from './editor-props.ts'
import { BothField, CheckLine, ChecksField, LineField, PickField } from './fields.tsx'
import { RetireField } from './RetireField.tsx'
import { RuleField } from './RuleField.tsx'

/** An own item: why it matters, what shows that it is done, who acts, and which answers bring it in. */
export function ItemEditor({ template, entryKey, onClose }: EditorProps) {
  const say = useText()
  const local = useLocalised()
  const { groups, questions } = template.comesAlong
  const isPublished = template.published.items.includes(entryKey)
  const clouds = EDITION_CLOUDS[template.edition]
  const services = questions.find(({ id }) => id === 'svc')?.options ?? []
  return (
    <EntryDialog
      title={
        entryKey === ''
          ? say('remediationTemplates:edit.newItem')
          : say('remediationTemplates:edit.item', { id: entryKey })
      }
      template={template}
      list="items"
      entryKey={entryKey}
      fresh={freshItem(template.part, groups[0]?.id ?? '')}
      isRemovable={!isPublished}
      onClose={onClose}
    >
      {(item, set) => (
        <>
          <BothField
            label={say('remediationTemplates:field.title')}
            place="title"
            value={item.title}
            onChange={(title) => set({ title })}
          />
          <div className={styles.pair}>
            <LineField
              label={say('remediationTemplates:field.id')}
              place="id"
              value={item.id}
              readOnly={isPublished}
              hint={say(isPublished ? 'remediationTemplates:edit.idStays' : 'remediationTemplates:edit.itemIdHint')}
              onChange={(id) => set({ id })}
            />
            <PickField
              label={say('remediationTemplates:field.group')}
              place="group"
              value={item.group}
              options={groups.map(({ id, title }) => ({ value: id, label: local(title) }))}
              onChange={(group) => set({ group })}
            />
            <PickField
              label={say('remediationTemplates:field.owner')}
              place="owner"
              value={item.owner}
              options={OWNERS.map((value) => ({ value, label: say(`remediationTemplates:owner.${value}`) }))}
              onChange={(owner) => set({ owner })}
            />
            <PickField
              label={say('remediationTemplates:field.severity')}
              place="severity"
              value={item.severity}
              options={(['blocking', 'advisory'] as const).map((value) => ({
                value,
                label: say(`remediationTemplates:severity.${value}`),
              }))}
              onChange={(severity) => set({ severity })}
            />
          </div>
          <BothField
            label={say('remediationTemplates:field.why')}
            place="why"
            lines={2}
            value={item.why}
            onChange={(why) => set({ why })}
          />
          <BothField
            label={say('remediationTemplates:field.verify')}
            place="verify"
            lines={2}
            value={item.verify}
            onChange={(verify) => set({ verify })}
          />
          <RuleField
            label={say('remediationTemplates:field.when')}
            template={template}
            value={item.when}
            onChange={(when) => set({ when })}
          />
          <ChecksField
            label={say('remediationTemplates:field.services')}
            place="services"
            value={item.services}
            options={services.map(({ id, label }) => ({ value: id, label: local(label) }))}
            onChange={(chosen) => set({ services: chosen })}
          />
          <CheckLine
            label={say('remediationTemplates:edit.allClouds')}
            checked={item.clouds === null}
            onChange={(isAll) => set({ clouds: isAll ? null : [...clouds] })}
          />
          {item.clouds !== null && (
            <ChecksField
              label={say('remediationTemplates:field.clouds')}
              place="clouds"
              value={item.clouds}
              options={clouds.map((value) => ({ value, label: say(`remediationTemplates:cloud.${value}`) }))}
              onChange={(chosen) => set({ clouds: chosen })}
            />
          )}
          <LineField
            label={say('remediationTemplates:field.topic')}
            place="topic"
            type="url"
            value={item.topic}
            hint={say('remediationTemplates:edit.linkHint')}
            onChange={(topic) => set({ topic })}
          />
          {isPublished && <RetireField value={item.retired} onChange={(retired) => set({ retired })} />}
        </>
      )}
    </EntryDialog>
  )
}
