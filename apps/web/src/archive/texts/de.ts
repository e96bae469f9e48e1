export const archive = {
  title: 'Archiv von „{{name}}“',
  what: 'Ein ZIP mit allem, was zu diesem Engagement gespeichert ist: Aufgaben, Status, Notizen, Termine, Entscheidungen, Kontakte, Nutzung und Verlauf als JSON, dazu jede Datei, wie sie hochgeladen oder erzeugt wurde. Eine Textdatei darin erklärt, was wo steht.',
  without: 'Nicht enthalten sind private Entwürfe von Notizen und was gelöscht wurde.',
  care: 'Das Archiv enthält Namen von Personen, und Produktschlüssel, wo Konfigurationen und Pakete welche haben; die Textdatei nennt diese Dateien. Bewahren Sie es entsprechend auf.',
  start: 'Herunterladen',
  running: 'Das Archiv wird zusammengestellt und geladen',
  received: '{{size}} geladen',
  cancel: 'Abbrechen',
  failed: 'Das Archiv kam nicht vollständig an',
  nothingSaved: 'Es wurde nichts gespeichert.',
  done: 'Das Archiv ist geladen: {{size}}.',
}
