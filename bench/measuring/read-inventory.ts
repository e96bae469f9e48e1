/** Reads one inventory and prints how many devices it names, how long that took and how much memory the process had. */
import { createReadStream } from 'node:fs'
import { isoDate } from '@lotse/calendar'
import { readInventory } from '@lotse/inventory'

const [, , file = ''] = process.argv
const begun = performance.now()
const { snapshot, refused } = await readInventory(createReadStream(file), {
  name: 'devices.csv',
  asOf: isoDate('2026-11-22'),
})
if (snapshot === null) throw new Error(`refused: ${JSON.stringify(refused)}`)
const seconds = (performance.now() - begun) / 1000
console.log(
  JSON.stringify({
    count: snapshot.devices.length,
    seconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
)
