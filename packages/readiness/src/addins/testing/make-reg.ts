/** An export as the registry editor of Windows writes it: UTF-16 with a mark and the line ends of Windows. */
export function makeReg(text: string, head = 'Windows Registry Editor Version 5.00'): Uint8Array {
  const whole = `\ufeff${[head, '', ...text.split('\n')].join('\r\n')}\r\n`
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < whole.length; at += 1) view.setUint16(at * 2, whole.charCodeAt(at), true)
  return bytes
}

/** The same with the code page of the device, as REGEDIT4 was written. */
export const makeOldReg = (text: string): Uint8Array =>
  Uint8Array.from(`REGEDIT4\r\n\r\n${text.replaceAll('\n', '\r\n')}\r\n`, (character) => character.charCodeAt(0))
