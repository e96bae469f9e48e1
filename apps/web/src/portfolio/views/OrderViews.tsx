import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import type { SavedView } from '@lotse/contract'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { reportProblem } from '../../app/toasts/report.ts'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import styles from '../columns/columns.module.css'
import { useRenew } from '../use-renew.ts'

/** In which order one sees the views oneself; others keep theirs. */
export function OrderViews({ views, onClose }: { readonly views: readonly SavedView[]; readonly onClose: () => void }) {
  const say = useText()
  const renew = useRenew()
  useReturnFocus()
  const [order, setOrder] = useState(views)
  const move = (from: number, by: -1 | 1) => {
    const next = [...order]
    const [view] = next.splice(from, 1)
    if (view) next.splice(from + by, 0, view)
    setOrder(next)
  }
  const save = async () => {
    try {
      await client.portfolio.views.order({ viewIds: order.map(({ id }) => id) })
      await renew()
      onClose()
    } catch (error) {
      reportProblem(error)
    }
  }
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('portfolio:views.order')}</DialogTitle>
          <DialogContent>
            <ol className={styles.list}>
              {order.map(({ id, name }, index) => (
                <li key={id} className={styles.column}>
                  <span className={styles.name}>{name}</span>
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<ArrowUpRegular />}
                    aria-label={say('portfolio:columns.earlier', { column: name })}
                    disabledFocusable={index === 0}
                    onClick={() => move(index, -1)}
                  />
                  <Button
                    appearance="subtle"
                    size="small"
                    icon={<ArrowDownRegular />}
                    aria-label={say('portfolio:columns.later', { column: name })}
                    disabledFocusable={index === order.length - 1}
                    onClick={() => move(index, 1)}
                  />
                </li>
              ))}
            </ol>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{say('ui:form.cancel')}</Button>
            <Button appearance="primary" onClick={() => void save()}>
              {say('portfolio:views.submit')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
