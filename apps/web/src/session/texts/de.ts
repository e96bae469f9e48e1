/** The words of sign-in and of the first run. */
export const session = {
  signIn: {
    title: 'Anmelden',
    email: 'E-Mail-Adresse',
    password: 'Kennwort',
    submit: 'Anmelden',
    or: 'oder',
    passkey: 'Mit Passkey anmelden',
    forgotten:
      'Kennwort vergessen? Wer Lotse verwaltet, gibt Ihnen unter „Personen“ einen neuen Link. Wer Zugriff auf den Server hat, erhält ihn dort mit „lotse sign-in-link“.',
    notSetUp: 'Lotse ist noch nicht eingerichtet.',
    notSetUpHow:
      'Öffnen Sie den Einmal-Link, den der Server beim Start ausgibt. Ist er nicht mehr da, gibt „lotse sign-in-link“ auf dem Server einen neuen aus.',
  },
  link: {
    firstTitle: 'Willkommen bei Lotse',
    first: 'Mit diesem Link richten Sie Lotse ein. Er lässt sich einmal benutzen.',
    invitationTitle: 'Willkommen, {{name}}',
    invitation:
      'Sie sind eingeladen, mit Lotse zu arbeiten, und melden sich als {{email}} an. Der Link lässt sich einmal benutzen; danach wählen Sie ein Kennwort oder einen Passkey.',
    recoveryTitle: 'Neuer Zugang für {{name}}',
    recovery:
      'Sie melden sich als {{email}} an. Der Link lässt sich einmal benutzen; danach setzen Sie ein neues Kennwort oder legen einen Passkey an.',
    personalTitle: 'Willkommen, {{name}}',
    personal:
      'Mit diesem Link arbeiten Sie an der Vorbereitung der Microsoft 365 Apps für {{customer}} mit: Fragen beantworten, Punkte erledigen, bestätigen. Sie brauchen kein Kennwort. Geben Sie den Link nicht weiter; er gilt nur für Sie.',
    pin: 'PIN',
    pinHint: 'Sechs Ziffern. Sie wurden Ihnen auf anderem Weg genannt, am Telefon zum Beispiel.',
    use: 'Anmelden',
    back: 'Zur Anmeldung mit Kennwort oder Passkey',
  },
  ended: {
    revoked: 'Ihr Zugang wurde beendet.',
    revokedHow:
      'Der persönliche Link wurde zurückgenommen. Alles, was Sie eingetragen haben, ist gespeichert. Wenn Sie weiter mitarbeiten sollen, bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.',
    expired: 'Ihr Zugang ist abgelaufen.',
    expiredHow:
      'Der persönliche Link galt nur eine bestimmte Zeit. Alles, was Sie eingetragen haben, ist gespeichert. Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.',
  },
  passkey: {
    cancelled: 'Es wurde kein Passkey verwendet: Der Vorgang wurde abgebrochen oder hat zu lange gedauert.',
    known: 'Auf diesem Gerät gibt es schon einen Passkey für Ihr Konto.',
    failed: 'Das Gerät hat keinen Passkey geliefert: {{message}}',
    unavailable:
      'Passkeys gehen hier nicht: Der Browser kennt sie nicht, oder Lotse ist unter einer Adresse ohne Namen oder ohne HTTPS geöffnet. Ein Kennwort geht immer.',
    named: '{{browser}}, {{system}}',
    aBrowser: 'Browser',
    aSystem: 'Gerät',
  },
  key: {
    title: 'Wie möchten Sie sich künftig anmelden?',
    line: 'Der Link war nur für dieses eine Mal.',
    recoveryTitle: 'Neues Kennwort oder neuer Passkey',
    recoveryLine:
      'Das bisherige Kennwort wird nicht gebraucht. Andere Anmeldungen von Ihnen enden mit dem neuen Kennwort.',
    way: 'Anmelden mit',
    byPassword: 'Kennwort',
    byPasskey: 'Passkey: Fingerabdruck, Gesicht oder PIN dieses Geräts',
    account: 'Konto',
    password: 'Neues Kennwort',
    passwordHint: 'Mindestens 12 Zeichen, zum Beispiel vier Wörter.',
    submit: 'Speichern und weiter',
    later: 'Ohne Änderung weiter',
  },
  setup: {
    steps: 'Schritte der Einrichtung',
    step: 'Schritt {{at}} von {{of}}',
    profileTitle: 'Wer sind Sie?',
    profileLine: 'Sie verwalten Lotse als erste Person und laden später andere ein.',
    name: 'Ihr Name',
    organisation: 'Name Ihrer Organisation',
    organisationHint: 'Steht auf Berichten und in Einladungen.',
    language: 'Sprache',
    profileSubmit: 'Weiter',
    keyTitle: 'Ihr Zugang fehlt noch',
    contentTitle: 'Womit möchten Sie beginnen?',
    contentLine: 'Diese Wahl gilt einmal. Eigene Kunden können Sie in beiden Fällen anlegen.',
    empty: 'Leer beginnen',
    emptyWhat: 'Sie legen Ihren ersten Kunden selbst an und lesen dessen Nutzungsberichte ein.',
    sample: 'Beispielportfolio laden',
    sampleWhat:
      '24 erfundene Kunden in jeder Lage, die der Leitfaden zur Bereitstellung von Microsoft 365 Apps kennt, mit Berichten, Notizen, Terminen und Verlauf. Gut zum Ausprobieren und Vorführen; es dauert weniger als eine Minute.',
    loadingTitle: 'Das Beispielportfolio wird geladen',
    loadingLine: 'Sie können schon weitergehen; geladen wird auch ohne dieses Fenster.',
    waiting: 'Wartet auf den Beginn.',
    ready: 'Fertig.',
    toPortfolio: 'Zum Portfolio',
    stopped: 'Das Beispielportfolio ist nicht ganz geladen.',
    cancelled: 'Das Laden wurde abgebrochen. Kunden, die schon da sind, bleiben vollständig.',
  },
}
