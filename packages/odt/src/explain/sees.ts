import { isOn, isTrue, lower, type View } from '../lint/view.ts'
import { attributeOf } from '../reading/tree.ts'
import type { DeviceFacts, Line } from './device.ts'
import { line } from './line.ts'
import { removesAnything } from './removal.ts'

const LINES = {
  nothing: line('People see no installation.', 'Von der Installation ist nichts zu sehen.'),
  progress: line('People see windows with the progress.', 'Fenster zeigen den Fortschritt.'),
  terms: line('People may be asked to accept the licence terms.', 'Womöglich sind die Lizenzbedingungen anzunehmen.'),
  closes: line(
    'Open apps are closed; unsaved work is lost.',
    'Offene Apps werden geschlossen; Ungespeichertes geht verloren.',
  ),
  mayBlock: line('Open apps may block changes.', 'Offene Apps können Änderungen verhindern.'),
  restart: line(
    'A restart may be needed, which nobody forces.',
    'Ein Neustart kann nötig sein; erzwungen wird er nicht.',
  ),
  signsIn: line(
    'At the first start people sign in to activate.',
    'Beim ersten Start ist zum Aktivieren eine Anmeldung nötig.',
  ),
} as const

/** What people see. */
export function sees(view: View, { msi }: DeviceFacts): readonly Line[] {
  const silent = lower(attributeOf(view.display, 'Level')) === 'none'
  const acts = view.products.length > 0 || removesAnything(view) || isTrue(attributeOf(view.add, 'MigrateArch'))
  const terms = !isTrue(attributeOf(view.display, 'AcceptEULA')) && view.products.length > 0
  const signsIn =
    view.suites.some(({ fact }) => fact?.licensing === 'subscription') && !isOn(view, 'DeviceBasedLicensing')
  return [
    [silent ? LINES.nothing : LINES.progress],
    ...(terms ? [[LINES.terms] as const] : []),
    ...(acts ? [[isOn(view, 'FORCEAPPSHUTDOWN') ? LINES.closes : LINES.mayBlock] as const] : []),
    ...(view.removeMsi === null || msi?.length === 0 ? [] : [[LINES.restart] as const]),
    ...(signsIn ? [[LINES.signsIn] as const] : []),
  ]
}
