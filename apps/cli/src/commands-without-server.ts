import type { Command } from 'commander'
import { register as checklist } from './checklist.ts'
import { register as checklistRun } from './checklist-run.ts'
import { register as inventoryCheck } from './inventory-check.ts'
import { register as networkCheck } from './network-check.ts'
import { register as odt } from './odt.ts'
import { register as packages } from './package.ts'
import { register as scan } from './scan.ts'
import { register as scanAddIns } from './scan-addins.ts'
import { register as scanMerge } from './scan-merge.ts'
import { register as scanPackage } from './scan-package.ts'
import { register as usageCheck } from './usage-check.ts'

/** Commands that need neither server nor database; the single executable has these. */
export const COMMANDS_WITHOUT_SERVER: readonly ((program: Command) => void)[] = [
  usageCheck,
  checklist,
  checklistRun,
  networkCheck,
  inventoryCheck,
  odt,
  packages,
  scan,
  scanAddIns,
  scanMerge,
  scanPackage,
]
