import type { Configuration } from '@lotse/contract'
import { maskKeys } from '@lotse/odt'
import { useQueryClient } from '@tanstack/react-query'
import { api, client, ifMatch } from '../app/api.ts'
import { EditDialog } from '../app/EditDialog.tsx'
import { usePlace } from '../engagements/use-place.ts'
import { useText } from '../language/use-text.ts'
import { TextField } from '../ui/form/TextField.tsx'
import { differsInKeys } from './differs-in-keys.ts'

interface Props {
  /** As the person saw it when they began to type. */
  readonly configuration: Configuration
  readonly text: string
  readonly onSaved: () => void
  readonly onClose: () => void
}

/** Saves a text as the next version, with a reason; both sides where somebody else saved one meanwhile. */
export function SaveDialog({ configuration, text, onSaved, onClose }: Props) {
  const say = useText()
  const place = usePlace()
  const queries = useQueryClient()
  const hidden = (mine: string, theirs: string) =>
    differsInKeys(mine, theirs) ? say('configurations:conflict.keys') : undefined
  return (
    <EditDialog<'text' | 'reason', Configuration>
      title={say('configurations:save.title')}
      submitLabel={say('configurations:save.submit')}
      thing={configuration}
      valuesOf={(one) => ({ text: one.text, reason: '' })}
      proposed={{ text }}
      fields={{
        text: { label: say('configurations:field.text'), show: maskKeys, note: hidden },
        reason: { label: say('configurations:field.reason') },
      }}
      save={async ({ text: chosen, reason }, on) => {
        // Of both sides the one that somebody else saved: then there is nothing to save.
        if (chosen === on.text) return onSaved()
        const saved = await client.configurations.save({
          params: { ...place, configurationId: configuration.id },
          headers: { 'if-match': ifMatch(on.version) },
          body: { text: chosen, reason },
        })
        const { queryKey } = api.configurations.get.queryOptions({
          input: { ...place, configurationId: configuration.id },
        })
        queries.setQueryData(queryKey, saved)
        onSaved()
        await queries.invalidateQueries({ queryKey: api.configurations.key() })
      }}
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={say('configurations:field.reason')}
        hint={say('configurations:save.hint')}
        required
        multiline
        rows={3}
      />
    </EditDialog>
  )
}
