import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { CustomerLabel } from '@lotse/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../../app/api.ts'
import { Loaded } from '../../app/Loaded.tsx'
import { reportProblem } from '../../app/toasts/report.ts'
import { useUndoToast } from '../../app/toasts/use-undo-toast.ts'
import { useText } from '../../language/use-text.ts'
import { useReturnFocus } from '../../ui/dialog/use-return-focus.ts'
import { TextSkeleton } from '../../ui/Skeleton.tsx'
import type { LabelKind } from '../bulk/LabelMany.tsx'
import { choicesQuery } from '../use-choices.ts'
import { useRenew } from '../use-renew.ts'
import styles from './labels.module.css'
import { RenameLabel } from './RenameLabel.tsx'

const kinds: readonly LabelKind[] = ['groups', 'tags']

/** Every group and tag of customers: renamed or removed here, filled from the rows that are picked. */
export function LabelsDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useText()
  const query = useQuery(choicesQuery)
  const undoToast = useUndoToast()
  const renew = useRenew()
  const [renamed, setRenamed] = useState<{ readonly kind: LabelKind; readonly label: CustomerLabel } | null>(null)
  useReturnFocus()

  const remove = async (kind: LabelKind, { id, name }: CustomerLabel) => {
    try {
      await client.portfolio[kind].remove({ labelId: id })
      await renew()
      const undo = async () => {
        await client.portfolio[kind].restore({ labelId: id })
        await renew()
      }
      undoToast('portfolio:labels.removed', undo, { name })
    } catch (error) {
      reportProblem(error)
    }
  }
  if (renamed) return <RenameLabel {...renamed} onClose={() => setRenamed(null)} />
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('portfolio:labels.title')}</DialogTitle>
          <DialogContent>
            <p className={styles.about}>{say('portfolio:labels.about')}</p>
            <Loaded query={query} skeleton={<TextSkeleton lines={4} />}>
              {(choices) =>
                kinds.map((kind) => (
                  <section key={kind}>
                    <h3>{say(`portfolio:${kind}.title`)}</h3>
                    {choices[kind].length === 0 && <p className={styles.about}>{say(`portfolio:${kind}.none`)}</p>}
                    <ul className={styles.list}>
                      {choices[kind].map((label) => (
                        <li key={label.id} className={styles.label}>
                          <Link
                            to="/portfolio"
                            search={{ [kind === 'groups' ? 'group' : 'tag']: label.id }}
                            className={styles.name}
                            title={say('portfolio:labels.show', { name: label.name })}
                            onClick={onClose}
                          >
                            {label.name}
                          </Link>
                          <span className={styles.about}>
                            {say('portfolio:labels.customers', { count: label.customers })}
                          </span>
                          {label.may.change && (
                            <>
                              <Button
                                size="small"
                                aria-label={say('portfolio:labels.rename', { name: label.name })}
                                onClick={() => setRenamed({ kind, label })}
                              >
                                {say('portfolio:labels.renameShort')}
                              </Button>
                              <Button
                                size="small"
                                appearance="subtle"
                                aria-label={say('portfolio:labels.remove', { name: label.name })}
                                onClick={() => void remove(kind, label)}
                              >
                                {say('portfolio:labels.removeShort')}
                              </Button>
                            </>
                          )}
                        </li>
                      ))}
                    </ul>
                  </section>
                ))
              }
            </Loaded>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {say('ui:dialog.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
