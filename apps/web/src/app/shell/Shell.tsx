import { Button } from '@fluentui/react-components'
import { Navigation20Regular } from '@fluentui/react-icons/svg/navigation'
import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../language/use-text.ts'
import { Overlays } from '../actions/Overlays.tsx'
import { registerActions } from '../actions/registry.ts'
import { shellActions } from '../actions/shell-actions.ts'
import { useShortcuts } from '../actions/use-shortcuts.ts'
import { useLive } from '../live.ts'
import { useSelf } from '../session.ts'
import { Toasts } from '../toasts/Toasts.tsx'
import { useLeaveWhenSignedOut } from '../use-leave-when-signed-out.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { Bell } from './Bell.tsx'
import { Breadcrumb } from './Breadcrumb.tsx'
import { ConnectionBanner } from './ConnectionBanner.tsx'
import { FindButton } from './FindButton.tsx'
import { JobTray } from './JobTray.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { Logo } from './Logo.tsx'
import { Navigation } from './Navigation.tsx'
import { PrintNote } from './PrintNote.tsx'
import styles from './Shell.module.css'
import { SkipLink } from './SkipLink.tsx'
import { usePageChange } from './use-page-change.ts'

/** The frame of every page of a person who is signed in. */
export function Shell() {
  const say = useText()
  const main = useRef<HTMLElement>(null)
  // Whoever came with a personal link has no jobs, and nothing elsewhere to find.
  const self = useSelf()
  const seesMore = self?.only === null
  const isStaff = self?.kind === 'staff'
  useLive(useQueryClient())
  useLeaveWhenSignedOut()
  useShortcuts()
  usePageChange(main)
  // Before any page registers its own, also when both appear at once: a page may use a key of the shell.
  useLayoutEffect(() => registerActions(shellActions), [])
  return (
    <div className={styles.shell}>
      <SkipLink />
      <SideBar />
      <div className={styles.page}>
        <ConnectionBanner />
        <section aria-label={say('app:tools')} className={styles.top}>
          <Breadcrumb />
          <div className={styles.tools}>
            {seesMore && <JobTray />}
            {seesMore && <FindButton />}
            {isStaff && <Bell />}
          </div>
        </section>
        <main id="main" ref={main} tabIndex={-1} className={styles.main}>
          <Outlet />
        </main>
      </div>
      <PrintNote />
      <Toasts />
      <LiveRegion />
      <Overlays />
    </div>
  )
}

/** Navigation and account; on a narrow screen they fold into a menu button. */
function SideBar() {
  const say = useText()
  const [open, setOpen] = useState(false)
  return (
    <header className={styles.side} data-open={open || undefined}>
      <div className={styles.sideHead}>
        <Logo />
        <Button
          className={styles.fold}
          appearance="subtle"
          icon={<Navigation20Regular />}
          aria-expanded={open}
          aria-controls="side-content"
          onClick={() => setOpen(!open)}
        >
          {say('app:navigation.menu')}
        </Button>
      </div>
      <div id="side-content" className={styles.sideContent}>
        <Navigation onFollow={() => setOpen(false)} />
        <div className={styles.account}>
          <AccountMenu />
        </div>
      </div>
    </header>
  )
}
