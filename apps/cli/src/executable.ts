import { COMMANDS_WITHOUT_SERVER } from './commands-without-server.ts'
import { run } from './run.ts'

/** The beginning of the single executable: what works without a server, and therefore without a folder of packages beside it. */
run(process.argv.slice(2), COMMANDS_WITHOUT_SERVER).then((code) => {
  process.exitCode = code
})
