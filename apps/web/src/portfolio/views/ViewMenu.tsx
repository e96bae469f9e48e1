import { BookmarkRegular } from '@fluentui/react-icons/svg/bookmark'
import type { SavedView } from '@lotse/contract'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { showToast } from '../../app/toasts/toast-store.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { Entry, Unfold } from '../../app/Unfold.tsx'
import { useText } from '../../language/use-text.ts'
import { onDemand } from '../../ui/on-demand.ts'
import type { PortfolioSearch } from '../address/search.ts'
import { searchOf, showsView } from '../address/view-definition.ts'
import { useRenew } from '../use-renew.ts'
import { useViews } from './use-views.ts'

const SaveView = onDemand(async () => (await import('./SaveView.tsx')).SaveView)
const EditView = onDemand(async () => (await import('./EditView.tsx')).EditView)
const UpdateView = onDemand(async () => (await import('./UpdateView.tsx')).UpdateView)
const OrderViews = onDemand(async () => (await import('./OrderViews.tsx')).OrderViews)

type Open = { readonly kind: 'save' | 'order' } | { readonly kind: 'edit' | 'update'; readonly view: SavedView }

interface Props {
  readonly search: PortfolioSearch
  readonly onShow: (next: PortfolioSearch) => void
}

/** Keeps what is on the screen under a name, and changes what was kept. */
export function ViewMenu({ search, onShow }: Props) {
  const say = useText()
  const undoToast = useUndoToast()
  const renew = useRenew()
  const views = useViews()
  const [open, setOpen] = useState<Open | null>(null)
  const view = views.find(({ id }) => id === search.view)
  const isChanged = view !== undefined && !showsView(search, view)
  const close = () => setOpen(null)

  const remove = async (gone: SavedView) => {
    try {
      await client.portfolio.views.remove({ viewId: gone.id })
      const { view: _gone, ...others } = search
      onShow(others)
      await renew()
      const undo = async () => {
        await client.portfolio.views.restore({ viewId: gone.id })
        await renew()
      }
      undoToast('portfolio:views.removed', undo, { name: gone.name })
    } catch (error) {
      reportProblem(error)
    }
  }
  const copyLink = async () => {
    await navigator.clipboard.writeText(window.location.href)
    showToast({ words: { key: 'portfolio:views.linkCopied' } })
  }
  const label = view
    ? say(isChanged ? 'portfolio:views.changed' : 'portfolio:views.named', { name: view.name })
    : say('portfolio:views.menu')
  return (
    <>
      <Unfold label={label} icon={<BookmarkRegular />} onNear={SaveView.prepare}>
        {(fold) => {
          const doing = (what: () => void) => () => {
            fold()
            what()
          }
          return (
            <>
              {view && isChanged && (
                <Entry onClick={doing(() => onShow(searchOf(view)))}>
                  {say('portfolio:views.back', { name: view.name })}
                </Entry>
              )}
              {view?.may.change && isChanged && (
                <Entry onClick={doing(() => setOpen({ kind: 'update', view }))}>
                  {say('portfolio:views.update', { name: view.name })}
                </Entry>
              )}
              <Entry onClick={doing(() => setOpen({ kind: 'save' }))}>{say('portfolio:views.save')}</Entry>
              {view?.may.change && (
                <>
                  <Entry onClick={doing(() => setOpen({ kind: 'edit', view }))}>
                    {say('portfolio:views.edit', { name: view.name })}
                  </Entry>
                  <Entry onClick={doing(() => void remove(view))}>
                    {say('portfolio:views.remove', { name: view.name })}
                  </Entry>
                </>
              )}
              {views.length > 1 && (
                <Entry onClick={doing(() => setOpen({ kind: 'order' }))}>{say('portfolio:views.order')}</Entry>
              )}
              {window.isSecureContext && (
                <Entry about={say('portfolio:views.linkAbout')} onClick={doing(() => void copyLink())}>
                  {say('portfolio:views.link')}
                </Entry>
              )}
            </>
          )
        }}
      </Unfold>
      {open?.kind === 'save' && (
        <SaveView search={search} onSaved={(saved) => onShow(searchOf(saved))} onClose={close} />
      )}
      {open?.kind === 'edit' && <EditView view={open.view} onClose={close} />}
      {open?.kind === 'update' && <UpdateView view={open.view} search={search} onShow={onShow} onClose={close} />}
      {open?.kind === 'order' && <OrderViews views={views} onClose={close} />}
    </>
  )
}
