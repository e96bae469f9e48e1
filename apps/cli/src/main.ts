#!/usr/bin/env node
import './quick-imports.ts'

const [{ run }, { COMMANDS }] = await Promise.all([import('./run.ts'), import('./commands.ts')])
process.exitCode = await run(process.argv.slice(2), COMMANDS)
