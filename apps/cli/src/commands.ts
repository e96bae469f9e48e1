import type { Command } from 'commander'
import { register as auditVerify } from './audit-verify.ts'
import { register as backup } from './backup.ts'
import { register as checklist } from './checklist.ts'
import { register as checklistRun } from './checklist-run.ts'
import { register as completion } from './completion.ts'
import { register as doctor } from './doctor.ts'
import { register as inventoryCheck } from './inventory-check.ts'
import { register as networkCheck } from './network-check.ts'
import { register as odt } from './odt.ts'
import { register as packages } from './package.ts'
import { register as restore } from './restore.ts'
import { register as sample } from './sample.ts'
import { register as scan } from './scan.ts'
import { register as serve } from './serve.ts'
import { register as signInLink } from './sign-in-link.ts'
import { register as token } from './token.ts'
import { register as usageCheck } from './usage-check.ts'

/** Every command, in the order in which help lists them. A new command is a file of its own and one line here. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  serve,
  signInLink,
  token,
  usageCheck,
  checklist,
  checklistRun,
  networkCheck,
  inventoryCheck,
  odt,
  packages,
  scan,
  auditVerify,
  backup,
  restore,
  doctor,
  sample,
  completion,
]
