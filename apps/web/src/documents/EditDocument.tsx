import type { Document } from '@lotse/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { ChoiceField } from '../ui/form/ChoiceField.tsx'
import { SelectField } from '../ui/form/SelectField.tsx'
import { TextField } from '../ui/form/TextField.tsx'
import { documentAudiences, documentKinds, isAudience, isKind } from './choices.ts'

type Name = 'name' | 'kind' | 'description' | 'audience'

const valuesOf = ({ name, kind, description, audience }: Document): Record<Name, string> => ({
  name,
  kind,
  description: description ?? '',
  audience,
})

/** Changes what is said about a document; its bytes stay as they are. */
export function EditDocument({ document, onClose }: { readonly document: Document; readonly onClose: () => void }) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const save = async (values: Record<Name, string>, { id, version }: Document) => {
    await client.documents.change({
      params: { ...place, documentId: id },
      headers: { 'if-match': ifMatch(version) },
      body: {
        name: values.name,
        description: values.description.trim() || null,
        ...(isKind(values.kind) && { kind: values.kind }),
        ...(isAudience(values.audience) && { audience: values.audience }),
      },
    })
    await queries.invalidateQueries({ queryKey: api.documents.key() })
  }
  return (
    <EditDialog<Name, Document>
      title={say('documents:edit.title')}
      submitLabel={say('documents:edit.submit')}
      thing={document}
      valuesOf={valuesOf}
      fields={{
        name: { label: say('documents:field.name') },
        kind: {
          label: say('documents:field.kind'),
          show: (value) => (isKind(value) ? say(`documents:kind.${value}`) : value),
        },
        description: { label: say('documents:field.description') },
        audience: {
          label: say('documents:field.audience'),
          show: (value) => (isAudience(value) ? say(`documents:audience.${value}`) : value),
        },
      }}
      save={save}
      onClose={onClose}
    >
      <TextField name="name" label={say('documents:field.name')} required />
      <SelectField
        name="kind"
        label={say('documents:field.kind')}
        options={documentKinds.map((kind) => ({ value: kind, label: say(`documents:kind.${kind}`) }))}
      />
      <TextField name="description" label={say('documents:field.description')} multiline rows={3} />
      <ChoiceField
        name="audience"
        label={say('documents:field.audience')}
        options={documentAudiences.map((audience) => ({
          value: audience,
          label: say(`documents:audience.${audience}`),
        }))}
      />
    </EditDialog>
  )
}
