import type { Command } from 'commander'
import { register as auditVerify } from './audit-verify.ts'
import { register as backup } from './backup.ts'
import { COMMANDS_WITHOUT_SERVER } from './commands-without-server.ts'
import { register as completion } from './completion.ts'
import { register as doctor } from './doctor.ts'
import { register as restore } from './restore.ts'
import { register as sample } from './sample.ts'
import { register as serve } from './serve.ts'
import { register as signInLink } from './sign-in-link.ts'
import { register as token } from './token.ts'

/** Every command, in the order in which help lists them. A new command is a file of its own and one line here. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  serve,
  signInLink,
  token,
  ...COMMANDS_WITHOUT_SERVER,
  auditVerify,
  backup,
  restore,
  doctor,
  sample,
  completion,
]
