import type { SavedView } from '@lotse/contract'
import { client } from '../../app/api.ts'
import { useText } from '../../language/use-text.ts'
import { FormDialog } from '../../ui/form/FormDialog.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import type { PortfolioSearch } from '../address/search.ts'
import { definitionOf } from '../address/view-definition.ts'
import { useRenew } from '../use-renew.ts'
import { SharedField, sharedWord } from './SharedField.tsx'

interface Props {
  readonly search: PortfolioSearch
  readonly onSaved: (view: SavedView) => void
  readonly onClose: () => void
}

/** Keeps filters, order and columns of the screen under a name. */
export function SaveView({ search, onSaved, onClose }: Props) {
  const say = useText()
  const renew = useRenew()
  const save = async ({ name, shared }: { readonly name: string; readonly shared: string }) => {
    const { search: kept, columns } = definitionOf(search)
    const view = await client.portfolio.views.create({
      name,
      search: kept,
      columns: [...columns],
      shared: shared === sharedWord,
    })
    await renew()
    onSaved(view)
  }
  return (
    <FormDialog
      title={say('portfolio:views.save')}
      submitLabel={say('portfolio:views.submit')}
      defaultValues={{ name: '', shared: '' }}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField name="name" label={say('portfolio:views.name')} hint={say('portfolio:views.nameHint')} required />
      <SharedField />
    </FormDialog>
  )
}
