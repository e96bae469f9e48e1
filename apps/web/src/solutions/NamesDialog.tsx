import type { Language } from '@lotse/contract'
import { type NameHit, nameKindLabels } from '@lotse/playbook'
import { useWatch } from 'react-hook-form'
import { useLocalised, useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { FormDialog } from '../ui/form/FormDialog.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import styles from './solutions.module.css'
import type { NameDecision } from './values.ts'

interface Props {
  readonly hits: readonly NameHit[]
  /** The languages the entry is written in, the reader's own first. */
  readonly languages: readonly Language[]
  readonly onDecided: (decisions: readonly NameDecision[]) => void
  readonly onClose: () => void
}

interface Values {
  hits: { way: string; de: string; en: string }[]
}

/** Every word that gives a customer away, with a proposal: replace it, or say that it is a product or a common word. */
export function NamesDialog({ hits, languages, onDecided, onClose }: Props) {
  const say = useText()
  const decide = async ({ hits: ways }: Values) =>
    onDecided(
      hits.map(({ word }, index) => {
        const way = ways[index]
        return { word, by: way?.way === 'product' ? null : { de: way?.de.trim() ?? '', en: way?.en.trim() ?? '' } }
      }),
    )
  return (
    <FormDialog<Values>
      title={say('solutions:names.title', { count: hits.length })}
      submitLabel={say('solutions:names.submit')}
      defaultValues={{ hits: hits.map(({ neutral }) => ({ way: 'replace', ...neutral })) }}
      onSubmit={decide}
      onSent={() => undefined}
      onClose={onClose}
    >
      <p className={styles.small}>{say('solutions:names.why')}</p>
      {hits.map((hit, index) => (
        <Hit key={hit.word} hit={hit} languages={languages} name={`hits.${index}`} />
      ))}
    </FormDialog>
  )
}

interface HitProps extends Pick<Props, 'languages'> {
  readonly hit: NameHit
  readonly name: string
}

function Hit({ hit: { word, kind, count, around, mayStay }, languages, name }: HitProps) {
  const say = useText()
  const pick = useLocalised()
  const way: unknown = useWatch({ name: `${name}.way` })
  const inOne = (language: Language) => (languages.length > 1 ? ` (${language.toUpperCase()})` : '')
  return (
    <div className={styles.hit}>
      <p>
        <strong>{word}</strong> · {say('solutions:names.about', { kind: pick(nameKindLabels[kind]), count })}
      </p>
      <p className={styles.small}>{around}</p>
      {mayStay && (
        <ChoiceField
          name={`${name}.way`}
          label={say('solutions:names.what', { word })}
          options={(['replace', 'product'] as const).map((id) => ({ value: id, label: say(`solutions:names.${id}`) }))}
        />
      )}
      {way !== 'product' &&
        languages.map((language) => (
          <TextField
            key={language}
            name={`${name}.${language}`}
            label={say('solutions:names.by', { word }) + inOne(language)}
            required
          />
        ))}
    </div>
  )
}
