import { Outlet } from '@tanstack/react-router'
import { useRef } from 'react'
import { Toasts } from '../toasts/Toasts.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { LiveRegion } from './LiveRegion.tsx'
import { Logo } from './Logo.tsx'
import styles from './OutsideFrame.module.css'
import { usePageChange } from './use-page-change.ts'

/** The frame of pages for people who are not signed in: the mark, the language, and the page. */
export function OutsideFrame() {
  const main = useRef<HTMLElement>(null)
  usePageChange(main)
  return (
    <div className={styles.frame}>
      <header className={styles.head}>
        <Logo />
        <LanguageSwitch />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Toasts />
      <LiveRegion />
    </div>
  )
}
