import { Button, Field, Select } from '@fluentui/react-components'
import { useText } from '../language/use-text.ts'
import { KeyHint } from '../ui/KeyHint.tsx'
import { Panel } from '../ui/Panel.tsx'
import { documentAudiences, documentKinds, isAudience, isKind } from './choices.ts'
import styles from './documents.module.css'
import { UploadState } from './UploadState.tsx'
import type { About, DocumentUploads } from './use-upload.ts'

interface Props {
  readonly uploads: DocumentUploads
  readonly about: About
  readonly hovering: boolean
  readonly onAbout: (about: About) => void
  readonly onChoose: () => void
}

/** Bringing documents in: what they are and whom they are for, chosen before, and how far they are. */
export function UploadPanel({ uploads, about, hovering, onAbout, onChoose }: Props) {
  const say = useText()
  const audience = about.audience ?? 'team'
  return (
    <Panel title={say('documents:upload.title')}>
      <div className={styles.zone} data-hovering={hovering || undefined}>
        <Field label={say('documents:field.kind')}>
          <Select
            value={about.kind ?? 'other'}
            onChange={(_event, { value }) => isKind(value) && onAbout({ ...about, kind: value })}
          >
            {documentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`documents:kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('documents:field.audience')} hint={say(`documents:audienceWords.${audience}`)}>
          <Select
            value={audience}
            onChange={(_event, { value }) => isAudience(value) && onAbout({ ...about, audience: value })}
          >
            {documentAudiences.map((one) => (
              <option key={one} value={one}>
                {say(`documents:audience.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button appearance="primary" disabledFocusable={uploads.sending !== null} onClick={onChoose}>
          {say('documents:upload.choose')}
          <KeyHint shortcut="u" />
        </Button>
        <p className={styles.small}>{say(hovering ? 'documents:upload.release' : 'documents:upload.rules')}</p>
      </div>
      <UploadState uploads={uploads} />
    </Panel>
  )
}
