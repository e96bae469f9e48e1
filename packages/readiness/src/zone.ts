/**
 * Zone in the text of a `Zone.Identifier` stream: 0 this device, 1 intranet, 2 trusted, 3 internet, 4 restricted; null where
 * it names none.
 */
export function zoneOf(text: string): number | null {
  const [, zone] = /^\s*ZoneId\s*=\s*([0-4])\s*$/im.exec(text) ?? []
  return zone === undefined ? null : Number(zone)
}
