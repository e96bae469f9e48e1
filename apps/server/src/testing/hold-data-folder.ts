/** Claims the data folder named as argument, says so and keeps it until it is killed: the other Lotse of a test. */
import { claimDataFolder } from '../platform/data-folder.ts'

const { announce } = await claimDataFolder(process.argv[2] ?? '')
announce('http://localhost:7070')
process.stdout.write('claimed\n')
setInterval(() => {}, 60_000)
