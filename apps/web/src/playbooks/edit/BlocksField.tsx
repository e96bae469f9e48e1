import { Button } from '@fluentui/react-components'
import type { PlaybookContent } from '@lotse/contract'
import { audiences } from '@lotse/playbook'
import { useText } from '../../language/use-text.ts'
import styles from './edit.module.css'
import { BothField, PickField } from './fields.tsx'
import { useProblemAt } from './problems-context.ts'

type Block = PlaybookContent['steps'][number]['guidance'][number]

interface Props {
  readonly label: string
  readonly place: string
  readonly value: readonly Block[]
  readonly onChange: (value: Block[]) => void
}

/** Paragraphs in both languages, each with whom it is meant for. A paragraph is known by its place alone. */
export function BlocksField({ label, place, value, onChange }: Props) {
  const say = useText()
  return (
    <fieldset className={styles.set}>
      <legend>{label}</legend>
      {Object.entries(value).map(([at, block]) => (
        <OneBlock
          key={at}
          label={say('playbooks:edit.block', { field: label, number: Number(at) + 1 })}
          place={`${place}.${at}`}
          block={block}
          removeLabel={say('playbooks:edit.removeBlock', { field: label, number: Number(at) + 1 })}
          onChange={(changed) => onChange(value.toSpliced(Number(at), 1, changed))}
          onRemove={() => onChange(value.toSpliced(Number(at), 1))}
        />
      ))}
      <div>
        <Button size="small" onClick={() => onChange([...value, { audience: 'team', de: '', en: '' }])}>
          {say('playbooks:edit.addBlock')}
        </Button>
      </div>
    </fieldset>
  )
}

interface BlockProps {
  readonly label: string
  readonly place: string
  readonly block: Block
  readonly removeLabel: string
  readonly onChange: (block: Block) => void
  readonly onRemove: () => void
}

function OneBlock({ label, place, block, removeLabel, onChange, onRemove }: BlockProps) {
  const say = useText()
  const problem = useProblemAt(place)
  return (
    <div className={styles.block}>
      <BothField
        label={label}
        place={place}
        lines={4}
        value={block}
        onChange={({ de, en }) => onChange({ ...block, de, en })}
      />
      <div className={styles.row}>
        <PickField
          label={say('playbooks:edit.audience')}
          place={`${place}.audience`}
          value={block.audience}
          options={audiences.map((value) => ({ value, label: say(`playbooks:audience.${value}`) }))}
          onChange={(audience) => onChange({ ...block, audience })}
        />
        <Button size="small" appearance="subtle" onClick={onRemove}>
          {removeLabel}
        </Button>
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
