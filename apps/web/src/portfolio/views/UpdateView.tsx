import type { SavedView } from '@lotse/contract'
import { useEffect, useRef, useState } from 'react'
import { client, ifMatch } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useText } from '../../language/use-text.ts'
import { isProblem } from '../../problem/problem.ts'
import { ConflictDialog } from '../../ui/dialog/ConflictDialog.tsx'
import type { PortfolioSearch } from '../address/search.ts'
import { definitionOf, searchOf, type ViewDefinition } from '../address/view-definition.ts'
import { useRenew } from '../use-renew.ts'
import { useDefinitionWords } from './use-definition-words.ts'

interface Props {
  readonly view: SavedView
  readonly search: PortfolioSearch
  readonly onShow: (next: PortfolioSearch) => void
  readonly onClose: () => void
}

/**
 * Makes a view keep what is on the screen now: at once, with undo. Only when somebody else changed it meanwhile is
 * there something to see: both sides, to choose from.
 */
export function UpdateView({ view, search, onShow, onClose }: Props) {
  const say = useText()
  const words = useDefinitionWords()
  const undoToast = useUndoToast()
  const renew = useRenew()
  const [theirs, setTheirs] = useState<SavedView>()
  const mine = definitionOf(search)

  const put = ({ search: kept, columns }: ViewDefinition, on: SavedView) =>
    client.portfolio.views.change({
      params: { viewId: on.id },
      headers: { 'if-match': ifMatch(on.version) },
      body: { search: kept, columns: [...columns] },
    })
  const save = async (definition: ViewDefinition, on: SavedView) => {
    try {
      const saved = await put(definition, on)
      await renew()
      onShow(searchOf(saved))
      const undo = async () => {
        await put(on, saved)
        await renew()
      }
      undoToast('portfolio:views.updated', undo, { name: saved.name })
      onClose()
    } catch (error) {
      // The server sends the present state of the view.
      if (isProblem(error) && error.code === 'changed-meanwhile') return setTheirs(error.current as SavedView)
      reportProblem(error)
      onClose()
    }
  }
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current) return
    begun.current = true
    void save(mine, view)
  })
  if (!theirs) return null
  const base = definitionOf(searchOf(view))
  const there = definitionOf(searchOf(theirs))
  const sides = {
    search: { base: words.search(base), mine: words.search(mine), theirs: words.search(there) },
    columns: { base: words.columns(base), mine: words.columns(mine), theirs: words.columns(there) },
  }
  return (
    <ConflictDialog
      key={theirs.version}
      fields={[
        { name: 'search', label: say('portfolio:views.filtersAndOrder'), ...sides.search },
        { name: 'columns', label: say('portfolio:columns.title'), ...sides.columns },
      ]}
      onResolve={(chosen) =>
        void save(
          {
            search: chosen.search === sides.search.mine ? mine.search : there.search,
            columns: chosen.columns === sides.columns.mine ? mine.columns : there.columns,
          },
          theirs,
        )
      }
      onClose={onClose}
    />
  )
}
