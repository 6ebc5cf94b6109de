<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountForm</name>
    <message>
        <source>Add a row to the ledger</source>
        <translation>Zeile zum Kassenbuch hinzufügen</translation>
    </message>
    <message>
        <source>Credits and subscriptions of an account stand in the ledger and count in no total of what takes cost.</source>
        <translation>Guthaben und Abos eines Kontos stehen im Kassenbuch und zählen in keiner Summe dessen, was Takes kosten.</translation>
    </message>
    <message>
        <source>Add the row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Account, where you have several</source>
        <translation>Konto, wenn Sie mehrere haben</translation>
    </message>
    <message>
        <source>How much, such as 500</source>
        <translation>Wie viel, etwa 500</translation>
    </message>
    <message>
        <source>Of what: USD, another currency, or credit</source>
        <translation>Wovon: USD, eine andere Währung oder credit</translation>
    </message>
    <message>
        <source>What it cost, in dollars; empty where you do not know</source>
        <translation>Kosten in Dollar; leer, wenn unbekannt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The unit is missing.</source>
        <translation>Die Einheit fehlt.</translation>
    </message>
    <message>
        <source>Write USD, or credit.</source>
        <translation>USD oder credit schreiben.</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>It is fetched once and kept in the workspace. No key is sent.</source>
        <translation>Es wird einmal geholt und im Arbeitsordner gespeichert. Kein Schlüssel wird gesendet.</translation>
    </message>
    <message>
        <source>Picture from an address</source>
        <translation>Bild von einer Adresse</translation>
    </message>
    <message>
        <source>Fetch picture</source>
        <translation>Bild holen</translation>
    </message>
    <message>
        <source>Address of the picture</source>
        <translation>Adresse des Bilds</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>Advisor</name>
    <message>
        <source>Paste the key again, or look whether billing is on.</source>
        <translation>Den Schlüssel nochmals einfügen oder nachsehen, ob die Abrechnung eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Add credit at the provider, or try another model.</source>
        <translation>Guthaben beim Anbieter aufladen oder ein anderes Modell versuchen.</translation>
    </message>
    <message>
        <source>Change what the prompt or the settings say, then ask again.</source>
        <translation>Prompt oder Einstellungen ändern, dann nochmals anfordern.</translation>
    </message>
    <message>
        <source>Try again later, or try another model.</source>
        <translation>Später nochmals oder ein anderes Modell versuchen.</translation>
    </message>
    <message>
        <source>The clip is not there any more. It must be made again.</source>
        <translation>Der Clip ist nicht mehr da. Er muss neu gemacht werden.</translation>
    </message>
    <message>
        <source>Make room on the disk, then try again.</source>
        <translation>Platz auf dem Datenträger schaffen, dann nochmals versuchen.</translation>
    </message>
    <message>
        <source>Another model may take what this one refuses.</source>
        <translation>Ein anderes Modell nimmt vielleicht, was dieses ablehnt.</translation>
    </message>
    <message>
        <source>A shorter or smaller take may pass: {0}.</source>
        <translation>Ein kürzerer oder kleinerer Take geht vielleicht durch: {0}.</translation>
    </message>
    <message>
        <source>A shorter or smaller take may pass and costs less: {0} for ${1}.</source>
        <translation>Ein kürzerer oder kleinerer Take geht vielleicht durch und kostet weniger: {0} für ${1}.</translation>
    </message>
</context>
<context>
    <name>AmountForm</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message>
        <source>Test running</source>
        <translation>Test läuft</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste again</source>
        <translation>Neu einfügen</translation>
    </message>
    <message>
        <source>Open key page</source>
        <translation>Schlüsselseite öffnen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Shots from a table</source>
        <translation>Shots aus einer Tabelle</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Close-up of {product} on {surface}, {light}. The camera pushes in slowly.

</source>
        <translation>Nahaufnahme von {product} auf {surface}, {light}. Die Kamera fährt langsam heran.

</translation>
    </message>
    <message>
        <source>Each name in braces is a column of the table.</source>
        <translation>Jeder Name in geschweiften Klammern ist eine Spalte der Tabelle.</translation>
    </message>
    <message>
        <source>Paste rows from a spreadsheet, with the names in the first line, or open a CSV file.</source>
        <translation>Zeilen aus einer Tabellenkalkulation einfügen, mit den Namen in der ersten Zeile, oder eine CSV-Datei öffnen.</translation>
    </message>
    <message>
        <source>Open a CSV file</source>
        <translation>Eine CSV-Datei öffnen</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>Eine Tabelle einfügen</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Eine Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove the selected rows</source>
        <translation>Die gewählten Zeilen entfernen</translation>
    </message>
    <message>
        <source>Add the missing columns</source>
        <translation>Fehlende Spalten hinzufügen</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Draw animatics of all at once (free)</source>
        <translation>Animatics von allen gleich zeichnen (kostenlos)</translation>
    </message>
    <message>
        <source>Create shots</source>
        <translation>Shots anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Name a variable in the template first.</source>
        <translation>Zuerst in der Vorlage eine Variable nennen.</translation>
    </message>
    <message>
        <source>Variables: {0}</source>
        <translation>Variablen: {0}</translation>
    </message>
    <message numerus="yes">
        <source>Create %n shot(s)</source>
        <translation>
            <numerusform>%n Shot anlegen</numerusform>
            <numerusform>%n Shots anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select rows first.</source>
        <translation>Zuerst Zeilen wählen.</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Open a table</source>
        <translation>Eine Tabelle öffnen</translation>
    </message>
</context>
<context>
    <name>BatchTable</name>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
</context>
<context>
    <name>BatchViewModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>They are being made.</source>
        <translation>Sie werden angelegt.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>animatics free</source>
        <translation>Animatics kostenlos</translation>
    </message>
    <message>
        <source>price of drafts unknown</source>
        <translation>Preis der Entwürfe unbekannt</translation>
    </message>
    <message>
        <source>later as drafts ${0}</source>
        <translation>später als Entwürfe ${0}</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) cannot be drawn</source>
        <translation>
            <numerusform>%n Shot lässt sich nicht zeichnen</numerusform>
            <numerusform>%n Shots lassen sich nicht zeichnen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message numerus="yes">
        <source>Notices, %n new</source>
        <translation>
            <numerusform>Meldungen, %n neu</numerusform>
            <numerusform>Meldungen, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>BoardDelegate</name>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>Start with a scene, or paste a script.</source>
        <translation>Mit einer Szene beginnen oder ein Skript einfügen.</translation>
    </message>
    <message>
        <source>Add scene</source>
        <translation>Szene hinzufügen</translation>
    </message>
    <message>
        <source>Paste script</source>
        <translation>Skript einfügen</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Board</source>
        <translation>Storyboard</translation>
    </message>
</context>
<context>
    <name>BoardViewModel</name>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene {0}</source>
        <translation>Szene {0}</translation>
    </message>
    <message>
        <source>Add a shot</source>
        <translation>Einen Shot hinzufügen</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
</context>
<context>
    <name>BudgetFields</name>
    <message>
        <source>Time zone of day and month</source>
        <translation>Zeitzone für Tag und Monat</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Je Tag</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Je Monat</translation>
    </message>
    <message>
        <source>One job at most</source>
        <translation>Ein Auftrag höchstens</translation>
    </message>
    <message>
        <source>This computer’s</source>
        <translation>Wie auf diesem Computer</translation>
    </message>
    <message>
        <source>Projects, for all of their time</source>
        <translation>Projekte, insgesamt</translation>
    </message>
    <message>
        <source>Limit a project…</source>
        <translation>Projekt begrenzen …</translation>
    </message>
    <message>
        <source>Providers, each month</source>
        <translation>Anbieter, je Monat</translation>
    </message>
    <message>
        <source>Limit a provider…</source>
        <translation>Anbieter begrenzen …</translation>
    </message>
    <message>
        <source>At 80% you are warned, at 90% finals ask first, at 100% paid work waits. Animatics and local models never count.</source>
        <translation>Bei 80&#xa0;% werden Sie gewarnt, bei 90&#xa0;% wird vor jedem Final gefragt, bei 100&#xa0;% warten bezahlte Aufträge. Animatics und lokale Modelle zählen nie.</translation>
    </message>
</context>
<context>
    <name>BudgetForm</name>
    <message>
        <source>Set budgets</source>
        <translation>Budgets setzen</translation>
    </message>
    <message>
        <source>Set the budgets</source>
        <translation>Budgets setzen</translation>
    </message>
    <message>
        <source>One of the amounts cannot be read.</source>
        <translation>Einer der Beträge lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>BudgetRow</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} kept back</source>
        <translation>{0} reserviert</translation>
    </message>
    <message>
        <source>Used up. Paid work waits; animatics still run.</source>
        <translation>Aufgebraucht. Bezahlte Aufträge warten; Animatics laufen weiter.</translation>
    </message>
    <message>
        <source>{0} used. Finals will ask first; drafts still run.</source>
        <translation>{0} verbraucht. Vor jedem Final wird gefragt; Entwürfe laufen weiter.</translation>
    </message>
    <message>
        <source>{0} used. From 90% on, finals will ask first.</source>
        <translation>{0} verbraucht. Ab 90&#xa0;% wird vor jedem Final gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of unknown price are not counted.</source>
        <translation>
            <numerusform>%n Auftrag mit unbekanntem Preis ist nicht mitgezählt.</numerusform>
            <numerusform>%n Aufträge mit unbekanntem Preis sind nicht mitgezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Raise for today…</source>
        <translation>Für heute erhöhen …</translation>
    </message>
    <message>
        <source>Use a cheaper model</source>
        <translation>Günstigeres Modell nehmen</translation>
    </message>
    <message>
        <source>Make an animatic</source>
        <translation>Animatic machen</translation>
    </message>
</context>
<context>
    <name>BudgetsCard</name>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Resets {0}</source>
        <translation>Beginnt neu am {0}</translation>
    </message>
    <message>
        <source>No limit is set. Paid work runs until you stop it.</source>
        <translation>Kein Limit ist gesetzt. Bezahlte Aufträge laufen, bis Sie sie anhalten.</translation>
    </message>
    <message>
        <source>Set a budget</source>
        <translation>Budget setzen</translation>
    </message>
    <message>
        <source>All work, today</source>
        <translation>Alle Aufträge, heute</translation>
    </message>
    <message>
        <source>All work, {0}</source>
        <translation>Alle Aufträge, {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>Left in accounts</source>
        <translation>Guthaben der Konten</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>told {0}</source>
        <translation>gemeldet am {0}</translation>
    </message>
</context>
<context>
    <name>BudgetsSection</name>
    <message>
        <source>Set the budgets</source>
        <translation>Budgets setzen</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>One of the amounts cannot be read.</source>
        <translation>Einer der Beträge lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The budgets are set.</source>
        <translation>Die Budgets sind gesetzt.</translation>
    </message>
</context>
<context>
    <name>BudgetsViewModel</name>
    <message>
        <source>A deleted project</source>
        <translation>Ein gelöschtes Projekt</translation>
    </message>
</context>
<context>
    <name>CameraPadPanel</name>
    <message>
        <source>Play as animatic</source>
        <translation>Als Animatic abspielen</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Stillhalten</translation>
    </message>
    <message>
        <source>Camera pad</source>
        <translation>Kamera-Pad</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Schwenk</translation>
    </message>
    <message>
        <source>Tilt</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Roll</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Dolly</source>
        <translation>Fahrt</translation>
    </message>
    <message>
        <source>Truck</source>
        <translation>Seitfahrt</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>The card is locked. Unlock it to move the camera.</source>
        <translation>Die Karte ist gesperrt. Zum Bewegen der Kamera entsperren.</translation>
    </message>
    <message>
        <source>Stays as written: {0}</source>
        <translation>Bleibt wie geschrieben: {0}</translation>
    </message>
</context>
<context>
    <name>CardBar</name>
    <message>
        <source>Words for</source>
        <translation>Wörter für</translation>
    </message>
    <message>
        <source>Only words for {0}</source>
        <translation>Nur Wörter für {0}</translation>
    </message>
</context>
<context>
    <name>CardButton</name>
    <message>
        <source>Component to vary: {0}</source>
        <translation>Baustein zum Variieren: {0}</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Shot&apos;s prompt</source>
        <translation>Prompt des Shots</translation>
    </message>
    <message>
        <source>Merge with the shot before</source>
        <translation>Mit dem Shot davor verbinden</translation>
    </message>
    <message>
        <source>Leave the shot out</source>
        <translation>Den Shot weglassen</translation>
    </message>
    <message>
        <source>The first shot of a scene has none before it.</source>
        <translation>Vor dem ersten Shot einer Szene ist keiner.</translation>
    </message>
    <message>
        <source>Put the shot back</source>
        <translation>Den Shot wieder aufnehmen</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Scenes and shots</source>
        <translation>Szenen und Shots</translation>
    </message>
</context>
<context>
    <name>CardPlace</name>
    <message>
        <source>Details of {0}</source>
        <translation>Details zu {0}</translation>
    </message>
    <message>
        <source>Asking the provider</source>
        <translation>Anbieter wird gefragt</translation>
    </message>
</context>
<context>
    <name>CardWidget</name>
    <message>
        <source>Lock {0}</source>
        <translation>{0} sperren</translation>
    </message>
    <message>
        <source>Unlock {0}</source>
        <translation>{0} entsperren</translation>
    </message>
    <message>
        <source>Open the camera pad</source>
        <translation>Kamera-Pad öffnen</translation>
    </message>
    <message>
        <source>Changed since the last take</source>
        <translation>Seit dem letzten Take geändert</translation>
    </message>
</context>
<context>
    <name>ChangeTable</name>
    <message>
        <source>{0}: {1} becomes {2}</source>
        <translation>{0}: {1} wird zu {2}</translation>
    </message>
</context>
<context>
    <name>ChargeDialog</name>
    <message>
        <source>Rows of the ledger</source>
        <translation>Zeilen des Kassenbuchs</translation>
    </message>
    <message>
        <source>Correct the amount…</source>
        <translation>Betrag korrigieren …</translation>
    </message>
    <message>
        <source>Note a refund…</source>
        <translation>Erstattung notieren …</translation>
    </message>
    <message>
        <source>Export proof of a double bill…</source>
        <translation>Doppelte Rechnung nachweisen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rows are only ever added: what was written stays, and what you add says that it is yours.</source>
        <translation>Zeilen kommen immer nur dazu: Was geschrieben ist, bleibt, und was Sie hinzufügen, ist als Ihres vermerkt.</translation>
    </message>
    <message>
        <source>Kept back for it: {0}</source>
        <translation>Dafür reserviert: {0}</translation>
    </message>
    <message>
        <source>It came to: {0}</source>
        <translation>Ergebnis: {0}</translation>
    </message>
    <message>
        <source>It is not known yet what it cost.</source>
        <translation>Was es gekostet hat, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>1 {0} = {1}, {2} ({3})</source>
        <translation>1 {0} = {1}, {2} ({3})</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show “{0}” as a table</source>
        <translation>„{0}“ als Tabelle zeigen</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>No take of “{0}” could be made</source>
        <translation>Von „{0}“ ist kein Take gelungen</translation>
    </message>
    <message numerus="yes">
        <source>%n variation(s) ready</source>
        <translation>
            <numerusform>%n Variante fertig</numerusform>
            <numerusform>%n Varianten fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) ready</source>
        <translation>
            <numerusform>%n Take fertig</numerusform>
            <numerusform>%n Takes fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>Completion</name>
    <message>
        <source>Characters and looks</source>
        <translation>Figuren und Looks</translation>
    </message>
</context>
<context>
    <name>ComposerHeader</name>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>More about the prompt</source>
        <translation>Mehr zum Prompt</translation>
    </message>
    <message>
        <source>Keep the prompt in the library</source>
        <translation>Den Prompt in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Vocabulary: words of film, light and sound (F4)</source>
        <translation>Wortschatz: Wörter für Film, Licht und Ton (F4)</translation>
    </message>
    <message>
        <source>History: versions of this prompt (Ctrl+Shift+H)</source>
        <translation>Verlauf: Versionen dieses Prompts (Strg+Umschalt+H)</translation>
    </message>
    <message>
        <source>There are no words to keep</source>
        <translation>Keine Wörter zum Speichern da</translation>
    </message>
    <message>
        <source>Find components</source>
        <translation>Bausteine suchen</translation>
    </message>
    <message>
        <source>Text as sent…</source>
        <translation>Gesendeter Text …</translation>
    </message>
    <message>
        <source>Find and replace…</source>
        <translation>Suchen und ersetzen …</translation>
    </message>
    <message>
        <source>What is missing…</source>
        <translation>Was fehlt …</translation>
    </message>
    <message>
        <source>Camera pad</source>
        <translation>Kamera-Pad</translation>
    </message>
</context>
<context>
    <name>ComposerPanel</name>
    <message>
        <source>Prompt as prose</source>
        <translation>Prompt als Text</translation>
    </message>
    <message>
        <source>Wide shot of a fox crossing a frozen river at dawn, low mist, camera pans slowly right.</source>
        <translation>Wide shot of a fox crossing a frozen river at dawn, low mist, camera pans slowly right.</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Prompt-Editor</translation>
    </message>
    <message>
        <source>Shot type</source>
        <translation>Einstellungsgröße</translation>
    </message>
    <message>
        <source>Name a framing</source>
        <translation>Einen Bildausschnitt nennen</translation>
    </message>
    <message>
        <source>Subject &amp; action</source>
        <translation>Motiv, Handlung</translation>
    </message>
    <message>
        <source>Say who does what</source>
        <translation>Sagen, wer was tut</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Describe the place</source>
        <translation>Den Ort beschreiben</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Set the light</source>
        <translation>Das Licht setzen</translation>
    </message>
    <message>
        <source>Camera movement</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Move the camera, or keep it still</source>
        <translation>Die Kamera bewegen oder still halten</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Choose a look</source>
        <translation>Einen Look wählen</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Add a sound</source>
        <translation>Ein Geräusch hinzufügen</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Add a spoken line</source>
        <translation>Einen gesprochenen Satz hinzufügen</translation>
    </message>
    <message>
        <source>Timed beats</source>
        <translation>Momente</translation>
    </message>
    <message>
        <source>Tie moments to seconds</source>
        <translation>Momente an Sekunden binden</translation>
    </message>
    <message>
        <source>There is no room for both</source>
        <translation>Für beides ist kein Platz</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} · too long for {1}</source>
        <translation>{0} · zu lang für {1}</translation>
    </message>
    <message>
        <source>{0} · fits {1}</source>
        <translation>{0} · passt zu {1}</translation>
    </message>
</context>
<context>
    <name>ComposerViewModel</name>
    <message>
        <source>write the prompt</source>
        <translation>Prompt schreiben</translation>
    </message>
    <message>
        <source>write a card</source>
        <translation>Karte schreiben</translation>
    </message>
    <message>
        <source>add words</source>
        <translation>Wörter hinzufügen</translation>
    </message>
    <message>
        <source>assign a component</source>
        <translation>Baustein zuordnen</translation>
    </message>
    <message>
        <source>clear a component</source>
        <translation>Zuordnung aufheben</translation>
    </message>
    <message>
        <source>lock a card</source>
        <translation>Karte sperren</translation>
    </message>
    <message>
        <source>find components</source>
        <translation>Bausteine suchen</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Your prompt and pictures will go to {0}</source>
        <translation>Ihr Prompt und Ihre Bilder gehen an {0}</translation>
    </message>
    <message>
        <source>Send to {0}</source>
        <translation>An {0} senden</translation>
    </message>
    <message>
        <source>{0} is a server that you called your own.</source>
        <translation>{0} ist ein Server, den Sie als Ihren eigenen angegeben haben.</translation>
    </message>
    <message>
        <source>{0} is a service on another computer. Its own terms say what it keeps.</source>
        <translation>{0} ist ein Dienst auf einem anderen Computer. Was er speichert, steht in seinen Bedingungen.</translation>
    </message>
    <message>
        <source>This is asked once for each address. Nothing was sent yet.</source>
        <translation>Das wird für jede Adresse einmal gefragt. Noch wurde nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>Counted</name>
    <message numerus="yes">
        <source>%n take(s) cost {0}.</source>
        <translation>
            <numerusform>%n Take kostet {0}.</numerusform>
            <numerusform>%n Takes kosten {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) ready</source>
        <translation>
            <numerusform>%n Take fertig</numerusform>
            <numerusform>%n Takes fertig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) could not be made</source>
        <translation>
            <numerusform>%n Take konnte nicht gemacht werden</numerusform>
            <numerusform>%n Takes konnten nicht gemacht werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) may have been sent</source>
        <translation>
            <numerusform>%n Auftrag wurde vielleicht gesendet</numerusform>
            <numerusform>%n Aufträge wurden vielleicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of unknown price</source>
        <translation>
            <numerusform>%n Auftrag mit unbekanntem Preis</numerusform>
            <numerusform>%n Aufträge mit unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting or running</source>
        <translation>
            <numerusform>%n Auftrag wartet oder läuft</numerusform>
            <numerusform>%n Aufträge warten oder laufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n mit unbekanntem Preis</numerusform>
            <numerusform>%n mit unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} kept of %n paid take(s)</source>
        <translation>
            <numerusform>{0} von %n bezahlten Take behalten</numerusform>
            <numerusform>{0} von %n bezahlten Takes behalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n final(s) had {0} of it.</source>
        <translation>
            <numerusform>%n Final hatte {0} davon.</numerusform>
            <numerusform>%n Finals hatten {0} davon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) compared.</source>
        <translation>
            <numerusform>%n Auftrag verglichen.</numerusform>
            <numerusform>%n Aufträge verglichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CropCanvas</name>
    <message>
        <source>Crop frame</source>
        <translation>Zuschnittrahmen</translation>
    </message>
    <message>
        <source>{0} × {1} of {2} × {3}, from {4} left and {5} top. Arrows move, plus and minus zoom.</source>
        <translation>{0} × {1} von {2} × {3}, ab {4} von links und {5} von oben. Pfeiltasten verschieben, Plus und Minus zoomen.</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Words of the prompt</source>
        <translation>Wörter des Prompts</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words between commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What it is good for, what to watch</source>
        <translation>Wofür er gut ist, worauf zu achten ist</translation>
    </message>
    <message>
        <source>Use in this shot</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Neuer Shot</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Details of the saved prompt</source>
        <translation>Details des gespeicherten Prompts</translation>
    </message>
    <message>
        <source>Asks for {0}</source>
        <translation>Fragt nach {0}</translation>
    </message>
    <message numerus="yes">
        <source>Used %n time(s)</source>
        <translation>
            <numerusform>%n-mal verwendet</numerusform>
            <numerusform>%n-mal verwendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht verwendet</translation>
    </message>
    <message>
        <source>changed {0} {1}</source>
        <translation>geändert am {0} {1}</translation>
    </message>
    <message>
        <source>starter</source>
        <translation>mitgeliefert</translation>
    </message>
</context>
<context>
    <name>EditForm</name>
    <message>
        <source>Prompt as it is sent</source>
        <translation>Prompt, wie er gesendet wird</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>Put it in the queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>{0}, instead of {1}</source>
        <translation>{0} statt {1}</translation>
    </message>
    <message>
        <source>{0} (simulated)</source>
        <translation>{0} (simuliert)</translation>
    </message>
    <message>
        <source>Put it in the queue · {0}</source>
        <translation>Einreihen · {0}</translation>
    </message>
</context>
<context>
    <name>EstimateFoot</name>
    <message>
        <source>Generate draft</source>
        <translation>Entwurf machen</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Animatic · free</source>
        <translation>Animatic · kostenlos</translation>
    </message>
    <message>
        <source>Make animatic</source>
        <translation>Animatic machen</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Raise for today</source>
        <translation>Für heute erhöhen</translation>
    </message>
    <message>
        <source>Cheaper model</source>
        <translation>Günstigeres Modell</translation>
    </message>
    <message>
        <source>Use a cheaper model</source>
        <translation>Günstigeres Modell nehmen</translation>
    </message>
    <message>
        <source>Generate draft · {0}</source>
        <translation>Entwurf machen · {0}</translation>
    </message>
    <message>
        <source>Final · {0}</source>
        <translation>Final · {0}</translation>
    </message>
    <message>
        <source>Made with {0}</source>
        <translation>Gemacht mit {0}</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Draft estimate</source>
        <translation>Schätzung für Entwurf</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Price of a take × takes made for each one that was kept</source>
        <translation>Preis eines Takes × gemachte Takes je behaltenem Take</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>Prompts importieren</translation>
    </message>
    <message>
        <source>Import {0}</source>
        <translation>{0} importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>%n Datei importieren</numerusform>
            <numerusform>%n Dateien importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>{0} wird importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) added</source>
        <translation>
            <numerusform>%n Prompt hinzugefügt</numerusform>
            <numerusform>%n Prompts hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>JSON, with everything</source>
        <translation>JSON, mit allem</translation>
    </message>
    <message>
        <source>Table, with everything</source>
        <translation>Tabelle, mit allem</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Plain text, the words alone</source>
        <translation>Reiner Text, nur die Wörter</translation>
    </message>
    <message>
        <source>Export prompts</source>
        <translation>Prompts exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt wird exportiert</numerusform>
            <numerusform>%n Prompts werden exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) written to {0}</source>
        <translation>
            <numerusform>%n Prompt in {0} geschrieben</numerusform>
            <numerusform>%n Prompts in {0} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the film</source>
        <translation>Den Film exportieren</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Whole cut</source>
        <translation>Ganzer Schnitt</translation>
    </message>
    <message numerus="yes">
        <source>%n selected shot(s)</source>
        <translation>
            <numerusform>%n gewählter Shot</numerusform>
            <numerusform>%n gewählte Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Dateiname</translation>
    </message>
    <message>
        <source>Change folder</source>
        <translation>Ordner ändern</translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Die vorhandene Datei ersetzen</translation>
    </message>
    <message>
        <source>Without the label on animatics</source>
        <translation>Ohne die Kennzeichnung der Animatics</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Before you export</source>
        <translation>Vor dem Export</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>MP4 · H.264</source>
        <translation>MP4 · H.264</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>It is written in the background; the queue shows how far it is.</source>
        <translation>Er wird im Hintergrund geschrieben; die Warteschlange zeigt, wie weit er ist.</translation>
    </message>
    <message>
        <source>Folder of the film</source>
        <translation>Ordner des Films</translation>
    </message>
</context>
<context>
    <name>ExportViewModel</name>
    <message>
        <source>Every clip is copied: nothing is encoded again.</source>
        <translation>Jeder Clip wird kopiert: Nichts wird neu kodiert.</translation>
    </message>
    <message>
        <source>One encode: not every clip can be copied as it is.</source>
        <translation>Einmal kodiert: Nicht jeder Clip lässt sich so kopieren, wie er ist.</translation>
    </message>
    <message>
        <source>Clips are copied if the caption cards allow it, else there is one encode.</source>
        <translation>Die Clips werden kopiert, wenn die Texttafeln es zulassen; sonst wird einmal kodiert.</translation>
    </message>
    <message numerus="yes">
        <source>First, %n frame(s) are drawn again without the label.</source>
        <translation>
            <numerusform>Zuerst wird %n Bild ohne die Kennzeichnung neu gezeichnet.</numerusform>
            <numerusform>Zuerst werden %n Bilder ohne die Kennzeichnung neu gezeichnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Der Datei einen Namen geben.</translation>
    </message>
    <message>
        <source>The name of a file has none of \ / : * ? &quot; &lt; &gt; |</source>
        <translation>Ein Dateiname enthält keines von \ / : * ? &quot; &lt; &gt; |</translation>
    </message>
    <message>
        <source>Use at most {0} letters for the name.</source>
        <translation>Höchstens {0} Buchstaben für den Namen verwenden.</translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>The film is put in line.</source>
        <translation>Der Film wird eingereiht.</translation>
    </message>
    <message>
        <source>The cut is being read.</source>
        <translation>Der Schnitt wird gelesen.</translation>
    </message>
    <message>
        <source>There is a file of that name. Replace it, or use another name.</source>
        <translation>Eine Datei dieses Namens gibt es schon. Sie ersetzen oder einen anderen Namen nehmen.</translation>
    </message>
</context>
<context>
    <name>ExtraFields</name>
    <message>
        <source>More · {0} changed</source>
        <translation>Mehr · {0} geändert</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Aufgeklappt</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Zugeklappt</translation>
    </message>
</context>
<context>
    <name>FacetList</name>
    <message>
        <source>Folders and tags</source>
        <translation>Ordner und Tags</translation>
    </message>
</context>
<context>
    <name>FacetModel</name>
    <message>
        <source>unfolded</source>
        <translation>aufgeklappt</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>Folder {0}</source>
        <translation>Ordner {0}</translation>
    </message>
    <message>
        <source>Tag {0}</source>
        <translation>Tag {0}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet am</translation>
    </message>
    <message>
        <source>It may have cost</source>
        <translation>Mögliche Kosten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Billed as</source>
        <translation>Berechnet als</translation>
    </message>
    <message>
        <source>Id at the provider</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>Our reference</source>
        <translation>Unsere Referenz</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not sure it was sent</source>
        <translation>Unklar, ob gesendet</translation>
    </message>
    <message>
        <source>{0}, try {1}</source>
        <translation>{0}, Versuch {1}</translation>
    </message>
    <message>
        <source>paused by you</source>
        <translation>von Ihnen angehalten</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>über dem Budget</translation>
    </message>
    <message>
        <source>rate limit</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>needs a key</source>
        <translation>Schlüssel fehlt</translation>
    </message>
    <message>
        <source>account refused</source>
        <translation>Konto abgelehnt</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>Datenträger voll</translation>
    </message>
    <message>
        <source>It was not sent, so nothing is charged.</source>
        <translation>Es wurde nicht gesendet, also wird nichts berechnet.</translation>
    </message>
    <message>
        <source>It stops at once.</source>
        <translation>Der Auftrag endet sofort.</translation>
    </message>
    <message>
        <source>A rehearsal: nothing is charged.</source>
        <translation>Eine Probe: Nichts wird berechnet.</translation>
    </message>
    <message>
        <source>{0} is asked to stop. It may still charge for what it has done.</source>
        <translation>Bei {0} wird der Abbruch angefragt. Was schon getan ist, wird vielleicht trotzdem berechnet.</translation>
    </message>
    <message>
        <source>{0} stops only what still waits there. If it has begun, it goes on and may be charged; its take is kept.</source>
        <translation>{0} bricht nur ab, was dort noch wartet. Hat der Auftrag begonnen, läuft er weiter und wird vielleicht berechnet; sein Take bleibt erhalten.</translation>
    </message>
    <message>
        <source>{0} cannot stop it. It goes on and may be charged; its take is kept when it comes.</source>
        <translation>{0} kann den Auftrag nicht abbrechen. Er läuft weiter und wird vielleicht berechnet; kommt sein Take, bleibt er erhalten.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Duration in seconds</source>
        <translation>Dauer in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Generate sound</source>
        <translation>Ton erzeugen</translation>
    </message>
    <message>
        <source>This model always makes sound</source>
        <translation>Dieses Modell macht immer Ton</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Vermeiden</translation>
    </message>
    <message>
        <source>What should not be seen</source>
        <translation>Was nicht zu sehen sein soll</translation>
    </message>
</context>
<context>
    <name>FilmRows</name>
    <message>
        <source>Film · {0}</source>
        <translation>Film · {0}</translation>
    </message>
    <message>
        <source>MP4 · {0} of {1} frames</source>
        <translation>MP4 · {0} von {1} Bildern</translation>
    </message>
    <message numerus="yes">
        <source>Done, with %n note(s)</source>
        <translation>
            <numerusform>Fertig, mit %n Hinweis</numerusform>
            <numerusform>Fertig, mit %n Hinweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Wird geschrieben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>in {0} s</source>
        <translation>in {0} s</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Any task</source>
        <translation>Jede Aufgabe</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>Jeder Preis</translation>
    </message>
    <message>
        <source>Up to ${0}/s</source>
        <translation>Bis ${0}/s</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Günstigste zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Name</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Provider answers</source>
        <translation>Anbieter antwortet</translation>
    </message>
    <message>
        <source>Only: {0}</source>
        <translation>Nur: {0}</translation>
    </message>
</context>
<context>
    <name>FinalSheet</name>
    <message>
        <source>Make it</source>
        <translation>So machen</translation>
    </message>
    <message>
        <source>Ask before each final of this project</source>
        <translation>Vor jedem Final dieses Projekts fragen</translation>
    </message>
    <message>
        <source>As the draft was</source>
        <translation>Wie der Entwurf</translation>
    </message>
    <message>
        <source>As the shot is now</source>
        <translation>Wie der Shot jetzt</translation>
    </message>
    <message>
        <source>The prompt was changed after the draft.</source>
        <translation>Der Prompt wurde nach dem Entwurf geändert.</translation>
    </message>
    <message>
        <source>Settings changed after the draft: {0}.</source>
        <translation>Nach dem Entwurf geänderte Einstellungen: {0}.</translation>
    </message>
    <message>
        <source>{0}. No draft is chosen, so it is made from the shot as it stands.</source>
        <translation>{0}. Kein Entwurf ist gewählt, also gilt der Shot, wie er ist.</translation>
    </message>
    <message>
        <source>{0}. The draft’s words and seed, at the shot’s own length and size.</source>
        <translation>{0}. Wörter und Seed des Entwurfs, in Länge und Größe des Shots.</translation>
    </message>
    <message>
        <source>{0}. The shot as it is now, with the draft’s seed.</source>
        <translation>{0}. Der Shot, wie er jetzt ist, mit dem Seed des Entwurfs.</translation>
    </message>
    <message>
        <source>{0}. The shot as it is now.</source>
        <translation>{0}. Der Shot, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>New seed behaviour: result may differ</source>
        <translation>Neues Seed-Verhalten: Ergebnis kann abweichen</translation>
    </message>
    <message>
        <source>Nobody publishes a price for this. Send it all the same?</source>
        <translation>Dafür veröffentlicht niemand einen Preis. Trotzdem senden?</translation>
    </message>
    <message>
        <source>Make the final · {0}</source>
        <translation>Final machen · {0}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>${0} to ${1}</source>
        <translation>${0} bis ${1}</translation>
    </message>
    <message>
        <source>{0} ({1} more)</source>
        <translation>{0} ({1} mehr)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>{0}: {1} becomes {2}</source>
        <translation>{0}: {1} wird zu {2}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>FinalWishes</name>
    <message>
        <source>Simulated: nothing is billed, and no budget counts it.</source>
        <translation>Simuliert: Nichts wird berechnet, und kein Budget zählt es.</translation>
    </message>
    <message>
        <source>Budget left: {0}</source>
        <translation>Noch im Budget: {0}</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>Go to {0}, {1}</source>
        <translation>Zu {0}, {1}</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>und {0} weitere</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Every shot has a final take of its full length.</source>
        <translation>Jeder Shot hat einen finalen Take in voller Länge.</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) without a take, shown as a caption card</source>
        <translation>
            <numerusform>%n Shot ohne Take, als Texttafel gezeigt</numerusform>
            <numerusform>%n Shots ohne Take, als Texttafeln gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s) whose file is missing, shown as a caption card</source>
        <translation>
            <numerusform>%n Take, dessen Datei fehlt, als Texttafel gezeigt</numerusform>
            <numerusform>%n Takes, deren Dateien fehlen, als Texttafeln gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) in the cut</source>
        <translation>
            <numerusform>%n Entwurf im Schnitt</numerusform>
            <numerusform>%n Entwürfe im Schnitt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n animatic(s) in the cut, labelled as such in the picture</source>
        <translation>
            <numerusform>%n Animatic im Schnitt, im Bild als solches gekennzeichnet</numerusform>
            <numerusform>%n Animatics im Schnitt, im Bild als solche gekennzeichnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n animatic(s) in the cut, without a label</source>
        <translation>
            <numerusform>%n Animatic im Schnitt, ohne Kennzeichnung</numerusform>
            <numerusform>%n Animatics im Schnitt, ohne Kennzeichnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n simulated take(s) of the rehearsal</source>
        <translation>
            <numerusform>%n simulierter Take der Probe</numerusform>
            <numerusform>%n simulierte Takes der Probe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) made by a video model: say so where you publish the film</source>
        <translation>
            <numerusform>%n Shot von einem Videomodell: bei der Veröffentlichung des Films angeben</numerusform>
            <numerusform>%n Shots von einem Videomodell: bei der Veröffentlichung des Films angeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) held on the last picture up to the planned length</source>
        <translation>
            <numerusform>%n Shot hält sein letztes Bild bis zur geplanten Länge</numerusform>
            <numerusform>%n Shots halten ihr letztes Bild bis zur geplanten Länge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) fitted to {0} × {1} and {2}</source>
        <translation>
            <numerusform>%n Shot an {0} × {1} und {2} angepasst</numerusform>
            <numerusform>%n Shots an {0} × {1} und {2} angepasst</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstFrameField</name>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>Crop the picture</source>
        <translation>Bild zuschneiden</translation>
    </message>
    <message>
        <source>Remove the first frame</source>
        <translation>Erstes Bild entfernen</translation>
    </message>
    <message>
        <source>Remove the last frame</source>
        <translation>Letztes Bild entfernen</translation>
    </message>
    <message>
        <source>Choose picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Paste a picture or its address</source>
        <translation>Ein Bild oder seine Adresse einfügen</translation>
    </message>
    <message>
        <source>Use this frame</source>
        <translation>Dieses Bild verwenden</translation>
    </message>
    <message>
        <source>From address…</source>
        <translation>Von Adresse …</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <source>Show all of it, with its own edge softened around it</source>
        <translation>Ganz zeigen, ringsum mit seinem weichgezeichneten Rand</translation>
    </message>
    <message>
        <source>Drop a picture, a take or an address</source>
        <translation>Bild, Take oder Adresse ablegen</translation>
    </message>
    <message>
        <source>There is no take yet whose frame could be used.</source>
        <translation>Noch gibt es keinen Take, aus dem sich ein Bild verwenden ließe.</translation>
    </message>
    <message>
        <source>Change to {0}</source>
        <translation>Auf {0} ändern</translation>
    </message>
    <message>
        <source>Frame {0}</source>
        <translation>Bild {0}</translation>
    </message>
    <message>
        <source>A picture of this workspace</source>
        <translation>Ein Bild aus diesem Arbeitsordner</translation>
    </message>
    <message>
        <source>Empty. Drop a picture, or paste one with Ctrl+V.</source>
        <translation>Leer. Ein Bild ablegen oder mit Strg+V einfügen.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>FirstRunPanel</name>
    <message>
        <source>Your idea for one shot</source>
        <translation>Die Idee für einen Shot</translation>
    </message>
    <message>
        <source>Make a free clip</source>
        <translation>Kostenlosen Clip machen</translation>
    </message>
    <message>
        <source>Refine in Compose</source>
        <translation>Im Editor verfeinern</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>Noch einen machen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No account, no key, no upload</source>
        <translation>Ohne Konto, Schlüssel, Hochladen</translation>
    </message>
    <message>
        <source>8 s · 16:9 · Ctrl Enter</source>
        <translation>8 s · 16:9 · Strg Eingabe</translation>
    </message>
    <message>
        <source>Make your first clip</source>
        <translation>Den ersten Clip machen</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Or begin with more than one shot</source>
        <translation>Oder mit mehreren Shots beginnen</translation>
    </message>
    <message>
        <source>Describe one shot. Shotwright sketches it as an animatic on this computer: free, private, in seconds.</source>
        <translation>Einen Shot beschreiben. Shotwright skizziert ihn auf diesem Computer als Animatic: kostenlos, privat, in Sekunden.</translation>
    </message>
    <message>
        <source>Or start from one of these</source>
        <translation>Oder hiermit anfangen</translation>
    </message>
    <message>
        <source>Paste a script</source>
        <translation>Drehbuch einfügen</translation>
    </message>
    <message>
        <source>Numbered lines or paragraphs become shots, each with its own prompt.</source>
        <translation>Aus nummerierten Zeilen oder Absätzen werden Shots, jeder mit eigenem Prompt.</translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation>Beispielfilm öffnen</translation>
    </message>
    <message>
        <source>Five shots with their prompts, to draw, change and take apart.</source>
        <translation>Fünf Shots mit ihren Prompts zum Zeichnen, Ändern und Zerlegen.</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezeichnet …</translation>
    </message>
</context>
<context>
    <name>FirstRunViewModel</name>
    <message>
        <source>A clip is being drawn.</source>
        <translation>Ein Clip wird gerade gezeichnet.</translation>
    </message>
    <message>
        <source>Describe one shot first.</source>
        <translation>Zuerst einen Shot beschreiben.</translation>
    </message>
    <message>
        <source>First clips</source>
        <translation>Erste Clips</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>It failed.</source>
        <translation>Es ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>There is no room on the disk. Make room: the clip waits and then goes on by itself.</source>
        <translation>Auf dem Datenträger ist kein Platz. Platz schaffen: Der Clip wartet und geht dann von selbst weiter.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Drehbuch</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>A slash begins a folder in it. Empty is no folder.</source>
        <translation>Ein Schrägstrich beginnt einen Ordner darin. Leer heißt: kein Ordner.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Skip to the studio</source>
        <translation>Gleich ins Studio</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size {0}</source>
        <translation>Schriftgröße {0}</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Prompts and clips stay on this computer. Nothing is uploaded, and there is no telemetry.</source>
        <translation>Prompts und Clips bleiben auf diesem Computer. Nichts wird hochgeladen, und es gibt keine Telemetrie.</translation>
    </message>
</context>
<context>
    <name>FrameEditor</name>
    <message>
        <source>Shape</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Fill (crop)</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Fit (pad)</source>
        <translation>Auffüllen</translation>
    </message>
    <message>
        <source>Softened</source>
        <translation>Weich</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Ränder</translation>
    </message>
    <message>
        <source>Left in px</source>
        <translation>Links in px</translation>
    </message>
    <message>
        <source>Top in px</source>
        <translation>Oben in px</translation>
    </message>
    <message>
        <source>Width in px</source>
        <translation>Breite in px</translation>
    </message>
    <message>
        <source>Height in px</source>
        <translation>Höhe in px</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Oben</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Largest part</source>
        <translation>Größter Ausschnitt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Drag the frame or a corner. Arrows move it by 1 px, with Shift by 10; wheel, plus and minus zoom.</source>
        <translation>Den Rahmen oder eine Ecke ziehen. Pfeiltasten verschieben um 1 px, mit Umschalt um 10; Mausrad, Plus und Minus zoomen.</translation>
    </message>
    <message>
        <source>{0} × {1} px, {2}</source>
        <translation>{0} × {1} px, {2}</translation>
    </message>
    <message>
        <source>The take is {0} × {1}: this would be enlarged.</source>
        <translation>Der Take hat {0} × {1}: Das hier würde vergrößert.</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Ausschnitt verwenden</translation>
    </message>
    <message>
        <source>Use with edges</source>
        <translation>Mit Rändern verwenden</translation>
    </message>
</context>
<context>
    <name>FrameModel</name>
    <message>
        <source>small: {0} × {1} for a {2} take</source>
        <translation>klein: {0} × {1} für einen Take in {2}</translation>
    </message>
    <message>
        <source>looks blurred</source>
        <translation>wirkt unscharf</translation>
    </message>
    <message>
        <source>{0} takes exactly {1} only</source>
        <translation>{0} nimmt nur genau {1}</translation>
    </message>
    <message>
        <source>{0} fits</source>
        <translation>{0} passt</translation>
    </message>
    <message>
        <source>off by {0} %</source>
        <translation>{0}&#xa0;% daneben</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>There is no picture to paste. Copy one, or its address, first.</source>
        <translation>Kein Bild zum Einfügen da. Zuerst eines oder seine Adresse kopieren.</translation>
    </message>
    <message>
        <source>Drawing it without its label…</source>
        <translation>Wird ohne Kennzeichnung gezeichnet …</translation>
    </message>
    <message>
        <source>Reading the frame…</source>
        <translation>Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Bild wird geholt …</translation>
    </message>
    <message>
        <source>crop the picture</source>
        <translation>Bild zuschneiden</translation>
    </message>
    <message>
        <source>Padding…</source>
        <translation>Wird aufgefüllt …</translation>
    </message>
    <message>
        <source>change the aspect ratio</source>
        <translation>Seitenverhältnis ändern</translation>
    </message>
    <message>
        <source>remove the first frame</source>
        <translation>Erstes Bild entfernen</translation>
    </message>
    <message>
        <source>remove the last frame</source>
        <translation>Letztes Bild entfernen</translation>
    </message>
    <message>
        <source>choose the first frame</source>
        <translation>Erstes Bild wählen</translation>
    </message>
    <message>
        <source>choose the last frame</source>
        <translation>Letztes Bild wählen</translation>
    </message>
</context>
<context>
    <name>FrameWishes</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose the first frame</source>
        <translation>Erstes Bild wählen</translation>
    </message>
    <message>
        <source>Choose the last frame</source>
        <translation>Letztes Bild wählen</translation>
    </message>
    <message>
        <source>Crop the first frame</source>
        <translation>Erstes Bild zuschneiden</translation>
    </message>
    <message>
        <source>Crop the last frame</source>
        <translation>Letztes Bild zuschneiden</translation>
    </message>
</context>
<context>
    <name>GeneralSection</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Use another folder…</source>
        <translation>Anderen Ordner nutzen …</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsordner</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Projects, prompts and takes are kept in this folder on this computer. Only what you send to a provider leaves it.</source>
        <translation>Projekte, Prompts und Takes liegen in diesem Ordner auf diesem Computer. Nur was Sie an einen Anbieter senden, verlässt ihn.</translation>
    </message>
</context>
<context>
    <name>Generator</name>
    <message>
        <source>Open a shot first.</source>
        <translation>Zuerst einen Shot öffnen.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>{0} with a take</source>
        <translation>{0} mit einem Take</translation>
    </message>
    <message>
        <source>{0} being made</source>
        <translation>{0} in Arbeit</translation>
    </message>
    <message>
        <source>{0} without a prompt</source>
        <translation>{0} ohne Prompt</translation>
    </message>
    <message>
        <source>{0} too long or too short to draw</source>
        <translation>{0} zu lang oder zu kurz zum Zeichnen</translation>
    </message>
    <message numerus="yes">
        <source>%n animatic(s) in line.</source>
        <translation>
            <numerusform>%n Animatic eingereiht.</numerusform>
            <numerusform>%n Animatics eingereiht.</numerusform>
        </translation>
    </message>
    <message>
        <source>No animatic to draw.</source>
        <translation>Kein Animatic zu zeichnen.</translation>
    </message>
    <message>
        <source>{0} Left out: {1}.</source>
        <translation>{0} Ausgelassen: {1}.</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Weak to strong</source>
        <translation>Von schwach bis stark</translation>
    </message>
    <message>
        <source>Says {0} of {1}</source>
        <translation>{0} von {1} gesagt</translation>
    </message>
    <message>
        <source>Fill {0}</source>
        <translation>{0} ausfüllen</translation>
    </message>
    <message>
        <source>Add {0}</source>
        <translation>{0} hinzufügen</translation>
    </message>
    <message>
        <source>The card is locked</source>
        <translation>Die Karte ist gesperrt</translation>
    </message>
    <message>
        <source>Placeholder {0}</source>
        <translation>Platzhalter {0}</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Motiv</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Framing</source>
        <translation>Bildausschnitt</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Camera move</source>
        <translation>Kamerabewegung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
</context>
<context>
    <name>Handle</name>
    <message>
        <source>Splitter</source>
        <translation>Trennleiste</translation>
    </message>
</context>
<context>
    <name>HealthStrip</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Key map</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>How good are the hints?</source>
        <translation>Wie gut sind die Hinweise?</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Shotwright</translation>
    </message>
    <message>
        <source>Write one shot as prose or on the cards: what is seen, where, in which light, how the camera moves.</source>
        <translation>Einen Shot als Text oder auf den Karten schreiben: was zu sehen ist, wo, in welchem Licht, wie sich die Kamera bewegt.</translation>
    </message>
    <message>
        <source>Press Alt+Enter for an animatic: a sketch of the shot, drawn on this computer, free.</source>
        <translation>Alt+Eingabe macht ein Animatic: eine Skizze des Shots, auf diesem Computer gezeichnet, kostenlos.</translation>
    </message>
    <message>
        <source>Change one thing and draw again. Every take is kept; choose the one that stands in the film.</source>
        <translation>Eines ändern und neu zeichnen. Jeder Take bleibt erhalten; der gewählte steht im Film.</translation>
    </message>
    <message>
        <source>Arrange the shots on the Storyboard page and export the film there with Ctrl+E.</source>
        <translation>Die Shots auf der Seite Storyboard anordnen und den Film dort mit Strg+E exportieren.</translation>
    </message>
    <message>
        <source>Show the first page</source>
        <translation>Erste Seite zeigen</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später.</translation>
    </message>
    <message>
        <source>Log: {0}</source>
        <translation>Protokoll: {0}</translation>
    </message>
    <message>
        <source>Show the log in its folder</source>
        <translation>Protokoll im Ordner zeigen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Licences and notices</source>
        <translation>Lizenzen und Hinweise</translation>
    </message>
</context>
<context>
    <name>HintRow</name>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>More about this hint</source>
        <translation>Mehr zu diesem Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Ignore here</source>
        <translation>Hier ignorieren</translation>
    </message>
    <message>
        <source>Never for this project</source>
        <translation>Nie in diesem Projekt</translation>
    </message>
</context>
<context>
    <name>HintScores</name>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was er sagt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>No hint was measured yet.</source>
        <translation>Noch kein Hinweis wurde gemessen.</translation>
    </message>
    <message>
        <source>Measured on {0} on prompts that a reader labelled before the program saw them. “Right” is the share of findings that the reader agreed with, “found” the share of the reader&apos;s findings that were found. A hint is a warning only where at least seven of ten were right.</source>
        <translation>Gemessen am {0} an Prompts, die ein Leser beurteilt hat, bevor das Programm sie sah. „Richtig“ ist der Anteil der Hinweise, denen der Leser zustimmte, „gefunden“ der Anteil der Stellen des Lesers, die das Programm auch fand. Nur wo mindestens sieben von zehn richtig waren, wird aus einem Hinweis eine Warnung.</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>{0} % ({1} of {2})</source>
        <translation>{0}&#xa0;% ({1} von {2})</translation>
    </message>
</context>
<context>
    <name>HintsPanel</name>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>All hints</source>
        <translation>Alle Hinweise</translation>
    </message>
    <message>
        <source>No hints: this prompt says what a model needs.</source>
        <translation>Keine Hinweise: Dieser Prompt sagt, was ein Modell braucht.</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent</source>
        <translation>
            <numerusform>%n stumm</numerusform>
            <numerusform>%n stumm</numerusform>
        </translation>
    </message>
    <message>
        <source>Let every hint speak again</source>
        <translation>Alle Hinweise wieder zeigen</translation>
    </message>
    <message>
        <source>How good are the hints?</source>
        <translation>Wie gut sind die Hinweise?</translation>
    </message>
</context>
<context>
    <name>HintsViewModel</name>
    <message>
        <source>fix a hint</source>
        <translation>Hinweis umsetzen</translation>
    </message>
    <message>
        <source>ignore a hint</source>
        <translation>Hinweis ignorieren</translation>
    </message>
    <message>
        <source>let hints speak</source>
        <translation>Hinweise wieder zeigen</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>Since the one before</source>
        <translation>Seit der davor</translation>
    </message>
    <message>
        <source>Up to now</source>
        <translation>Bis jetzt</translation>
    </message>
    <message>
        <source>Words that differ</source>
        <translation>Geänderte Wörter</translation>
    </message>
    <message>
        <source>No version yet. One is kept with every take, and with Ctrl+S.</source>
        <translation>Noch keine Version. Jeder Take und Strg+S halten eine fest.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>New shot from it</source>
        <translation>Neuer Shot daraus</translation>
    </message>
    <message>
        <source>Compare takes</source>
        <translation>Takes vergleichen</translation>
    </message>
    <message>
        <source>Keep now as…</source>
        <translation>Festhalten als …</translation>
    </message>
    <message>
        <source>History of the prompt</source>
        <translation>Verlauf des Prompts</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>There is no version</source>
        <translation>Es gibt keine Version</translation>
    </message>
    <message>
        <source>Both versions need a take</source>
        <translation>Beide Versionen brauchen einen Take</translation>
    </message>
</context>
<context>
    <name>HitListModel</name>
    <message>
        <source>Shot {0}, {1}, {2}</source>
        <translation>Shot {0}, {1}, {2}</translation>
    </message>
    <message>
        <source>{0}, in a locked card</source>
        <translation>{0}, in einer gesperrten Karte</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportQuestion</name>
    <message>
        <source>Also those whose words are there already</source>
        <translation>Auch die, deren Wörter schon da sind</translation>
    </message>
    <message>
        <source>Folder for all of them</source>
        <translation>Ordner für alle</translation>
    </message>
    <message>
        <source>Where the file says</source>
        <translation>Wie in der Datei</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Chosen take</source>
        <translation>Gewählter Take</translation>
    </message>
    <message>
        <source>Planned length</source>
        <translation>Geplante Länge</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Trim in</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>in</source>
        <translation>Anf.</translation>
    </message>
    <message>
        <source>Trim out</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>out</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Clear the trim</source>
        <translation>Den Zuschnitt aufheben</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Open in Compose</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Make animatic · free</source>
        <translation>Animatic zeichnen · kostenlos</translation>
    </message>
    <message>
        <source>Select a shot to see its take, length and trim.</source>
        <translation>Einen Shot wählen, um Take, Länge und Zuschnitt zu sehen.</translation>
    </message>
    <message>
        <source>Trim</source>
        <translation>Zuschnitt</translation>
    </message>
    <message>
        <source>The card shows the prompt.</source>
        <translation>Die Karte zeigt den Prompt.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n animatic(s) · free</source>
        <translation>
            <numerusform>%n Animatic zeichnen · kostenlos</numerusform>
            <numerusform>%n Animatics zeichnen · kostenlos</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a prompt first: it is what is drawn.</source>
        <translation>Zuerst einen Prompt schreiben: Er wird gezeichnet.</translation>
    </message>
    <message>
        <source>This shot has no take to trim.</source>
        <translation>Dieser Shot hat keinen Take zum Zuschneiden.</translation>
    </message>
    <message>
        <source>There is no trim to clear.</source>
        <translation>Es gibt keinen Zuschnitt, der aufzuheben wäre.</translation>
    </message>
    <message>
        <source>The last picture is held for {0} s.</source>
        <translation>Das letzte Bild wird {0} s gehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) selected, {0} s in the cut</source>
        <translation>
            <numerusform>%n Shot gewählt, {0} s im Schnitt</numerusform>
            <numerusform>%n Shots gewählt, {0} s im Schnitt</numerusform>
        </translation>
    </message>
    <message>
        <source>They are planned for different lengths. A number here plans all of them.</source>
        <translation>Sie sind verschieden lang geplant. Eine Zahl hier gilt für alle.</translation>
    </message>
</context>
<context>
    <name>InspectorViewModel</name>
    <message>
        <source>Automatic · {0}</source>
        <translation>Automatisch · {0}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>Seed {0}</translation>
    </message>
    <message numerus="yes">
        <source>A caption has at most %n character(s).</source>
        <translation>
            <numerusform>Ein Bildtext hat höchstens %n Zeichen.</numerusform>
            <numerusform>Ein Bildtext hat höchstens %n Zeichen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Ask the provider</source>
        <translation>Beim Anbieter nachfragen</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>{0} öffnen</translation>
    </message>
    <message>
        <source>Its id at the provider</source>
        <translation>ID beim Anbieter</translation>
    </message>
    <message>
        <source>It ran: here is the id</source>
        <translation>Gelaufen: hier ist die ID</translation>
    </message>
    <message>
        <source>It did not run: send again</source>
        <translation>Nicht gelaufen: nochmals senden</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>“Leave it” ends it as failed and counts it as spent. A late result is still taken.</source>
        <translation>„So lassen“ beendet den Auftrag als fehlgeschlagen und zählt ihn als ausgegeben. Ein spätes Ergebnis wird noch angenommen.</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Try another model</source>
        <translation>Anderes Modell versuchen</translation>
    </message>
    <message>
        <source>Edit the shot</source>
        <translation>Shot bearbeiten</translation>
    </message>
    <message>
        <source>Retry · {0}</source>
        <translation>Wiederholen · {0}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>JobWords</name>
    <message>
        <source>Shot {0}</source>
        <translation>Shot {0}</translation>
    </message>
    <message>
        <source>Another project</source>
        <translation>Ein anderes Projekt</translation>
    </message>
    <message>
        <source>{0} · Take {1}</source>
        <translation>{0} · Take {1}</translation>
    </message>
    <message>
        <source>Video from a file · {0}</source>
        <translation>Video aus einer Datei · {0}</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>final</source>
        <translation>final</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Done, not saved</source>
        <translation>Fertig, nicht gespeichert</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Wird heruntergeladen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Edited: the new one stands in its place</source>
        <translation>Bearbeitet: An seiner Stelle steht der neue</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not sure it was sent</source>
        <translation>Unklar, ob gesendet</translation>
    </message>
    <message>
        <source>Cancel asked</source>
        <translation>Abbruch angefragt</translation>
    </message>
    <message>
        <source>Asking the provider</source>
        <translation>Anbieter wird gefragt</translation>
    </message>
    <message>
        <source>Queued at provider</source>
        <translation>Wartet beim Anbieter</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>Dauert länger als sonst</translation>
    </message>
    <message>
        <source>The provider does not answer</source>
        <translation>Der Anbieter antwortet nicht</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Wird kopiert</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Wird gezeichnet</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Wird gerechnet</translation>
    </message>
    <message>
        <source>Waiting: sending is paused</source>
        <translation>Wartet: Senden angehalten</translation>
    </message>
    <message>
        <source>Waiting, next</source>
        <translation>Wartet, als Nächstes</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting: offline</source>
        <translation>Wartet: offline</translation>
    </message>
    <message>
        <source>Waiting: over budget</source>
        <translation>Wartet: über dem Budget</translation>
    </message>
    <message>
        <source>Waiting: rate limit</source>
        <translation>Wartet: zu viele Anfragen</translation>
    </message>
    <message>
        <source>Waiting: needs a key</source>
        <translation>Wartet: Schlüssel fehlt</translation>
    </message>
    <message>
        <source>Waiting: account refused</source>
        <translation>Wartet: Konto abgelehnt</translation>
    </message>
    <message>
        <source>Waiting: disk full</source>
        <translation>Wartet: Datenträger voll</translation>
    </message>
    <message>
        <source>{0}, until {1}</source>
        <translation>{0}, bis {1}</translation>
    </message>
    <message>
        <source>starts in {0}</source>
        <translation>startet in {0}</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>in {0} s</source>
        <translation>in {0} s</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>%n-mal versucht</numerusform>
            <numerusform>%n-mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>{0} (simulated)</source>
        <translation>{0} (simuliert)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>höchstens {0}</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Try another model</source>
        <translation>Anderes Modell versuchen</translation>
    </message>
    <message>
        <source>Retry · {0}</source>
        <translation>Wiederholen · {0}</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Nochmals speichern</translation>
    </message>
    <message>
        <source>Raise budget</source>
        <translation>Budget erhöhen</translation>
    </message>
</context>
<context>
    <name>JobsChip</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n Auftrag</numerusform>
            <numerusform>%n Aufträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) waiting or running; go to the queue</source>
        <translation>
            <numerusform>%n Auftrag wartet oder läuft; zur Warteschlange</numerusform>
            <numerusform>%n Aufträge warten oder laufen; zur Warteschlange</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation>Speichern in</translation>
    </message>
    <message>
        <source>Save key</source>
        <translation>Schlüssel speichern</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Forget key…</source>
        <translation>Schlüssel löschen …</translation>
    </message>
    <message>
        <source>Get a key…</source>
        <translation>Schlüssel holen …</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The system’s keyring</source>
        <translation>Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Nowhere: this session only</source>
        <translation>Nirgends: nur diese Sitzung</translation>
    </message>
    <message>
        <source>A file only you can read…</source>
        <translation>Datei, die nur Sie lesen können …</translation>
    </message>
    <message>
        <source>First account</source>
        <translation>Erstes Konto</translation>
    </message>
    <message>
        <source>Asking {0}; this costs nothing…</source>
        <translation>{0} wird gefragt; das kostet nichts …</translation>
    </message>
    <message>
        <source>{0} answered.</source>
        <translation>{0} hat geantwortet.</translation>
    </message>
    <message>
        <source>Last test: {0}</source>
        <translation>Letzter Test: {0}</translation>
    </message>
    <message>
        <source>Type or paste a key first.</source>
        <translation>Zuerst einen Schlüssel eingeben oder einfügen.</translation>
    </message>
    <message>
        <source>A saved key is never shown again.</source>
        <translation>Ein gespeicherter Schlüssel wird nie wieder gezeigt.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Empty the field</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>KeyboardSection</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Label, such as “studio” or “private”</source>
        <translation>Bezeichnung, etwa „Studio“ oder „privat“</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message numerus="yes">
        <source>%n take(s) go on at {0} and may be charged: {1}.</source>
        <translation>
            <numerusform>%n Take läuft bei {0} weiter und wird vielleicht berechnet: {1}.</numerusform>
            <numerusform>%n Takes laufen bei {0} weiter und werden vielleicht berechnet: {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave while takes are being made?</source>
        <translation>Beenden, während Takes entstehen?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>A deleted shot</source>
        <translation>Ein gelöschter Shot</translation>
    </message>
    <message>
        <source>What they make is fetched when you open Shotwright again.</source>
        <translation>Was sie ergeben, wird geholt, wenn Sie Shotwright wieder öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting take(s) are kept and sent then.</source>
        <translation>
            <numerusform>%n wartender Take bleibt erhalten und wird dann gesendet.</numerusform>
            <numerusform>%n wartende Takes bleiben erhalten und werden dann gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LedgerCard</name>
    <message>
        <source>Ledger</source>
        <translation>Kassenbuch</translation>
    </message>
    <message>
        <source>Find a charge</source>
        <translation>Buchung suchen</translation>
    </message>
    <message>
        <source>Add a row: a pack, credits or a subscription</source>
        <translation>Zeile hinzufügen: ein Paket, Guthaben oder ein Abo</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>No charge has the words “{0}”.</source>
        <translation>Keine Buchung enthält die Wörter „{0}“.</translation>
    </message>
    <message>
        <source>Nothing was charged in these days.</source>
        <translation>In diesen Tagen wurde nichts berechnet.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
</context>
<context>
    <name>LedgerModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Tatsächlich</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>LedgerTable</name>
    <message>
        <source>Ledger</source>
        <translation>Kassenbuch</translation>
    </message>
</context>
<context>
    <name>LeftDock</name>
    <message>
        <source>Left dock</source>
        <translation>Linke Leiste</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
</context>
<context>
    <name>LengthDialog</name>
    <message numerus="yes">
        <source>Length of %n shot(s)</source>
        <translation>
            <numerusform>Länge von %n Shot</numerusform>
            <numerusform>Länge von %n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>What is drawn anew gets this length.</source>
        <translation>Was neu gezeichnet wird, bekommt diese Länge.</translation>
    </message>
    <message>
        <source>Set length</source>
        <translation>Länge setzen</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Länge in Sekunden</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
</context>
<context>
    <name>LimitField</name>
    <message>
        <source>{0}, in dollars</source>
        <translation>{0}, in Dollar</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>kein Limit</translation>
    </message>
    <message>
        <source>Take the limit of “{0}” away</source>
        <translation>Limit von „{0}“ entfernen</translation>
    </message>
</context>
<context>
    <name>LookDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Where these words hold</source>
        <translation>Wo diese Wörter gelten</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Only in {0}</source>
        <translation>Nur in {0}</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>A woman of about forty, grey braid, oilskin coat, slow and sure hands</source>
        <translation>Eine Frau um die vierzig, grauer Zopf, Ölmantel, langsame, sichere Hände</translation>
    </message>
    <message>
        <source>Name, written in prompts as @name</source>
        <translation>Name, in Prompts als @name geschrieben</translation>
    </message>
    <message>
        <source>Other shots keep the words of the project.</source>
        <translation>Andere Shots behalten die Wörter des Projekts.</translation>
    </message>
    <message>
        <source>Prompts that name it send these words in its place.</source>
        <translation>Prompts mit diesem Namen senden an seiner Stelle diese Wörter.</translation>
    </message>
    <message numerus="yes">
        <source>The change goes to %n shot(s).</source>
        <translation>
            <numerusform>Die Änderung gilt für %n Shot.</numerusform>
            <numerusform>Die Änderung gilt für %n Shots.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookListModel</name>
    <message>
        <source>no description in this project</source>
        <translation>keine Beschreibung in diesem Projekt</translation>
    </message>
    <message>
        <source>character</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>style</source>
        <translation>Stil</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht verwendet</translation>
    </message>
    <message>
        <source>{0} only: {1}</source>
        <translation>nur {0}: {1}</translation>
    </message>
    <message>
        <source>No description yet</source>
        <translation>Noch keine Beschreibung</translation>
    </message>
</context>
<context>
    <name>LooksPanel</name>
    <message>
        <source>Characters and looks</source>
        <translation>Figuren und Looks</translation>
    </message>
    <message>
        <source>New character or look</source>
        <translation>Neue Figur oder neuer Look</translation>
    </message>
    <message>
        <source>Describe a character once and write @name in prompts.</source>
        <translation>Eine Figur einmal beschreiben und in Prompts @name schreiben.</translation>
    </message>
    <message>
        <source>Characters &amp; looks</source>
        <translation>Figuren &amp; Looks</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) name it. They keep the name, and nothing is sent in its place.</source>
        <translation>
            <numerusform>%n Shot nennt den Namen. Er bleibt dort stehen, und an seiner Stelle wird nichts gesendet.</numerusform>
            <numerusform>%n Shots nennen den Namen. Er bleibt dort stehen, und an seiner Stelle wird nichts gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete @{0}?</source>
        <translation>@{0} löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New character or look…</source>
        <translation>Neue Figur oder neuer Look …</translation>
    </message>
    <message>
        <source>Write it at the cursor</source>
        <translation>An der Schreibmarke einfügen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Describe it…</source>
        <translation>Beschreiben …</translation>
    </message>
    <message>
        <source>Take the words of {0} back</source>
        <translation>Die Wörter von {0} zurücknehmen</translation>
    </message>
</context>
<context>
    <name>LooksViewModel</name>
    <message>
        <source>describe @{0} in one shot</source>
        <translation>@{0} in einem Shot beschreiben</translation>
    </message>
    <message>
        <source>@{0} is deleted. Ctrl+Z brings it back.</source>
        <translation>@{0} ist gelöscht. Strg+Z holt den Namen zurück.</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Choose the model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Settings of other shots</source>
        <translation>Einstellungen anderer Shots</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelList</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>ModelPicker</name>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter leeren</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Merken für</translation>
    </message>
    <message>
        <source>Keep this model for: {0}</source>
        <translation>Dieses Modell merken für: {0}</translation>
    </message>
    <message>
        <source>Search {0} models</source>
        <translation>{0} Modelle durchsuchen</translation>
    </message>
    <message>
        <source>No model is called “{0}”.</source>
        <translation>Kein Modell heißt „{0}“.</translation>
    </message>
    <message>
        <source>No model matches “{0}” with these filters.</source>
        <translation>Mit diesen Filtern passt kein Modell zu „{0}“.</translation>
    </message>
    <message>
        <source>No model has all of this.</source>
        <translation>Kein Modell hat das alles.</translation>
    </message>
    <message>
        <source>Only a model that can still be used can be kept</source>
        <translation>Merken lässt sich nur ein Modell, das noch nutzbar ist</translation>
    </message>
</context>
<context>
    <name>ModelsCard</name>
    <message>
        <source>Cost per kept clip</source>
        <translation>Kosten je behaltenem Clip</translation>
    </message>
    <message>
        <source>By model, all takes of shots with a kept one</source>
        <translation>Nach Modell, alle Takes von Shots mit einem behaltenen</translation>
    </message>
    <message>
        <source>Cost of</source>
        <translation>Kosten je</translation>
    </message>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>Sekunde</translation>
    </message>
    <message>
        <source>No paid take yet.</source>
        <translation>Noch kein bezahlter Take.</translation>
    </message>
</context>
<context>
    <name>ModelsModel</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none kept</source>
        <translation>keiner behalten</translation>
    </message>
    <message numerus="yes">
        <source>{0} of %n kept</source>
        <translation>
            <numerusform>{0} von %n behalten</numerusform>
            <numerusform>{0} von %n behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelsSection</name>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>What a model can do and costs is read from its maker’s pages, each with the day it was read.</source>
        <translation>Was ein Modell kann und kostet, steht auf den Seiten seines Herstellers; jede ist mit dem Tag vermerkt, an dem sie gelesen wurde.</translation>
    </message>
    <message>
        <source>Your own model files</source>
        <translation>Eigene Modelldateien</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>A file here adds models, or stands before one of the program’s with the same name.</source>
        <translation>Eine Datei hier fügt Modelle hinzu oder gilt vor einer gleichnamigen des Programms.</translation>
    </message>
    <message>
        <source>A server is being asked.</source>
        <translation>Ein Server wird gerade gefragt.</translation>
    </message>
    <message>
        <source>Asking {0}; this costs nothing…</source>
        <translation>{0} wird gefragt; das kostet nichts …</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh {0}</source>
        <translation>{0} aktualisieren</translation>
    </message>
    <message>
        <source>checked {0}</source>
        <translation>geprüft am {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0}; %n long ago</source>
        <translation>
            <numerusform>{0}; %n schon lange her</numerusform>
            <numerusform>{0}; %n schon lange her</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Use the environment’s proxy</source>
        <translation>Proxy der Umgebung nutzen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Einstellungen anwenden</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>It is taken from HTTPS_PROXY, HTTP_PROXY and NO_PROXY. Else these variables mean nothing.</source>
        <translation>Er kommt aus HTTPS_PROXY, HTTP_PROXY und NO_PROXY. Sonst gelten diese Variablen nicht.</translation>
    </message>
    <message>
        <source>Asked directly</source>
        <translation>Ohne Proxy</translation>
    </message>
    <message>
        <source>This computer and private networks are never asked through a proxy.</source>
        <translation>Dieser Computer und private Netze werden nie über einen Proxy gefragt.</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>File of certificates</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>They are trusted beside the system’s, such as those of a company’s own network.</source>
        <translation>Ihnen wird neben denen des Systems vertraut, etwa denen eines Firmennetzes.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>In use from the next request on.</source>
        <translation>Gilt ab der nächsten Anfrage.</translation>
    </message>
    <message>
        <source>Choose a file of certificates</source>
        <translation>Zertifikatsdatei wählen</translation>
    </message>
</context>
<context>
    <name>NetworkViewModel</name>
    <message>
        <source>Write the whole path.</source>
        <translation>Den ganzen Pfad schreiben.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>Import a file…</source>
        <translation>Datei importieren …</translation>
    </message>
    <message>
        <source>No prompt matches this search.</source>
        <translation>Kein Prompt passt zu dieser Suche.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>No prompt is kept yet. Keep the open shot&apos;s, or bring some along.</source>
        <translation>Noch kein Prompt gespeichert. Den des offenen Shots speichern oder welche mitbringen.</translation>
    </message>
    <message>
        <source>Keep this prompt…</source>
        <translation>Diesen Prompt speichern …</translation>
    </message>
</context>
<context>
    <name>NothingSpent</name>
    <message>
        <source>Set a budget</source>
        <translation>Budget setzen</translation>
    </message>
    <message>
        <source>Add a row…</source>
        <translation>Zeile hinzufügen …</translation>
    </message>
    <message>
        <source>Nothing spent. Animatics and local models are free.</source>
        <translation>Nichts ausgegeben. Animatics und lokale Modelle sind kostenlos.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Put this note away</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>NoticeParts</name>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <source>Mark all as read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Nothing to tell. What ends while you look elsewhere is kept here for 30 days.</source>
        <translation>Keine Meldungen. Was endet, während Sie woanders sind, steht hier 30 Tage lang.</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Meldungen</translation>
    </message>
</context>
<context>
    <name>NoticesViewModel</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{0} min ago</source>
        <translation>vor {0} min</translation>
    </message>
    <message>
        <source>{0} h ago</source>
        <translation>vor {0} h</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>What it offers</source>
        <translation>Was er bietet</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; the model picker of Compose has them all.</source>
        <translation>
            <numerusform>Und %n weiteres; die Modellauswahl im Editor hat alle.</numerusform>
            <numerusform>Und %n weitere; die Modellauswahl im Editor hat alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>No model is known yet. A test asks what is served.</source>
        <translation>Noch ist kein Modell bekannt. Ein Test fragt, was angeboten wird.</translation>
    </message>
    <message>
        <source>No model of it is listed in this version.</source>
        <translation>Diese Version führt kein Modell davon.</translation>
    </message>
</context>
<context>
    <name>OutlineDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>OutlineDock</name>
    <message>
        <source>Project and prompts</source>
        <translation>Projekt und Prompts</translation>
    </message>
</context>
<context>
    <name>OutlineList</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>OutlineListModel</name>
    <message>
        <source>Scene {0}, {1}, {2}</source>
        <translation>Szene {0}, {1}, {2}</translation>
    </message>
    <message>
        <source>Shot {0}, {1}, {2}</source>
        <translation>Shot {0}, {1}, {2}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Filter shots</source>
        <translation>Shots filtern</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Neuer Shot</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Add shot</source>
        <translation>Shot hinzufügen</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Take wählen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>Take löschen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>OutlineViewModel</name>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} chosen</source>
        <translation>{0} von {1} gewählt</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation>Animatic</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Wird gezeichnet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>ParametersPanel</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Add key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>This model is not in the catalogue any more.</source>
        <translation>Dieses Modell ist nicht mehr im Katalog.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed with it</source>
        <translation>
            <numerusform>%n Einstellung mitgeändert</numerusform>
            <numerusform>%n Einstellungen mitgeändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Price of a final</source>
        <translation>Preis des Finals</translation>
    </message>
    <message>
        <source>This model is gone. {0} can take its place:</source>
        <translation>Dieses Modell gibt es nicht mehr. {0} kann es ersetzen:</translation>
    </message>
    <message>
        <source>Move to {0}</source>
        <translation>Zu {0} wechseln</translation>
    </message>
    <message>
        <source>Use the settings of</source>
        <translation>Einstellungen übernehmen von</translation>
    </message>
    <message>
        <source>There is no other shot</source>
        <translation>Es gibt keinen anderen Shot</translation>
    </message>
    <message>
        <source>Ask before each final of this project</source>
        <translation>Vor jedem Final dieses Projekts fragen</translation>
    </message>
</context>
<context>
    <name>ParametersViewModel</name>
    <message>
        <source>On this computer · no key</source>
        <translation>Lokal · ohne Schlüssel</translation>
    </message>
    <message>
        <source>{0} · checked {1}</source>
        <translation>{0} · geprüft am {1}</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>draft {0} · final {1}</source>
        <translation>Entwurf {0} · Final {1}</translation>
    </message>
    <message>
        <source>choose the model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>use the settings of another shot</source>
        <translation>Einstellungen eines anderen Shots übernehmen</translation>
    </message>
    <message>
        <source>change the duration</source>
        <translation>Dauer ändern</translation>
    </message>
    <message>
        <source>change the resolution</source>
        <translation>Auflösung ändern</translation>
    </message>
    <message>
        <source>change the aspect ratio</source>
        <translation>Seitenverhältnis ändern</translation>
    </message>
    <message>
        <source>change the frame rate</source>
        <translation>Bildrate ändern</translation>
    </message>
    <message>
        <source>take back what followed</source>
        <translation>Folgeänderungen zurücknehmen</translation>
    </message>
    <message>
        <source>change the seed</source>
        <translation>Seed ändern</translation>
    </message>
    <message>
        <source>roll the seed</source>
        <translation>Seed würfeln</translation>
    </message>
    <message>
        <source>lock the seed</source>
        <translation>Seed sperren</translation>
    </message>
    <message>
        <source>change the sound</source>
        <translation>Ton ändern</translation>
    </message>
    <message>
        <source>change what to avoid</source>
        <translation>Vermeiden ändern</translation>
    </message>
    <message>
        <source>change a model setting</source>
        <translation>Modelleinstellung ändern</translation>
    </message>
    <message>
        <source>This model is not in the catalogue. Choose another one.</source>
        <translation>Dieses Modell ist nicht im Katalog. Ein anderes wählen.</translation>
    </message>
    <message>
        <source>The model is being read.</source>
        <translation>Das Modell wird gelesen.</translation>
    </message>
    <message>
        <source>{0} was retired. Choose another model.</source>
        <translation>{0} wurde eingestellt. Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>A kept shot: about {0} so far</source>
        <translation>Ein behaltener Shot: bisher etwa {0}</translation>
    </message>
</context>
<context>
    <name>PauseStrip</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>Drawing an example</source>
        <translation>Ein Beispiel wird gezeichnet</translation>
    </message>
    <message>
        <source>The example is drawn when no take is being made</source>
        <translation>Das Beispiel wird gezeichnet, sobald kein Take in Arbeit ist</translation>
    </message>
    <message>
        <source>The example could not be drawn</source>
        <translation>Das Beispiel ließ sich nicht zeichnen</translation>
    </message>
</context>
<context>
    <name>PositionLine</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>PromptListModel</name>
    <message numerus="yes">
        <source>used %n time(s)</source>
        <translation>
            <numerusform>%n-mal verwendet</numerusform>
            <numerusform>%n-mal verwendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>tags {0}</source>
        <translation>Tags {0}</translation>
    </message>
    <message>
        <source>asks for {0}</source>
        <translation>fragt nach {0}</translation>
    </message>
    <message>
        <source>starter</source>
        <translation>mitgeliefert</translation>
    </message>
</context>
<context>
    <name>PromptMenus</name>
    <message>
        <source>Changed last first</source>
        <translation>Zuletzt geändert zuerst</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Most stars first</source>
        <translation>Meiste Sterne zuerst</translation>
    </message>
    <message>
        <source>Most used first</source>
        <translation>Meistverwendete zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s) or more</source>
        <translation>
            <numerusform>Ab %n Stern</numerusform>
            <numerusform>Ab %n Sternen</numerusform>
        </translation>
    </message>
    <message>
        <source>Five stars</source>
        <translation>Fünf Sterne</translation>
    </message>
    <message>
        <source>Any stars</source>
        <translation>Beliebig viele Sterne</translation>
    </message>
    <message>
        <source>Use in this shot</source>
        <translation>Im Shot verwenden</translation>
    </message>
    <message>
        <source>New shot from it</source>
        <translation>Neuer Shot daraus</translation>
    </message>
    <message>
        <source>Insert at the cursor</source>
        <translation>An der Schreibmarke einfügen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <source>Show it with take {0}</source>
        <translation>Mit Take {0} zeigen</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Tags …</translation>
    </message>
    <message>
        <source>Move to folder…</source>
        <translation>In Ordner verschieben …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>PromptTab</name>
    <message>
        <source>Keep this prompt in the library</source>
        <translation>Diesen Prompt in der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation>Importieren und exportieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message numerus="yes">
        <source>Export %n found…</source>
        <translation>
            <numerusform>%n gefundenen exportieren …</numerusform>
            <numerusform>%n gefundene exportieren …</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n prompt(s)</source>
        <translation>
            <numerusform>Tags von %n Prompt</numerusform>
            <numerusform>Tags von %n Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Folder of %n prompt(s)</source>
        <translation>
            <numerusform>Ordner von %n Prompt</numerusform>
            <numerusform>Ordner von %n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Rename “{0}”</source>
        <translation>„{0}“ umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) deleted</source>
        <translation>
            <numerusform>%n Prompt gelöscht</numerusform>
            <numerusform>%n Prompts gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>PromptTable</name>
    <message>
        <source>Saved prompts</source>
        <translation>Gespeicherte Prompts</translation>
    </message>
</context>
<context>
    <name>PromptTools</name>
    <message>
        <source>History of the prompt</source>
        <translation>Verlauf des Prompts</translation>
    </message>
    <message>
        <source>v{0} +</source>
        <translation>v{0} +</translation>
    </message>
    <message>
        <source>v{0}</source>
        <translation>v{0}</translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>Changed since version {0}</source>
        <translation>Seit Version {0} geändert</translation>
    </message>
    <message>
        <source>1 component changed: {0}</source>
        <translation>1 Baustein geändert: {0}</translation>
    </message>
    <message>
        <source>{0} changed: hard to tell which helped</source>
        <translation>{0} geändert: unklar, was geholfen hat</translation>
    </message>
    <message>
        <source>Keep only one</source>
        <translation>Nur eines behalten</translation>
    </message>
    <message>
        <source>Changed since the last take</source>
        <translation>Seit dem letzten Take geändert</translation>
    </message>
    <message>
        <source>Keep this version as</source>
        <translation>Diese Version festhalten als</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Festhalten</translation>
    </message>
</context>
<context>
    <name>PromptWishes</name>
    <message>
        <source>No shot is open.</source>
        <translation>Kein Shot ist offen.</translation>
    </message>
    <message>
        <source>Find and replace in prompts</source>
        <translation>In Prompts suchen und ersetzen</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>use “{0}”</source>
        <translation>„{0}“ verwenden</translation>
    </message>
    <message>
        <source>“{0}” is the prompt of {1} now. What it was is in the history.</source>
        <translation>„{0}“ ist jetzt der Prompt von {1}. Der alte steht im Verlauf.</translation>
    </message>
    <message>
        <source>Make the shot</source>
        <translation>Shot anlegen</translation>
    </message>
    <message>
        <source>Add a scene first.</source>
        <translation>Zuerst eine Szene hinzufügen.</translation>
    </message>
    <message>
        <source>Values of {0}</source>
        <translation>Werte von {0}</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Ausfüllen</translation>
    </message>
    <message>
        <source>fill in variables</source>
        <translation>Variablen ausfüllen</translation>
    </message>
    <message>
        <source>There are no words to keep.</source>
        <translation>Keine Wörter zum Speichern da.</translation>
    </message>
    <message>
        <source>“{0}” is in the library.</source>
        <translation>„{0}“ ist in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Camera pad</source>
        <translation>Kamera-Pad</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Nothing is missing: the prompt says all that a model needs.</source>
        <translation>Nichts fehlt: Der Prompt sagt alles, was ein Modell braucht.</translation>
    </message>
    <message>
        <source>add what is missing</source>
        <translation>Fehlendes hinzufügen</translation>
    </message>
</context>
<context>
    <name>PromptsPanel</name>
    <message>
        <source>Search prompts</source>
        <translation>Prompts suchen</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
    <message>
        <source>Order and stars</source>
        <translation>Reihenfolge und Sterne</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Use in this shot</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>More for the selected prompts</source>
        <translation>Mehr für die gewählten Prompts</translation>
    </message>
    <message>
        <source>Prompt library</source>
        <translation>Prompt-Bibliothek</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s)</source>
        <translation>
            <numerusform>%n Prompt</numerusform>
            <numerusform>%n Prompts</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one prompt</source>
        <translation>Einen Prompt wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) selected</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename folder…</source>
        <translation>Ordner umbenennen …</translation>
    </message>
</context>
<context>
    <name>ProviderDetails</name>
    <message>
        <source>The same models, or living ones like them, are sold by:</source>
        <translation>Dieselben Modelle oder ähnliche, die es noch gibt, verkaufen:</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>{0}, last asked {1}</source>
        <translation>{0}, zuletzt gefragt am {1}</translation>
    </message>
    <message>
        <source>It works on this computer alone: nothing is sent, and nothing is billed.</source>
        <translation>Er arbeitet nur auf diesem Computer: Nichts wird gesendet, nichts wird berechnet.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Own server</source>
        <translation>Eigener Server</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direkt</translation>
    </message>
    <message>
        <source>Aggregator</source>
        <translation>Aggregator</translation>
    </message>
</context>
<context>
    <name>ProviderList</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>ProviderListModel</name>
    <message>
        <source>No way in; the same models elsewhere</source>
        <translation>Kein Zugang; dieselben Modelle anderswo</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Add server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>Reading the providers…</source>
        <translation>Anbieter werden gelesen …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Providers &amp; keys</source>
        <translation>Anbieter &amp; Schlüssel</translation>
    </message>
    <message>
        <source>The key is written to a file that only your account on this computer can read. Every program that you run can read it too; a keyring is safer. The warning stays on this page as long as the file is there.</source>
        <translation>Der Schlüssel kommt in eine Datei, die nur Ihr Benutzerkonto auf diesem Computer lesen kann. Auch jedes Programm, das Sie starten, kann sie lesen; ein Schlüsselbund ist sicherer. Die Warnung bleibt auf dieser Seite, solange die Datei da ist.</translation>
    </message>
    <message>
        <source>Keep the key in a file?</source>
        <translation>Den Schlüssel in einer Datei speichern?</translation>
    </message>
    <message>
        <source>Keep it in a file</source>
        <translation>In Datei speichern</translation>
    </message>
    <message>
        <source>The key of {0} is deleted here. At the service it stays good until it is switched off there.</source>
        <translation>Der Schlüssel von {0} wird hier gelöscht. Beim Dienst gilt er weiter, bis er dort abgeschaltet wird.</translation>
    </message>
    <message>
        <source>These jobs are under way with it and cannot be asked about then: {0}.</source>
        <translation>Diese Aufträge laufen damit, und nach ihnen lässt sich dann nicht mehr fragen: {0}.</translation>
    </message>
    <message>
        <source>Forget the key?</source>
        <translation>Den Schlüssel löschen?</translation>
    </message>
    <message>
        <source>Forget key</source>
        <translation>Schlüssel löschen</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Rename the account</source>
        <translation>Konto umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove the account “{0}”?</source>
        <translation>Das Konto „{0}“ entfernen?</translation>
    </message>
    <message>
        <source>Its key is deleted here. Jobs under way are still followed as far as that goes without it.</source>
        <translation>Sein Schlüssel wird hier gelöscht. Laufende Aufträge werden weiter verfolgt, soweit das ohne ihn geht.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the server “{0}”?</source>
        <translation>Den Server „{0}“ entfernen?</translation>
    </message>
    <message>
        <source>Nothing new is sent to it. Jobs under way are still followed; its takes stay.</source>
        <translation>Ihm wird nichts Neues gesendet. Laufende Aufträge werden weiter verfolgt; seine Takes bleiben.</translation>
    </message>
    <message>
        <source>Your browser opens {0}.</source>
        <translation>Ihr Browser öffnet {0}.</translation>
    </message>
    <message>
        <source>Open a page of {0}?</source>
        <translation>Eine Seite von {0} öffnen?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>ProvidersViewModel</name>
    <message>
        <source>This version cannot ask this service yet.</source>
        <translation>Diese Version kann diesen Dienst noch nicht fragen.</translation>
    </message>
    <message>
        <source>Save a key first.</source>
        <translation>Zuerst einen Schlüssel speichern.</translation>
    </message>
    <message>
        <source>A test is running.</source>
        <translation>Ein Test läuft.</translation>
    </message>
    <message>
        <source>The key is in the environment; take it out there.</source>
        <translation>Der Schlüssel steht in der Umgebung; er muss dort entfernt werden.</translation>
    </message>
    <message>
        <source>No key is kept.</source>
        <translation>Kein Schlüssel ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Fold the queue</source>
        <translation>Warteschlange einklappen</translation>
    </message>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Auftrags</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>Pause all sending</source>
        <translation>Alles Senden anhalten</translation>
    </message>
    <message>
        <source>More about the queue</source>
        <translation>Mehr zur Warteschlange</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Some jobs are not shown</source>
        <translation>Einige Aufträge sind ausgeblendet</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Senden fortsetzen</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Resume {0}</source>
        <translation>{0} fortsetzen</translation>
    </message>
    <message>
        <source>Pause {0}</source>
        <translation>{0} anhalten</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Fold the queue</source>
        <translation>Warteschlange einklappen</translation>
    </message>
    <message>
        <source>No job of that kind is in line.</source>
        <translation>Kein Auftrag dieser Art in der Warteschlange.</translation>
    </message>
    <message>
        <source>Nothing in line. Animatics are free and take seconds.</source>
        <translation>Nichts wartet. Animatics sind kostenlos und brauchen Sekunden.</translation>
    </message>
    <message>
        <source>Unfold the queue</source>
        <translation>Warteschlange ausklappen</translation>
    </message>
</context>
<context>
    <name>QueueViewModel</name>
    <message>
        <source>{0} running</source>
        <translation>{0} in Arbeit</translation>
    </message>
    <message>
        <source>{0} waiting</source>
        <translation>{0} in der Schlange</translation>
    </message>
    <message>
        <source>{0} not sure</source>
        <translation>{0} unklar</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown price</source>
        <translation>
            <numerusform>%n mit unbekanntem Preis</numerusform>
            <numerusform>%n mit unbekanntem Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} committed (simulated)</source>
        <translation>{0} gebunden (simuliert)</translation>
    </message>
    <message>
        <source>{0} committed</source>
        <translation>{0} gebunden</translation>
    </message>
</context>
<context>
    <name>RailPanel</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Compose</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>RaiseForm</name>
    <message>
        <source>{0} of {1} is used. The limit is {1} again tomorrow, or when you close Shotwright.</source>
        <translation>{0} von {1} sind verbraucht. Morgen, oder wenn Sie Shotwright beenden, gilt wieder {1}.</translation>
    </message>
    <message>
        <source>Raise “{0}” for today</source>
        <translation>„{0}“ für heute erhöhen</translation>
    </message>
    <message>
        <source>Raise for today</source>
        <translation>Für heute erhöhen</translation>
    </message>
    <message>
        <source>Limit for today, in dollars</source>
        <translation>Limit für heute, in Dollar</translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß/klein</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>This shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>This scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>Find and replace in prompts</source>
        <translation>In Prompts suchen und ersetzen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Nothing is found that can be replaced</source>
        <translation>Nichts gefunden, was sich ersetzen lässt</translation>
    </message>
    <message>
        <source>Write the words to find.</source>
        <translation>Die gesuchten Wörter schreiben.</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <translation>{0} in {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message>
        <source>{0}; {1} more in locked cards stay</source>
        <translation>{0}; {1} weitere in gesperrten Karten bleiben</translation>
    </message>
</context>
<context>
    <name>ReplaceViewModel</name>
    <message numerus="yes">
        <source>%n hit(s) replaced</source>
        <translation>
            <numerusform>%n Treffer ersetzt</numerusform>
            <numerusform>%n Treffer ersetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} in {1} shots</source>
        <translation>{0} in {1} Shots</translation>
    </message>
    <message>
        <source>{0}; {1} in locked cards left</source>
        <translation>{0}; {1} in gesperrten Karten blieben</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>What was not added</source>
        <translation>Was nicht dazukam</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n had words that are there already.</source>
        <translation>
            <numerusform>%n hatte Wörter, die schon da sind.</numerusform>
            <numerusform>%n hatten Wörter, die schon da sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be taken.</source>
        <translation>
            <numerusform>%n ließ sich nicht übernehmen.</numerusform>
            <numerusform>%n ließen sich nicht übernehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>the words of “{0}” are there already</source>
        <translation>die Wörter von „{0}“ sind schon da</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt {0}: </source>
        <translation>Prompt {0}: </translation>
    </message>
    <message>
        <source>Line {0}: </source>
        <translation>Zeile {0}: </translation>
    </message>
</context>
<context>
    <name>ResultPreview</name>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
</context>
<context>
    <name>RightsQuestion</name>
    <message>
        <source>May you use this picture?</source>
        <translation>Dürfen Sie dieses Bild verwenden?</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>Bild verwenden</translation>
    </message>
    <message>
        <source>I may use this picture</source>
        <translation>Ich darf dieses Bild verwenden</translation>
    </message>
    <message>
        <source>If people can be recognised in it, they agreed to this</source>
        <translation>Wenn darauf Personen erkennbar sind, haben sie zugestimmt</translation>
    </message>
    <message>
        <source>It is about to leave this computer. This is asked once for each picture; the program cannot see who or what is in it.</source>
        <translation>Es verlässt gleich diesen Computer. Das wird für jedes Bild einmal gefragt; das Programm kann nicht sehen, wer oder was darauf ist.</translation>
    </message>
    <message>
        <source>Switch both on first.</source>
        <translation>Zuerst beides einschalten.</translation>
    </message>
</context>
<context>
    <name>RowActs</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Cancel “{0}”?</source>
        <translation>„{0}“ abbrechen?</translation>
    </message>
    <message>
        <source>Ask to cancel</source>
        <translation>Abbruch anfragen</translation>
    </message>
    <message>
        <source>{0} each</source>
        <translation>jeweils {0}</translation>
    </message>
    <message>
        <source>{0} makes it anew and charges for it: {1}. What failed stays in the list.</source>
        <translation>Es wird bei {0} neu erzeugt und berechnet: {1}. Was fehlschlug, bleibt in der Liste.</translation>
    </message>
    <message>
        <source>Retry · {0}</source>
        <translation>Wiederholen · {0}</translation>
    </message>
    <message>
        <source>Ask for it again?</source>
        <translation>Noch einmal anfordern?</translation>
    </message>
    <message>
        <source>If the first request did run after all, {0} charges for both.</source>
        <translation>Falls die erste Anfrage doch gelaufen ist, berechnet {0} beide.</translation>
    </message>
    <message>
        <source>Send again · {0}</source>
        <translation>Nochmals senden · {0}</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Nochmals senden</translation>
    </message>
    <message>
        <source>Send it a second time?</source>
        <translation>Ein zweites Mal senden?</translation>
    </message>
    <message>
        <source>{0} names no such request. That proves nothing: such lists can lag.</source>
        <translation>{0} nennt keine solche Anfrage. Das beweist nichts: Solche Listen können hinterherhinken.</translation>
    </message>
    <message>
        <source>Open a page of {0}?</source>
        <translation>Eine Seite von {0} öffnen?</translation>
    </message>
    <message>
        <source>Your browser opens {0}.</source>
        <translation>Ihr Browser öffnet {0}.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No browser was found; the address is copied.</source>
        <translation>Kein Browser gefunden; die Adresse ist kopiert.</translation>
    </message>
    <message>
        <source>{0}: ${1} of ${2} are spent or kept back for what waits.</source>
        <translation>{0}: ${1} von ${2} sind ausgegeben oder für Wartendes reserviert.</translation>
    </message>
    <message>
        <source>Raise to ${0} today</source>
        <translation>Heute auf ${0} erhöhen</translation>
    </message>
    <message>
        <source>Raise the budget for today?</source>
        <translation>Budget für heute erhöhen?</translation>
    </message>
    <message>
        <source>Today&apos;s budget</source>
        <translation>Budget für heute</translation>
    </message>
    <message>
        <source>This month&apos;s budget</source>
        <translation>Budget für diesen Monat</translation>
    </message>
    <message>
        <source>This project&apos;s budget</source>
        <translation>Budget für dieses Projekt</translation>
    </message>
    <message>
        <source>The budget for {0}</source>
        <translation>Budget für {0}</translation>
    </message>
    <message>
        <source>The limit of one job</source>
        <translation>Limit pro Auftrag</translation>
    </message>
</context>
<context>
    <name>RowEditor</name>
    <message>
        <source>Scene&apos;s name</source>
        <translation>Name der Szene</translation>
    </message>
    <message>
        <source>Shot&apos;s name</source>
        <translation>Name des Shots</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Open the shot</source>
        <translation>Shot öffnen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Cancel the whole group</source>
        <translation>Die ganze Gruppe abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Alle abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Ask the provider</source>
        <translation>Beim Anbieter nachfragen</translation>
    </message>
    <message>
        <source>It did not run: send again</source>
        <translation>Nicht gelaufen: nochmals senden</translation>
    </message>
    <message>
        <source>Leave it (it may have been charged)</source>
        <translation>So lassen (vielleicht berechnet)</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Show its takes</source>
        <translation>Takes zeigen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>SavePromptDialog</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Words between commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} und {1} weitere</translation>
    </message>
    <message>
        <source>These words are in the library already: {0}.</source>
        <translation>Diese Wörter sind schon in der Bibliothek: {0}.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>Example picture: {0}</source>
        <translation>Beispielbild: {0}</translation>
    </message>
    <message>
        <source>Example still · drawn by Shotwright</source>
        <translation>Beispielbild · von Shotwright gezeichnet</translation>
    </message>
</context>
<context>
    <name>ScriptDelegate</name>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
</context>
<context>
    <name>ScriptDialog</name>
    <message>
        <source>Paste a script</source>
        <translation>Drehbuch einfügen</translation>
    </message>
    <message>
        <source>Number the shots, or leave an empty line between them. Each becomes a shot with that prompt.</source>
        <translation>Die Shots nummerieren oder eine Leerzeile dazwischen lassen. Aus jedem wird ein Shot mit diesem Prompt.</translation>
    </message>
    <message>
        <source>Make the shots</source>
        <translation>Shots anlegen</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Paste the script first.</source>
        <translation>Zuerst das Drehbuch einfügen.</translation>
    </message>
    <message>
        <source>The shots are being made.</source>
        <translation>Die Shots werden angelegt.</translation>
    </message>
    <message>
        <source>Paste or drop a script here. Headings begin scenes; numbers or empty lines begin shots.</source>
        <translation>Ein Skript hier einfügen oder ablegen. Überschriften beginnen Szenen; Nummern oder leere Zeilen beginnen Shots.</translation>
    </message>
    <message>
        <source>The cards of the shots come here.</source>
        <translation>Hier erscheinen die Karten der Shots.</translation>
    </message>
    <message>
        <source>Split the shot at the caret</source>
        <translation>Den Shot an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>Open a text file</source>
        <translation>Eine Textdatei öffnen</translation>
    </message>
    <message>
        <source>Seconds per shot</source>
        <translation>Sekunden je Shot</translation>
    </message>
    <message>
        <source>Draw animatics of all at once (free)</source>
        <translation>Animatics von allen gleich zeichnen (kostenlos)</translation>
    </message>
    <message>
        <source>Create shots</source>
        <translation>Shots anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Storyboard from a script</source>
        <translation>Storyboard aus einem Skript</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Look of all shots</source>
        <translation>Look aller Shots</translation>
    </message>
    <message>
        <source>Added to each prompt: grainy 16 mm film, muted colours</source>
        <translation>Kommt zu jedem Prompt: körniger 16-mm-Film, gedeckte Farben</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message numerus="yes">
        <source>Create %n shot(s)</source>
        <translation>
            <numerusform>%n Shot anlegen</numerusform>
            <numerusform>%n Shots anlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a script</source>
        <translation>Ein Skript öffnen</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Textdateien</translation>
    </message>
</context>
<context>
    <name>ScriptListModel</name>
    <message>
        <source>Scene {0}, {1}</source>
        <translation>Szene {0}, {1}</translation>
    </message>
    <message>
        <source>Left out: {0}</source>
        <translation>Ausgelassen: {0}</translation>
    </message>
</context>
<context>
    <name>ScriptViewModel</name>
    <message>
        <source>Scene {0}</source>
        <translation>Szene {0}</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n Szene</numerusform>
            <numerusform>%n Szenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of the text in no shot</source>
        <translation>
            <numerusform>%n Teil des Textes in keinem Shot</numerusform>
            <numerusform>%n Teile des Textes in keinem Shot</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s) left out</source>
        <translation>
            <numerusform>%n Shot ausgelassen</numerusform>
            <numerusform>%n Shots ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a project first.</source>
        <translation>Zuerst ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>The shots are being made.</source>
        <translation>Die Shots werden angelegt.</translation>
    </message>
    <message>
        <source>Paste the script first.</source>
        <translation>Zuerst das Skript einfügen.</translation>
    </message>
    <message>
        <source>Keep at least one shot.</source>
        <translation>Mindestens einen Shot behalten.</translation>
    </message>
    <message>
        <source>With the look, the prompt of “{0}” is too long.</source>
        <translation>Mit dem Look ist der Prompt von „{0}“ zu lang.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Ihn kürzen.</translation>
    </message>
</context>
<context>
    <name>Scrubber</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
</context>
<context>
    <name>SearchHelp</name>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
    <message>
        <source>both words, or words that begin so</source>
        <translation>beide Wörter, oder Wörter, die so beginnen</translation>
    </message>
    <message>
        <source>exactly these words</source>
        <translation>genau diese Wörter</translation>
    </message>
    <message>
        <source>without this word</source>
        <translation>ohne dieses Wort</translation>
    </message>
    <message>
        <source>with this tag</source>
        <translation>mit diesem Tag</translation>
    </message>
    <message>
        <source>in this folder and those in it</source>
        <translation>in diesem Ordner und denen darin</translation>
    </message>
    <message>
        <source>more than three stars; rating:none for none</source>
        <translation>mehr als drei Sterne; rating:none für keine</translation>
    </message>
    <message>
        <source>in the words of a component: shot, subject, camera …</source>
        <translation>in einem Baustein: shot, subject, camera …</translation>
    </message>
    <message>
        <source>in the title</source>
        <translation>im Titel</translation>
    </message>
    <message>
        <source>with {variables} to fill in</source>
        <translation>mit {variables} zum Ausfüllen</translation>
    </message>
    <message>
        <source>never used; uses:&gt;5 for often</source>
        <translation>nie verwendet; uses:&gt;5 für oft</translation>
    </message>
</context>
<context>
    <name>SeedField</name>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>random</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
    </message>
    <message>
        <source>Roll another seed</source>
        <translation>Neuen Seed würfeln</translation>
    </message>
    <message>
        <source>Let every take have a new seed</source>
        <translation>Jedem Take einen neuen Seed geben</translation>
    </message>
</context>
<context>
    <name>SeekLine</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Frame {0} of {1}</source>
        <translation>Bild {0} von {1}</translation>
    </message>
</context>
<context>
    <name>SentTextDialog</name>
    <message>
        <source>Text as sent to {0}</source>
        <translation>Text, wie er an {0} geht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Text as sent</source>
        <translation>Gesendeter Text</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>SequencePanel</name>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Previous edit</source>
        <translation>Voriger Schnitt</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Next edit</source>
        <translation>Nächster Schnitt</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>Sequence preview</source>
        <translation>Vorschau des Schnitts</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>There is no shot to play</source>
        <translation>Es gibt keinen Shot zum Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton einschalten</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>It speaks</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>It is yours: nothing is billed.</source>
        <translation>Er gehört Ihnen: Nichts wird berechnet.</translation>
    </message>
    <message>
        <source>A paid gateway; its price is not known. This version does not send paid work to it yet.</source>
        <translation>Ein kostenpflichtiges Gateway; sein Preis ist nicht bekannt. Diese Version sendet ihm noch keine bezahlten Aufträge.</translation>
    </message>
    <message>
        <source>A paid gateway, ${0} a second by what you entered. This version does not send paid work to it yet.</source>
        <translation>Ein kostenpflichtiges Gateway, nach Ihrer Angabe ${0} je Sekunde. Diese Version sendet ihm noch keine bezahlten Aufträge.</translation>
    </message>
</context>
<context>
    <name>ServerForm</name>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Change the server</source>
        <translation>Server ändern</translation>
    </message>
    <message>
        <source>A server that speaks the Videos protocol: on this computer, in your network, or a gateway.</source>
        <translation>Ein Server mit dem Videos-Protokoll: auf diesem Computer, in Ihrem Netzwerk oder ein Gateway.</translation>
    </message>
    <message>
        <source>Add and test</source>
        <translation>Hinzufügen und testen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>What it speaks</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>It asks for a key</source>
        <translation>Er verlangt einen Schlüssel</translation>
    </message>
    <message>
        <source>Who is paid</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>It is mine: free</source>
        <translation>Meiner: kostenlos</translation>
    </message>
    <message>
        <source>A paid gateway</source>
        <translation>Bezahltes Gateway</translation>
    </message>
    <message>
        <source>such as attic or gpu-2</source>
        <translation>etwa attic oder gpu-2</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Who is paid for a clip</source>
        <translation>Abrechnung der Clips</translation>
    </message>
    <message>
        <source>Price per second of video in dollars</source>
        <translation>Preis je Sekunde Video in Dollar</translation>
    </message>
    <message>
        <source>Nothing is billed for a clip. Clips are sent as soon as you ask for them.</source>
        <translation>Clips kosten hier nichts. Sie werden gesendet, sobald Sie sie anfordern.</translation>
    </message>
    <message>
        <source>This version does not send paid work to it yet: its models are listed with your price.</source>
        <translation>Diese Version sendet ihm noch keine bezahlten Aufträge: Seine Modelle stehen mit Ihrem Preis in der Liste.</translation>
    </message>
    <message>
        <source>Fill in a name and an address first.</source>
        <translation>Zuerst Name und Adresse ausfüllen.</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Providers &amp; keys</source>
        <translation>Anbieter &amp; Schlüssel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Budgets</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
</context>
<context>
    <name>SettingsViewModel</name>
    <message>
        <source>The folder {0} opens at the next start.</source>
        <translation>Der Ordner {0} öffnet sich beim nächsten Start.</translation>
    </message>
    <message>
        <source>The language changes at the next start.</source>
        <translation>Die Sprache wechselt beim nächsten Start.</translation>
    </message>
</context>
<context>
    <name>ShotDelegate</name>
    <message>
        <source>The best there is</source>
        <translation>Der beste, den es gibt</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>ShotListPanel</name>
    <message>
        <source>No shots yet. Add one on the board, or paste a script.</source>
        <translation>Noch keine Shots. Auf dem Storyboard einen anlegen oder ein Skript einfügen.</translation>
    </message>
</context>
<context>
    <name>ShotMenu</name>
    <message>
        <source>Open in Compose</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Make %n animatic(s)</source>
        <translation>
            <numerusform>%n Animatic zeichnen</numerusform>
            <numerusform>%n Animatics zeichnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a video as take…</source>
        <translation>Ein Video als Take hinzufügen …</translation>
    </message>
    <message>
        <source>Use a picture as first frame…</source>
        <translation>Ein Bild als erstes Bild verwenden …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Edit caption</source>
        <translation>Bildtext ändern</translation>
    </message>
    <message>
        <source>Set length…</source>
        <translation>Länge setzen …</translation>
    </message>
    <message>
        <source>Clear trim</source>
        <translation>Zuschnitt aufheben</translation>
    </message>
    <message>
        <source>New shot after</source>
        <translation>Neuer Shot dahinter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Split scene here</source>
        <translation>Szene hier teilen</translation>
    </message>
    <message>
        <source>Merge with the next scene</source>
        <translation>Mit der nächsten Szene verbinden</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Neuer Shot</translation>
    </message>
    <message>
        <source>Add videos as shots…</source>
        <translation>Videos als Shots hinzufügen …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Take wählen</translation>
    </message>
    <message>
        <source>The best there is</source>
        <translation>Der beste, den es gibt</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
</context>
<context>
    <name>ShotTable</name>
    <message>
        <source>Shot list</source>
        <translation>Shotliste</translation>
    </message>
</context>
<context>
    <name>ShotTableModel</name>
    <message>
        <source>Shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Bildtext</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
</context>
<context>
    <name>SignsViewModel</name>
    <message>
        <source>What this month cost is being read</source>
        <translation>Was dieser Monat gekostet hat, wird gelesen</translation>
    </message>
    <message>
        <source>{0} this month</source>
        <translation>{0} diesen Monat</translation>
    </message>
    <message>
        <source>{0}, no budget is set</source>
        <translation>{0}, kein Budget gesetzt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} spent this month, {1} of the budget</source>
        <translation>{0} diesen Monat ausgegeben, {1} des Budgets</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
</context>
<context>
    <name>SpendActs</name>
    <message>
        <source>The budgets are set.</source>
        <translation>Die Budgets sind gesetzt.</translation>
    </message>
    <message>
        <source>The limit is higher until the day ends.</source>
        <translation>Das Limit ist bis zum Ende des Tages höher.</translation>
    </message>
    <message>
        <source>The row stands in the ledger.</source>
        <translation>Die Zeile steht im Kassenbuch.</translation>
    </message>
    <message>
        <source>Save the proof</source>
        <translation>Nachweis speichern</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Saved as {0}</source>
        <translation>Gespeichert als {0}</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommagetrennte Werte</translation>
    </message>
    <message>
        <source>Export the ledger</source>
        <translation>Das Kassenbuch exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written to {0}</source>
        <translation>
            <numerusform>%n Zeile in {0} geschrieben</numerusform>
            <numerusform>%n Zeilen in {0} geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpendHeader</name>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Set budget</source>
        <translation>Budget setzen</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>There is nothing to export.</source>
        <translation>Es gibt nichts zu exportieren.</translation>
    </message>
</context>
<context>
    <name>SpendPanel</name>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>Estimate vs actual</source>
        <translation>Schätzung und Kosten</translation>
    </message>
    <message>
        <source>Each dot is one job, last 90 days</source>
        <translation>Jeder Punkt ist ein Auftrag, letzte 90 Tage</translation>
    </message>
    <message>
        <source>How the cost of a kept clip went</source>
        <translation>Verlauf der Kosten je behaltenem Clip</translation>
    </message>
    <message>
        <source>Nothing was charged in these days.</source>
        <translation>In diesen Tagen wurde nichts berechnet.</translation>
    </message>
</context>
<context>
    <name>SpendViewModel</name>
    <message>
        <source>A deleted project</source>
        <translation>Ein gelöschtes Projekt</translation>
    </message>
</context>
<context>
    <name>StagePanel</name>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Drawing · {0}</source>
        <translation>Wird gezeichnet · {0}</translation>
    </message>
    <message>
        <source>Drawn in {0} s</source>
        <translation>In {0} s gezeichnet</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>This workspace was copied. Its other copy may send the same jobs; nothing is sent until you resume.</source>
        <translation>Dieser Arbeitsordner wurde kopiert. Die andere Kopie sendet vielleicht dieselben Aufträge; nichts wird gesendet, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>This workspace is from a backup. Some of these jobs may have been sent already; nothing is sent until you resume.</source>
        <translation>Dieser Arbeitsordner stammt aus einer Sicherung. Manche dieser Aufträge wurden vielleicht schon gesendet; nichts wird gesendet, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>You paused sending. Nothing is sent until you resume.</source>
        <translation>Sie haben das Senden angehalten. Nichts wird gesendet, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>slow since {0}</source>
        <translation>langsam seit {0}</translation>
    </message>
    <message>
        <source>does not answer since {0}</source>
        <translation>antwortet nicht seit {0}</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>limited</source>
        <translation>begrenzt</translation>
    </message>
    <message>
        <source>limited until {0}</source>
        <translation>begrenzt bis {0}</translation>
    </message>
</context>
<context>
    <name>StarsField</name>
    <message numerus="yes">
        <source>%n star(s)</source>
        <translation>
            <numerusform>%n Stern</numerusform>
            <numerusform>%n Sterne</numerusform>
        </translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
</context>
<context>
    <name>StoryboardBar</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Shot list</source>
        <translation>Shotliste</translation>
    </message>
    <message>
        <source>Paste script</source>
        <translation>Skript einfügen</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Add a scene</source>
        <translation>Eine Szene hinzufügen</translation>
    </message>
    <message>
        <source>More to add</source>
        <translation>Mehr hinzufügen</translation>
    </message>
    <message>
        <source>Draw all missing</source>
        <translation>Alle fehlenden zeichnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>From table…</source>
        <translation>Aus Tabelle …</translation>
    </message>
    <message numerus="yes">
        <source>%n scene(s)</source>
        <translation>
            <numerusform>%n Szene</numerusform>
            <numerusform>%n Szenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shot(s)</source>
        <translation>
            <numerusform>%n Shot</numerusform>
            <numerusform>%n Shots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Draw %n missing shot(s) · free</source>
        <translation>
            <numerusform>%n fehlende zeichnen · gratis</numerusform>
            <numerusform>%n fehlende zeichnen · gratis</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw missing shots · free</source>
        <translation>Fehlende zeichnen · gratis</translation>
    </message>
    <message>
        <source>Every shot with a prompt has a take, or will have one.</source>
        <translation>Jeder Shot mit einem Prompt hat einen Take oder bekommt einen.</translation>
    </message>
    <message>
        <source>Add a shot first.</source>
        <translation>Zuerst einen Shot hinzufügen.</translation>
    </message>
</context>
<context>
    <name>StoryboardWishes</name>
    <message>
        <source>Add videos as takes</source>
        <translation>Videos als Takes hinzufügen</translation>
    </message>
    <message>
        <source>Add videos as shots</source>
        <translation>Videos als Shots hinzufügen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Use a picture as first frame</source>
        <translation>Ein Bild als erstes Bild verwenden</translation>
    </message>
    <message>
        <source>Videos</source>
        <translation>Videos</translation>
    </message>
    <message>
        <source>The film is ready</source>
        <translation>Der Film ist fertig</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Nochmals versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The ledger is still being read. What you see is from before.</source>
        <translation>Das Kassenbuch wird noch gelesen. Zu sehen ist der Stand davor.</translation>
    </message>
</context>
<context>
    <name>StudioWindow</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Take {0} is in the trash</source>
        <translation>Take {0} liegt im Papierkorb</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Sending in {0} s. Nothing is written before.</source>
        <translation>Wird in {0} s gesendet. Vorher wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No file manager was found; the path is copied: {0}</source>
        <translation>Kein Dateimanager gefunden; der Pfad ist kopiert: {0}</translation>
    </message>
    <message>
        <source>Save the frame</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Use another workspace folder</source>
        <translation>Anderen Arbeitsordner nutzen</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Give them</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take from them</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Words between commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>They have {0}.</source>
        <translation>Sie haben {0}.</translation>
    </message>
</context>
<context>
    <name>TakesList</name>
    <message>
        <source>Takes</source>
        <translation>Takes</translation>
    </message>
</context>
<context>
    <name>TakesListModel</name>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>New take</source>
        <translation>Neuer Take</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>TakesPanel</name>
    <message>
        <source>No takes yet. The first one stands here.</source>
        <translation>Noch keine Takes. Hier steht bald der erste.</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>Choose take</source>
        <translation>Take wählen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Delete take</source>
        <translation>Take löschen</translation>
    </message>
    <message>
        <source>Take it off the strip</source>
        <translation>Aus der Leiste nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>TakesViewModel</name>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>Kosten unbekannt</translation>
    </message>
    <message>
        <source>v{0}</source>
        <translation>v{0}</translation>
    </message>
    <message>
        <source>Final of {0}</source>
        <translation>Final von {0}</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Wird gezeichnet</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
</context>
<context>
    <name>Tick</name>
    <message>
        <source>{0}: found in your words</source>
        <translation>{0}: im Text gefunden</translation>
    </message>
    <message>
        <source>{0}: not found yet</source>
        <translation>{0}: noch nicht gefunden</translation>
    </message>
</context>
<context>
    <name>TileWidget</name>
    <message>
        <source>Heard</source>
        <translation>Zu hören</translation>
    </message>
    <message>
        <source>Choose this take</source>
        <translation>Diesen Take wählen</translation>
    </message>
    <message>
        <source>Use this value</source>
        <translation>Wert verwenden</translation>
    </message>
    <message>
        <source>Choose and show</source>
        <translation>Wählen und zeigen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <translation>Wahl zurücknehmen</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>The card has this value.</source>
        <translation>Die Karte hat diesen Wert.</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>verwendet</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
</context>
<context>
    <name>TimelinePanel</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show the whole film</source>
        <translation>Den ganzen Film zeigen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The film is put together here. Add a shot to begin.</source>
        <translation>Hier wird der Film zusammengesetzt. Zum Beginnen einen Shot hinzufügen.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Open in Compose</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Begin at the playhead</source>
        <translation>Am Abspielkopf beginnen</translation>
    </message>
    <message>
        <source>End at the playhead</source>
        <translation>Am Abspielkopf enden</translation>
    </message>
    <message>
        <source>Clear the trim</source>
        <translation>Den Zuschnitt aufheben</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Nach vorn verschieben</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>Nach hinten verschieben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>No take yet</source>
        <translation>Noch kein Take</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>TimelineViewModel</name>
    <message>
        <source>no take yet</source>
        <translation>noch kein Take</translation>
    </message>
    <message>
        <source>trimmed</source>
        <translation>zugeschnitten</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>This take is not in the project any more.</source>
        <translation>Dieser Take ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>This take belongs to {0}.</source>
        <translation>Dieser Take gehört zu {0}.</translation>
    </message>
    <message>
        <source>another shot</source>
        <translation>einem anderen Shot</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Toasts</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>TopBarPanel</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>Shot</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing to take back</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to make again</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt …</translation>
    </message>
    <message>
        <source>Rename project…</source>
        <translation>Projekt umbenennen …</translation>
    </message>
    <message>
        <source>Open the sample film</source>
        <translation>Beispielfilm öffnen</translation>
    </message>
    <message>
        <source>Name the project</source>
        <translation>Projekt benennen</translation>
    </message>
    <message>
        <source>Make the project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <source>Rename the project</source>
        <translation>Projekt umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>TopBarViewModel</name>
    <message>
        <source>All projects</source>
        <translation>Alle Projekte</translation>
    </message>
    <message>
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>Timecode</source>
        <translation>Timecode</translation>
    </message>
    <message>
        <source>Go to in</source>
        <translation>Zum In-Punkt</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One frame on</source>
        <translation>Ein Bild weiter</translation>
    </message>
    <message>
        <source>Go to out</source>
        <translation>Zum Out-Punkt</translation>
    </message>
    <message>
        <source>Save the frame as a picture</source>
        <translation>Bild als Datei speichern</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Full picture</source>
        <translation>Volles Bild</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>There is no take to play</source>
        <translation>Kein Take zum Abspielen</translation>
    </message>
    <message>
        <source>Unmute</source>
        <translation>Ton an</translation>
    </message>
</context>
<context>
    <name>ValueChip</name>
    <message>
        <source>Remove {0}</source>
        <translation>{0} entfernen</translation>
    </message>
</context>
<context>
    <name>ValueField</name>
    <message>
        <source>Add a value</source>
        <translation>Wert hinzufügen</translation>
    </message>
</context>
<context>
    <name>VariablesDialog</name>
    <message>
        <source>Left open</source>
        <translation>Offen gelassen</translation>
    </message>
    <message>
        <source>{0} stays open; a take needs a value for it.</source>
        <translation>{0} bleibt offen; ein Take braucht einen Wert dafür.</translation>
    </message>
    <message>
        <source>Every value is given.</source>
        <translation>Jeder Wert ist angegeben.</translation>
    </message>
</context>
<context>
    <name>VariationsPanel</name>
    <message>
        <source>Variations</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>1 component per take</source>
        <translation>1 Baustein je Take</translation>
    </message>
    <message>
        <source>Words for it</source>
        <translation>Wörter dafür</translation>
    </message>
    <message numerus="yes">
        <source>%n animatic(s) · free</source>
        <translation>
            <numerusform>%n Animatic · kostenlos</numerusform>
            <numerusform>%n Animatics · kostenlos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) · {0}</source>
        <translation>
            <numerusform>%n Entwurf · {0}</numerusform>
            <numerusform>%n Entwürfe · {0}</numerusform>
        </translation>
    </message>
    <message>
        <source>The words are not read yet.</source>
        <translation>Die Wörter sind noch nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>VariationsViewModel</name>
    <message>
        <source>It is locked. Unlock it to vary it.</source>
        <translation>Gesperrt. Zum Variieren entsperren.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>${0} to ${1}</source>
        <translation>${0} bis ${1}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a shot first.</source>
        <translation>Zuerst einen Shot öffnen.</translation>
    </message>
    <message>
        <source>More than {0} values are not possible.</source>
        <translation>Mehr als {0} Werte sind nicht möglich.</translation>
    </message>
    <message>
        <source>“{0}” is there already.</source>
        <translation>„{0}“ ist schon da.</translation>
    </message>
    <message>
        <source>{0} is locked.</source>
        <translation>{0} ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it to vary it.</source>
        <translation>Zum Variieren entsperren.</translation>
    </message>
    <message>
        <source>Add at least {0} values.</source>
        <translation>Mindestens {0} Werte hinzufügen.</translation>
    </message>
    <message>
        <source>About {0}, one after the other</source>
        <translation>Etwa {0}, nacheinander</translation>
    </message>
    <message>
        <source>About {0} each</source>
        <translation>Je etwa {0}</translation>
    </message>
</context>
<context>
    <name>VersionListModel</name>
    <message>
        <source>Version {0}</source>
        <translation>Version {0}</translation>
    </message>
    <message>
        <source>First version</source>
        <translation>Erste Version</translation>
    </message>
    <message>
        <source>Words between the cards</source>
        <translation>Wörter zwischen den Karten</translation>
    </message>
    <message>
        <source>From version {0}: {1}</source>
        <translation>Aus Version {0}: {1}</translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionStates</name>
    <message>
        <source>Kept as version {0}</source>
        <translation>Als Version {0} festgehalten</translation>
    </message>
    <message>
        <source>restore version {0}</source>
        <translation>Version {0} zurückholen</translation>
    </message>
    <message>
        <source>keep one change</source>
        <translation>Eine Änderung behalten</translation>
    </message>
</context>
<context>
    <name>VideoPane</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
    <message>
        <source>Compare the takes side by side</source>
        <translation>Takes nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>Make animatic · free</source>
        <translation>Animatic machen · kostenlos</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Viewer</translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation>Animatic</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Not drawn: {0}</source>
        <translation>Nicht gezeichnet: {0}</translation>
    </message>
    <message>
        <source>No takes yet. Sketch this shot for free.</source>
        <translation>Noch keine Takes. Diesen Shot kostenlos skizzieren.</translation>
    </message>
    <message>
        <source>Open or add a shot to begin.</source>
        <translation>Zum Anfangen einen Shot öffnen oder hinzufügen.</translation>
    </message>
</context>
<context>
    <name>ViewerViewModel</name>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezeichnet …</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>Saved frame {0} to {1}</source>
        <translation>Bild {0} gespeichert: {1}</translation>
    </message>
</context>
<context>
    <name>VocabularyPanel</name>
    <message>
        <source>Search words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>Only words you keep</source>
        <translation>Nur gemerkte Wörter</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>Search {0} words</source>
        <translation>{0} Wörter durchsuchen</translation>
    </message>
    <message>
        <source>No word begins like that.</source>
        <translation>Kein Wort beginnt so.</translation>
    </message>
    <message>
        <source>You keep no words yet. Press the star of a word.</source>
        <translation>Noch kein Wort gemerkt. Dafür den Stern eines Wortes drücken.</translation>
    </message>
</context>
<context>
    <name>WallPanel</name>
    <message>
        <source>Compare wall</source>
        <translation>Vergleichswand</translation>
    </message>
    <message>
        <source>Cancel the rest</source>
        <translation>Übrige abbrechen</translation>
    </message>
    <message>
        <source>Back to the viewer</source>
        <translation>Zurück zum Viewer</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Let it be heard</source>
        <translation>Ton an</translation>
    </message>
</context>
<context>
    <name>WallViewModel</name>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message numerus="yes">
        <source>Compare %n take(s)</source>
        <translation>
            <numerusform>%n Take vergleichen</numerusform>
            <numerusform>%n Takes vergleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variation(s)</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n take(s)</source>
        <translation>
            <numerusform>%n Take</numerusform>
            <numerusform>%n Takes</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} ready</source>
        <translation>{0} fertig</translation>
    </message>
    <message>
        <source>{0} coming</source>
        <translation>{0} in Arbeit</translation>
    </message>
    <message>
        <source>{0} not sure</source>
        <translation>{0} unklar</translation>
    </message>
    <message>
        <source>{0} failed</source>
        <translation>{0} fehlgeschlagen</translation>
    </message>
    <message>
        <source>{0} cancelled</source>
        <translation>{0} abgebrochen</translation>
    </message>
    <message>
        <source>{0} missing</source>
        <translation>{0} nicht da</translation>
    </message>
    <message>
        <source>The file of this take cannot be read, or is not there any more.</source>
        <translation>Die Datei dieses Takes lässt sich nicht lesen oder ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The take was deleted.</source>
        <translation>Der Take wurde gelöscht.</translation>
    </message>
    <message>
        <source>use “{0}”</source>
        <translation>„{0}“ verwenden</translation>
    </message>
    <message>
        <source>{0} is “{1}” now.</source>
        <translation>{0} ist jetzt „{1}“.</translation>
    </message>
</context>
<context>
    <name>WordList</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>WordListModel</name>
    <message>
        <source>known to work well</source>
        <translation>wirkt bekanntlich gut</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gemerkt</translation>
    </message>
</context>
<context>
    <name>WordPane</name>
    <message>
        <source>Keep this word</source>
        <translation>Dieses Wort merken</translation>
    </message>
    <message>
        <source>Copy this word</source>
        <translation>Dieses Wort kopieren</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Keep this word no longer</source>
        <translation>Dieses Wort nicht mehr merken</translation>
    </message>
    <message>
        <source>{0} is known to follow it</source>
        <translation>{0} folgt ihm bekanntlich</translation>
    </message>
    <message>
        <source>Also: {0}</source>
        <translation>Auch: {0}</translation>
    </message>
    <message>
        <source>Example of {0}</source>
        <translation>Beispiel für {0}</translation>
    </message>
</context>
<context>
    <name>WorkNotices</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>_Difference</name>
    <message>
        <source>Take these models</source>
        <translation>Modelle übernehmen</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>{0} serves what is known already.</source>
        <translation>{0} bietet, was schon bekannt ist.</translation>
    </message>
    <message>
        <source>{0} serves now</source>
        <translation>{0} bietet jetzt</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Neu: {0}</translation>
    </message>
    <message>
        <source>No longer there: {0}</source>
        <translation>Nicht mehr da: {0}</translation>
    </message>
    <message>
        <source>{model}: {field} was {old}, is {new}</source>
        <translation>{model}: {field} war {old}, ist jetzt {new}</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Write a template on the left.</source>
        <translation>Links eine Vorlage schreiben.</translation>
    </message>
    <message>
        <source>The template names no variable: write one in braces, such as {product}.</source>
        <translation>Die Vorlage nennt keine Variable: eine in geschweiften Klammern schreiben, etwa {product}.</translation>
    </message>
    <message>
        <source>The table has no row.</source>
        <translation>Die Tabelle hat keine Zeile.</translation>
    </message>
    <message>
        <source>The table has {row} rows; {limit} are possible at once.</source>
        <translation>Die Tabelle hat {row} Zeilen; {limit} sind auf einmal möglich.</translation>
    </message>
    <message>
        <source>The table has no column “{column}”.</source>
        <translation>Die Tabelle hat keine Spalte „{column}“.</translation>
    </message>
    <message>
        <source>Two columns are called “{column}”.</source>
        <translation>Zwei Spalten heißen „{column}“.</translation>
    </message>
    <message>
        <source>Row {row}: “{column}” is empty.</source>
        <translation>Zeile {row}: „{column}“ ist leer.</translation>
    </message>
    <message>
        <source>Row {row}: “{column}” holds a character that cannot be kept.</source>
        <translation>Zeile {row}: „{column}“ enthält ein Zeichen, das sich nicht speichern lässt.</translation>
    </message>
    <message>
        <source>Row {row}: “{column}” is no length in seconds.</source>
        <translation>Zeile {row}: „{column}“ ist keine Länge in Sekunden.</translation>
    </message>
    <message>
        <source>Row {row}: “{column}” has more than {limit} characters.</source>
        <translation>Zeile {row}: „{column}“ hat mehr als {limit} Zeichen.</translation>
    </message>
    <message>
        <source>Row {row}: the prompt would be too long.</source>
        <translation>Zeile {row}: Der Prompt würde zu lang.</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>Add shot</source>
        <translation>Shot hinzufügen</translation>
    </message>
    <message>
        <source>or drop a clip here</source>
        <translation>oder einen Clip hier ablegen</translation>
    </message>
    <message>
        <source>Compose this shot</source>
        <translation>Diesen Shot entwerfen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>Drop a picture on a shot: it becomes the first frame.</source>
        <translation>Ein Bild auf einem Shot ablegen: Es wird sein erstes Bild.</translation>
    </message>
    <message>
        <source>Add a scene first.</source>
        <translation>Zuerst eine Szene hinzufügen.</translation>
    </message>
    <message>
        <source>A take can be chosen for its own shot only.</source>
        <translation>Ein Take kann nur für seinen eigenen Shot gewählt werden.</translation>
    </message>
</context>
<context>
    <name>budgets</name>
    <message>
        <source>Today has {0} left</source>
        <translation>Heute bleiben noch {0}</translation>
    </message>
    <message>
        <source>This month has {0} left</source>
        <translation>Diesen Monat bleiben noch {0}</translation>
    </message>
    <message>
        <source>{1} has {0} left</source>
        <translation>{1} hat noch {0}</translation>
    </message>
    <message>
        <source>{2} has {0} left this month</source>
        <translation>{2} hat diesen Monat noch {0}</translation>
    </message>
    <message>
        <source>One take has {0} left</source>
        <translation>Für einen Take bleiben noch {0}</translation>
    </message>
    <message>
        <source>{0} of {1} today</source>
        <translation>{0} von {1} heute</translation>
    </message>
    <message>
        <source>{0} of {1} this month</source>
        <translation>{0} von {1} diesen Monat</translation>
    </message>
    <message>
        <source>{0} of {1} for {2}</source>
        <translation>{0} von {1} für {2}</translation>
    </message>
    <message>
        <source>{0} of {1} this month at {3}</source>
        <translation>{0} von {1} diesen Monat bei {3}</translation>
    </message>
    <message>
        <source>{0} of {1} for one take</source>
        <translation>{0} von {1} für einen Take</translation>
    </message>
    <message>
        <source>Nobody publishes a price for this.</source>
        <translation>Dafür veröffentlicht niemand einen Preis.</translation>
    </message>
    <message>
        <source>Draft costs {0}.</source>
        <translation>Der Entwurf kostet {0}.</translation>
    </message>
    <message>
        <source>Final costs {0}.</source>
        <translation>Das Final kostet {0}.</translation>
    </message>
    <message>
        <source>Animatic costs {0}.</source>
        <translation>Das Animatic kostet {0}.</translation>
    </message>
    <message>
        <source>One take may cost {0}.</source>
        <translation>Ein Take darf höchstens {0} kosten.</translation>
    </message>
    <message>
        <source>Raise to ${0} today</source>
        <translation>Heute auf ${0} erhöhen</translation>
    </message>
    <message>
        <source>Raise for today</source>
        <translation>Für heute erhöhen</translation>
    </message>
    <message>
        <source>“{0}” is not an amount.</source>
        <translation>„{0}“ ist kein Betrag.</translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Shot type</source>
        <translation>Einstellungsgröße</translation>
    </message>
    <message>
        <source>Subject &amp; action</source>
        <translation>Motiv, Handlung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Camera movement</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <translation>Dialog</translation>
    </message>
    <message>
        <source>Timed beats</source>
        <translation>Momente</translation>
    </message>
</context>
<context>
    <name>drags</name>
    <message>
        <source>Only videos, a picture for a shot, or a script as text can be dropped here.</source>
        <translation>Hier können nur Videos, ein Bild für einen Shot oder ein Skript als Text abgelegt werden.</translation>
    </message>
    <message>
        <source>Drop videos, pictures and scripts one after the other.</source>
        <translation>Videos, Bilder und Skripte nacheinander ablegen.</translation>
    </message>
    <message>
        <source>Drop one file of this kind at a time.</source>
        <translation>Von dieser Art immer nur eine Datei ablegen.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong inside Shotwright. Your work is saved.</source>
        <translation>In Shotwright ist etwas schiefgegangen. Die Arbeit ist gespeichert.</translation>
    </message>
    <message>
        <source>Copy the details and report them; then go on.</source>
        <translation>Die Details kopieren und melden; dann weiterarbeiten.</translation>
    </message>
    <message>
        <source>It was charged.</source>
        <translation>Es wurde berechnet.</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>It is not known whether it was charged.</source>
        <translation>Ob es berechnet wurde, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>estimate</name>
    <message>
        <source>drawn on this computer</source>
        <translation>auf diesem Computer gezeichnet</translation>
    </message>
    <message>
        <source>nobody bills for it</source>
        <translation>niemand berechnet etwas dafür</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>no listed price</source>
        <translation>kein Listenpreis</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>${0}–{1}</source>
        <translation>${0}–{1}</translation>
    </message>
    <message>
        <source>± $0.00</source>
        <translation>± $0.00</translation>
    </message>
    <message>
        <source>checked {0}</source>
        <translation>geprüft am {0}</translation>
    </message>
    <message>
        <source>listed price a take</source>
        <translation>Listenpreis pro Take</translation>
    </message>
    <message>
        <source>tokens of {0} s, metered</source>
        <translation>Tokens für {0} s, nach Verbrauch</translation>
    </message>
    <message>
        <source>listed price × {0} s</source>
        <translation>Listenpreis × {0} s</translation>
    </message>
    <message>
        <source>Prices last checked {0} days ago</source>
        <translation>Preise zuletzt vor {0} Tagen geprüft</translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>Sehr verlässlich</translation>
    </message>
    <message>
        <source>Medium confidence</source>
        <translation>Einigermaßen verlässlich</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>Wenig verlässlich</translation>
    </message>
    <message>
        <source>from {0} past takes</source>
        <translation>aus {0} früheren Takes</translation>
    </message>
    <message>
        <source>from one past take</source>
        <translation>aus einem früheren Take</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>as the catalogue says</source>
        <translation>laut Katalog</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Dauer unbekannt</translation>
    </message>
    <message>
        <source>no past takes</source>
        <translation>keine früheren Takes</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>{0} min {1} s</source>
        <translation>{0} min {1} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
</context>
<context>
    <name>facets</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
</context>
<context>
    <name>final</name>
    <message>
        <source>Make the final take?</source>
        <translation>Den finalen Take machen?</translation>
    </message>
    <message>
        <source>Make the final of take {0}?</source>
        <translation>Das Final von Take {0} machen?</translation>
    </message>
</context>
<context>
    <name>frames</name>
    <message>
        <source>The picture</source>
        <translation>Das Bild</translation>
    </message>
</context>
<context>
    <name>hints</name>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>{0} · not measured</source>
        <translation>{0} · nicht gemessen</translation>
    </message>
    <message>
        <source>{0} · right in {1} of 100 cases</source>
        <translation>{0} · richtig in {1} von 100 Fällen</translation>
    </message>
    <message>
        <source>Nothing says what the camera does. The model will choose.</source>
        <translation>Was die Kamera tut, steht nicht da. Das Modell wählt selbst.</translation>
    </message>
    <message>
        <source>Nothing says where the light comes from. The model will choose.</source>
        <translation>Woher das Licht kommt, steht nicht da. Das Modell wählt selbst.</translation>
    </message>
    <message>
        <source>Nothing says how it moves. Give it a pace, a direction or an effect.</source>
        <translation>Wie es sich bewegt, steht nicht da. Tempo, Richtung oder Wirkung nennen.</translation>
    </message>
    <message>
        <source>This reads as a list of keywords. Models follow sentences better.</source>
        <translation>Das liest sich wie eine Liste von Stichwörtern. Modelle folgen Sätzen besser.</translation>
    </message>
    <message>
        <source>{0} things or places want attention in one shot. Models drop or blend some.</source>
        <translation>{0} Dinge oder Orte wollen in einem Shot beachtet werden. Modelle lassen manches weg oder vermischen es.</translation>
    </message>
    <message>
        <source>{0} things happen one after another. One shot holds two or three.</source>
        <translation>{0} Dinge geschehen nacheinander. In einen Shot passen zwei oder drei.</translation>
    </message>
    <message>
        <source>Models misspell words in the picture. Set them as a caption.</source>
        <translation>Modelle schreiben Wörter im Bild falsch. Besser als Bildtext setzen.</translation>
    </message>
    <message>
        <source>A brand or logo comes out wrong and may be refused.</source>
        <translation>Eine Marke oder ein Logo gerät falsch und wird vielleicht abgelehnt.</translation>
    </message>
    <message>
        <source>Fine work of fingers often comes out wrong. Show less of the hands.</source>
        <translation>Feine Arbeit der Finger misslingt oft. Weniger von den Händen zeigen.</translation>
    </message>
    <message>
        <source>“{0}” and “{1}” cannot both hold.</source>
        <translation>„{0}“ und „{1}“ schließen sich aus.</translation>
    </message>
    <message>
        <source>A face in close-up for {0} s: this model keeps a face for about {1} s.</source>
        <translation>Ein Gesicht {0} s lang in Nahaufnahme: Dieses Modell hält ein Gesicht etwa {1} s.</translation>
    </message>
    <message>
        <source>{all}: most providers refuse real people.</source>
        <translation>{all}: Die meisten Anbieter lehnen echte Personen ab.</translation>
    </message>
    <message>
        <source>“{0}” comes back, but nothing here says what they look like.</source>
        <translation>„{0}“ kommt wieder vor, aber das Aussehen steht hier nicht.</translation>
    </message>
    <message>
        <source>Beats change the place or the framing, and nothing says how.</source>
        <translation>Zwischen den Momenten wechselt Ort oder Bildausschnitt; wie, steht nicht da.</translation>
    </message>
    <message>
        <source>“{0}”: models often break bodies in fast, acrobatic movement.</source>
        <translation>„{0}“: In schneller, akrobatischer Bewegung verformen Modelle oft die Körper.</translation>
    </message>
    <message>
        <source>“{0}”: details this small or exact are seldom kept.</source>
        <translation>„{0}“: So kleine oder genaue Einzelheiten bleiben selten erhalten.</translation>
    </message>
    <message>
        <source>This plays outdoors, and nothing says what the weather is.</source>
        <translation>Das spielt im Freien, und wie das Wetter ist, steht nicht da.</translation>
    </message>
    <message>
        <source>No model can act on “{0}”. Say what is to be seen.</source>
        <translation>Mit „{0}“ kann kein Modell etwas anfangen. Sagen, was zu sehen ist.</translation>
    </message>
    <message>
        <source>Beats run to {0} s but this take is {1} s.</source>
        <translation>Die Momente reichen bis {0} s, aber dieser Take hat {1} s.</translation>
    </message>
    <message>
        <source>The lines take about {0} s to speak; there are {1} s.</source>
        <translation>Der Dialog dauert gesprochen etwa {0} s; es sind {1} s da.</translation>
    </message>
    <message>
        <source>{0} makes no sound. Nobody will be heard.</source>
        <translation>{0} macht keinen Ton. Niemand wird zu hören sein.</translation>
    </message>
    <message>
        <source>Sound is described, but sound is off.</source>
        <translation>Ton ist beschrieben, aber der Ton ist aus.</translation>
    </message>
    <message>
        <source>“{0}” is asked for, but the picture is set to {1}.</source>
        <translation>„{0}“ ist verlangt, aber das Bild steht auf {1}.</translation>
    </message>
    <message>
        <source>{0} takes {2} characters; this prompt has {1}.</source>
        <translation>{0} nimmt {2} Zeichen; dieser Prompt hat {1}.</translation>
    </message>
    <message>
        <source>{0} s in one shot: this model holds one together for about {1} s.</source>
        <translation>{0} s in einem Shot: Dieses Modell hält ihn etwa {1} s zusammen.</translation>
    </message>
    <message>
        <source>{0} cannot use this: {rest}.</source>
        <translation>{0} kann das nicht verwenden: {rest}.</translation>
    </message>
    <message>
        <source>No value is given for {all}.</source>
        <translation>Für {all} ist kein Wert angegeben.</translation>
    </message>
    <message>
        <source>No look of this project is called {all}.</source>
        <translation>Kein Look dieses Projekts heißt {all}.</translation>
    </message>
    <message>
        <source>This language is not covered. Few hints are possible.</source>
        <translation>Diese Sprache ist nicht abgedeckt. Nur wenige Hinweise sind möglich.</translation>
    </message>
    <message>
        <source>Add “{0}”</source>
        <translation>„{0}“ einfügen</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>{0} verwenden</translation>
    </message>
    <message>
        <source>Remove “{0}”</source>
        <translation>„{0}“ entfernen</translation>
    </message>
    <message>
        <source>Split into {0} shots</source>
        <translation>In {0} Shots teilen</translation>
    </message>
    <message>
        <source>Move “{0}” to the caption</source>
        <translation>„{0}“ in den Bildtext</translation>
    </message>
    <message>
        <source>Write sentences</source>
        <translation>Sätze schreiben</translation>
    </message>
    <message>
        <source>Fit beats to {0} s</source>
        <translation>An {0} s anpassen</translation>
    </message>
    <message>
        <source>Turn sound on</source>
        <translation>Ton einschalten</translation>
    </message>
    <message>
        <source>Add cuts</source>
        <translation>Schnitte setzen</translation>
    </message>
    <message>
        <source>Leave out {all}</source>
        <translation>{all} weglassen</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>words to avoid</source>
        <translation>Wörter zum Vermeiden</translation>
    </message>
    <message>
        <source>the first frame</source>
        <translation>erstes Bild</translation>
    </message>
    <message>
        <source>the last frame</source>
        <translation>letztes Bild</translation>
    </message>
    <message>
        <source>Remove {0} words</source>
        <translation>{0} Wörter entfernen</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>No light</source>
        <translation>Kein Licht</translation>
    </message>
    <message>
        <source>Vague motion</source>
        <translation>Ungenaue Bewegung</translation>
    </message>
    <message>
        <source>List of keywords</source>
        <translation>Liste von Stichwörtern</translation>
    </message>
    <message>
        <source>Too many things</source>
        <translation>Zu viele Dinge</translation>
    </message>
    <message>
        <source>Too many actions</source>
        <translation>Zu viele Handlungen</translation>
    </message>
    <message>
        <source>Words in the picture</source>
        <translation>Wörter im Bild</translation>
    </message>
    <message>
        <source>Logo or brand</source>
        <translation>Logo oder Marke</translation>
    </message>
    <message>
        <source>Fine work of hands</source>
        <translation>Feine Arbeit der Hände</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>Face in a long close-up</source>
        <translation>Gesicht lange nah</translation>
    </message>
    <message>
        <source>Real person</source>
        <translation>Echte Person</translation>
    </message>
    <message>
        <source>No appearance</source>
        <translation>Kein Aussehen</translation>
    </message>
    <message>
        <source>No transition</source>
        <translation>Kein Übergang</translation>
    </message>
    <message>
        <source>Athletic movement</source>
        <translation>Sportliche Bewegung</translation>
    </message>
    <message>
        <source>Small detail</source>
        <translation>Kleine Einzelheit</translation>
    </message>
    <message>
        <source>No weather</source>
        <translation>Kein Wetter</translation>
    </message>
    <message>
        <source>Empty praise</source>
        <translation>Leeres Lob</translation>
    </message>
    <message>
        <source>Beats longer than the take</source>
        <translation>Momente länger als der Take</translation>
    </message>
    <message>
        <source>Lines longer than the take</source>
        <translation>Dialog länger als der Take</translation>
    </message>
    <message>
        <source>Lines on a silent model</source>
        <translation>Dialog bei stummem Modell</translation>
    </message>
    <message>
        <source>Sound is off</source>
        <translation>Der Ton ist aus</translation>
    </message>
    <message>
        <source>Another aspect ratio</source>
        <translation>Anderes Seitenverhältnis</translation>
    </message>
    <message>
        <source>Prompt too long</source>
        <translation>Prompt zu lang</translation>
    </message>
    <message>
        <source>Shot too long</source>
        <translation>Shot zu lang</translation>
    </message>
    <message>
        <source>Unsupported</source>
        <translation>Nicht unterstützt</translation>
    </message>
    <message>
        <source>Open variable</source>
        <translation>Offene Variable</translation>
    </message>
    <message>
        <source>Unknown look</source>
        <translation>Unbekannter Look</translation>
    </message>
    <message>
        <source>Language not covered</source>
        <translation>Sprache nicht abgedeckt</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Retry · price unknown</source>
        <translation>Wiederholen · Preis unbekannt</translation>
    </message>
    <message>
        <source>Retry · ${0}</source>
        <translation>Wiederholen · ${0}</translation>
    </message>
</context>
<context>
    <name>key names</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Compose</source>
        <translation>Editor</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Help and key map</source>
        <translation>Hilfe und Tastenbelegung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>Gliederung zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Search the saved prompts</source>
        <translation>Gespeicherte Prompts durchsuchen</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>Parameter zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Fold or unfold the queue</source>
        <translation>Warteschlange ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Next or previous panel</source>
        <translation>Nächster oder voriger Bereich</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Draft (animatic with the free model)</source>
        <translation>Entwurf (Animatic beim kostenlosen Modell)</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Animatic, free</source>
        <translation>Animatic, kostenlos</translation>
    </message>
    <message>
        <source>Cancel the selected job</source>
        <translation>Gewählten Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Backward, stop, forward; again for 2× and 4×</source>
        <translation>Rückwärts, Stopp, vorwärts; nochmals für 2× und 4×</translation>
    </message>
    <message>
        <source>One frame back or on; with Shift ten</source>
        <translation>Ein Bild zurück oder weiter; mit Umschalt zehn</translation>
    </message>
    <message>
        <source>First or last frame</source>
        <translation>Erstes oder letztes Bild</translation>
    </message>
    <message>
        <source>Set in or out; with Alt clear it</source>
        <translation>In oder Out setzen; mit Alt löschen</translation>
    </message>
    <message>
        <source>Go to in or out</source>
        <translation>Zum In- oder Out-Punkt</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Save the frame as a picture</source>
        <translation>Bild als Datei speichern</translation>
    </message>
    <message>
        <source>Full picture</source>
        <translation>Volles Bild</translation>
    </message>
    <message>
        <source>Overlays</source>
        <translation>Überlagerungen</translation>
    </message>
    <message>
        <source>Compare the takes side by side</source>
        <translation>Takes nebeneinander vergleichen</translation>
    </message>
    <message>
        <source>Go from take to take</source>
        <translation>Von Take zu Take gehen</translation>
    </message>
    <message>
        <source>Go to a take</source>
        <translation>Zu einem Take gehen</translation>
    </message>
    <message>
        <source>Choose the take</source>
        <translation>Take wählen</translation>
    </message>
    <message>
        <source>Use its value</source>
        <translation>Seinen Wert verwenden</translation>
    </message>
    <message>
        <source>One frame back or on</source>
        <translation>Ein Bild zurück oder weiter</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Back to the viewer</source>
        <translation>Zurück zum Viewer</translation>
    </message>
    <message>
        <source>Cards, split or prose</source>
        <translation>Karten, beides oder Text</translation>
    </message>
    <message>
        <source>Go to a card, or give it the selected words</source>
        <translation>Zu einer Karte, oder ihr die markierten Wörter geben</translation>
    </message>
    <message>
        <source>Take the words away from their card</source>
        <translation>Die Wörter ihrer Karte wegnehmen</translation>
    </message>
    <message>
        <source>Lock or unlock the card</source>
        <translation>Karte sperren oder entsperren</translation>
    </message>
    <message>
        <source>Next hint; make its fix</source>
        <translation>Nächster Hinweis; Vorschlag anwenden</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Wortschatz</translation>
    </message>
    <message>
        <source>History of the prompt</source>
        <translation>Verlauf des Prompts</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>Diese Version festhalten</translation>
    </message>
    <message>
        <source>Text as it is sent</source>
        <translation>Text, wie er gesendet wird</translation>
    </message>
    <message>
        <source>Find and replace in all shots</source>
        <translation>In allen Shots suchen und ersetzen</translation>
    </message>
    <message>
        <source>New shot</source>
        <translation>Neuer Shot</translation>
    </message>
    <message>
        <source>New scene</source>
        <translation>Neue Szene</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Move up or down</source>
        <translation>Nach oben oder unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Use in this shot; its old words stay in the history</source>
        <translation>Im Shot verwenden; die alten Wörter bleiben im Verlauf</translation>
    </message>
    <message>
        <source>New shot from it</source>
        <translation>Neuer Shot daraus</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Give stars; 0 takes them away</source>
        <translation>Sterne geben; 0 nimmt sie weg</translation>
    </message>
    <message>
        <source>Tags; move to a folder</source>
        <translation>Tags; in einen Ordner verschieben</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>nobody knows how much</source>
        <translation>niemand weiß, wie viel</translation>
    </message>
    <message>
        <source>up to {0} and what nobody knows</source>
        <translation>bis {0}, dazu Unbekanntes</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
</context>
<context>
    <name>looks</name>
    <message>
        <source>New character or look</source>
        <translation>Neue Figur oder neuer Look</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>models</name>
    <message>
        <source>Up to {0} s</source>
        <translation>Bis {0} s</translation>
    </message>
    <message>
        <source>Up to {0}</source>
        <translation>Bis {0}</translation>
    </message>
    <message>
        <source>References: {0}</source>
        <translation>Referenzen: {0}</translation>
    </message>
    <message>
        <source>{0} (unconfirmed: the sources are not sure)</source>
        <translation>{0} (unbestätigt: Die Quellen sind nicht sicher)</translation>
    </message>
    <message>
        <source>{0} ?</source>
        <translation>{0} ?</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>Erstes Bild</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>Letztes Bild</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Avoid</source>
        <translation>Vermeiden</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Several shots</source>
        <translation>Mehrere Shots</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masken</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Eingestellt</translation>
    </message>
    <message>
        <source>Retired {0}</source>
        <translation>Eingestellt am {0}</translation>
    </message>
    <message>
        <source>Retiring soon</source>
        <translation>Endet bald</translation>
    </message>
    <message>
        <source>Retiring on {0}</source>
        <translation>Endet am {0}</translation>
    </message>
    <message>
        <source>Needs an {0} key</source>
        <translation>Schlüssel für {0} nötig</translation>
    </message>
    <message>
        <source>Needs a {0} key</source>
        <translation>Schlüssel für {0} nötig</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>${0}/s</source>
        <translation>${0}/s</translation>
    </message>
    <message>
        <source>slow</source>
        <translation>langsam</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>takes no more for now</source>
        <translation>nimmt zurzeit nichts mehr an</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Unconfirmed: {0}, {1}</source>
        <translation>Unbestätigt: {0}, {1}</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>With sound</source>
        <translation>Mit Ton</translation>
    </message>
    <message>
        <source>From text</source>
        <translation>Aus Text</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>Aus einem Bild</translation>
    </message>
    <message>
        <source>First and last frame</source>
        <translation>Erstes und letztes Bild</translation>
    </message>
    <message>
        <source>With references</source>
        <translation>Mit Referenzen</translation>
    </message>
    <message>
        <source>Extend a clip</source>
        <translation>Clip verlängern</translation>
    </message>
    <message>
        <source>Edit a clip</source>
        <translation>Clip bearbeiten</translation>
    </message>
    <message>
        <source>Remix a clip</source>
        <translation>Clip remixen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>{0} turned {1}</source>
        <translation>{0} {1}geschaltet</translation>
    </message>
    <message>
        <source>{0} left out</source>
        <translation>{0} weggelassen</translation>
    </message>
    <message>
        <source>{0} set to {1}</source>
        <translation>{0} auf {1} gesetzt</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message>
        <source>Write an amount in dollars, such as 12.50.</source>
        <translation>Einen Betrag in Dollar schreiben, etwa 12.50.</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{0}: take {1} is ready</source>
        <translation>{0}: Take {1} ist fertig</translation>
    </message>
    <message>
        <source>{0}: no take was made</source>
        <translation>{0}: kein Take gelungen</translation>
    </message>
    <message>
        <source>{0}: not sure whether it was sent</source>
        <translation>{0}: unklar, ob gesendet</translation>
    </message>
    <message>
        <source>It may be charged. {0} is asked, or you decide in the queue.</source>
        <translation>Vielleicht wird es berechnet. {0} wird gefragt, oder Sie entscheiden in der Warteschlange.</translation>
    </message>
    <message>
        <source>{0}: used up</source>
        <translation>{0}: aufgebraucht</translation>
    </message>
    <message>
        <source>Paid work waits until it is raised or its time is over.</source>
        <translation>Bezahlte Aufträge warten, bis es erhöht wird oder seine Zeit um ist.</translation>
    </message>
    <message>
        <source>{0}: {1} % used</source>
        <translation>{0}: {1}&#xa0;% verbraucht</translation>
    </message>
    <message>
        <source>{0} of {1} left. Finals ask first now.</source>
        <translation>Noch {0} von {1}. Vor jedem Final wird jetzt gefragt.</translation>
    </message>
    <message>
        <source>{0} of {1} left.</source>
        <translation>Noch {0} von {1}.</translation>
    </message>
    <message>
        <source>A deleted shot</source>
        <translation>Ein gelöschter Shot</translation>
    </message>
    <message>
        <source>Budget of today</source>
        <translation>Budget für heute</translation>
    </message>
    <message>
        <source>Budget of this month</source>
        <translation>Budget für diesen Monat</translation>
    </message>
    <message>
        <source>Budget of {0}</source>
        <translation>Budget für {0}</translation>
    </message>
    <message>
        <source>Budget of this month for {0}</source>
        <translation>Budget für diesen Monat bei {0}</translation>
    </message>
    <message>
        <source>Budget of one take</source>
        <translation>Budget für einen Take</translation>
    </message>
    <message>
        <source>The queue says why.</source>
        <translation>Die Warteschlange sagt, warum.</translation>
    </message>
</context>
<context>
    <name>numbers</name>
    <message>
        <source>{0}%</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0} min</translation>
    </message>
    <message>
        <source>{0} fps</source>
        <translation>{0} fps</translation>
    </message>
</context>
<context>
    <name>picker</name>
    <message>
        <source>Kept by this project</source>
        <translation>In diesem Projekt vorgemerkt</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>Sofort nutzbar</translation>
    </message>
    <message>
        <source>Need a key</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>Not yet from this version</source>
        <translation>Mit dieser Version noch nicht</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Eingestellt</translation>
    </message>
    <message>
        <source>{0} · {1}</source>
        <translation>{0} · {1}</translation>
    </message>
    <message>
        <source>{0} · use {1} instead</source>
        <translation>{0} · stattdessen {1} nehmen</translation>
    </message>
    <message>
        <source>up to {0}</source>
        <translation>bis {0}</translation>
    </message>
    <message>
        <source>kept for {0}</source>
        <translation>vorgemerkt für {0}</translation>
    </message>
    <message>
        <source>the model of this shot</source>
        <translation>das Modell dieses Shots</translation>
    </message>
    <message>
        <source>{0} · facts and prices checked {1}</source>
        <translation>{0} · Angaben und Preise geprüft am {1}</translation>
    </message>
</context>
<context>
    <name>prompts</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Keep it again</source>
        <translation>Nochmals speichern</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Keep in the library</source>
        <translation>In der Bibliothek speichern</translation>
    </message>
    <message>
        <source>Change tags</source>
        <translation>Tags ändern</translation>
    </message>
</context>
<context>
    <name>providers</name>
    <message>
        <source>Editing a video of yours is not offered in the EEA, Switzerland and the United Kingdom.</source>
        <translation>Eigene Videos zu bearbeiten, wird im EWR, in der Schweiz und im Vereinigten Königreich nicht angeboten.</translation>
    </message>
    <message>
        <source>A key works only in the region it was made in.</source>
        <translation>Ein Schlüssel gilt nur in der Region, in der er angelegt wurde.</translation>
    </message>
    <message>
        <source>Key, model and address must be of one region; a key of another one is refused.</source>
        <translation>Schlüssel, Modell und Adresse müssen aus einer Region sein; ein Schlüssel aus einer anderen wird abgelehnt.</translation>
    </message>
    <message>
        <source>Write both keys with a bar between them: access|secret.</source>
        <translation>Beide Schlüssel mit einem senkrechten Strich dazwischen schreiben: access|secret.</translation>
    </message>
    <message>
        <source>PicassoIA has no public way in for programs, as of November 2026: no keys and no description of one.</source>
        <translation>PicassoIA hat keinen öffentlichen Zugang für Programme (Stand November 2026): keine Schlüssel und keine Beschreibung.</translation>
    </message>
    <message>
        <source>The app was closed on 26 Apr 2026, and OpenAI’s way in for programs on 24 Sep 2026. Sora 2 cannot be had any more; models that make sound too, such as Veo 3.1, are sold elsewhere.</source>
        <translation>Die App wurde am 26. April 2026 geschlossen, der Zugang von OpenAI für Programme am 24. September 2026. Sora 2 ist nicht mehr zu haben; Modelle, die auch Ton machen, etwa Veo 3.1, gibt es anderswo.</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Your own servers</source>
        <translation>Ihre eigenen Server</translation>
    </message>
    <message>
        <source>Direct services</source>
        <translation>Direkte Dienste</translation>
    </message>
    <message>
        <source>Services that sell many makers’ models</source>
        <translation>Dienste mit Modellen vieler Hersteller</translation>
    </message>
    <message>
        <source>Without a way in for programs</source>
        <translation>Ohne Zugang für Programme</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Keyring</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>Nur diese Sitzung</translation>
    </message>
    <message>
        <source>In a file</source>
        <translation>In einer Datei</translation>
    </message>
    <message>
        <source>Key from the environment</source>
        <translation>Schlüssel aus der Umgebung</translation>
    </message>
    <message>
        <source>Key in the system’s keyring</source>
        <translation>Schlüssel im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Key for this session only</source>
        <translation>Schlüssel nur für diese Sitzung</translation>
    </message>
    <message>
        <source>Key in a file</source>
        <translation>Schlüssel in einer Datei</translation>
    </message>
    <message>
        <source>Needs a key</source>
        <translation>Schlüssel nötig</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>Kein Schlüssel nötig</translation>
    </message>
    <message>
        <source>The key lies in a file that only you can read. Every program that you run can read it too. Save it in the keyring to take it out of the file.</source>
        <translation>Der Schlüssel liegt in einer Datei, die nur Sie lesen können. Jedes Programm, das Sie starten, kann sie auch lesen. Im Schlüsselbund gespeichert, verschwindet er aus der Datei.</translation>
    </message>
    <message>
        <source>It is gone when you leave. To keep it, set {0} before the next start.</source>
        <translation>Er ist weg, wenn Sie die App beenden. Um ihn zu behalten, vor dem nächsten Start {0} setzen.</translation>
    </message>
    <message>
        <source>It is gone when you leave.</source>
        <translation>Er ist weg, wenn Sie die App beenden.</translation>
    </message>
    <message>
        <source>The environment’s key is used before one that is saved here.</source>
        <translation>Der Schlüssel aus der Umgebung geht einem hier gespeicherten vor.</translation>
    </message>
    <message>
        <source>Saved for this session only.</source>
        <translation>Nur für diese Sitzung gespeichert.</translation>
    </message>
    <message>
        <source>Saved in a file that only you can read.</source>
        <translation>In einer Datei gespeichert, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>Saved in the system’s keyring.</source>
        <translation>Im Schlüsselbund des Systems gespeichert.</translation>
    </message>
    <message>
        <source>Key refused</source>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Takes no more for now</source>
        <translation>Nimmt zurzeit nichts mehr an</translation>
    </message>
    <message>
        <source>Not tested yet</source>
        <translation>Noch nicht getestet</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} oder {1}</translation>
    </message>
    <message>
        <source>An engine on one or more GPUs, started with “vllm serve … --omni”.</source>
        <translation>Eine Engine auf einer oder mehreren GPUs, gestartet mit „vllm serve … --omni“.</translation>
    </message>
    <message>
        <source>An engine on one or more GPUs, started with “sglang serve”.</source>
        <translation>Eine Engine auf einer oder mehreren GPUs, gestartet mit „sglang serve“.</translation>
    </message>
    <message>
        <source>The front of a cluster of many machines; it answers when the clip is made.</source>
        <translation>Der Eingang zu einem Cluster aus vielen Rechnern; er antwortet, wenn der Clip fertig ist.</translation>
    </message>
    <message>
        <source>OpenAI-like gateway</source>
        <translation>Gateway nach Art von OpenAI</translation>
    </message>
    <message>
        <source>Any other service that kept the form of OpenAI’s Videos API.</source>
        <translation>Jeder andere Dienst, der die Form der Videos-API von OpenAI beibehalten hat.</translation>
    </message>
    <message>
        <source>Account: {0}</source>
        <translation>Konto: {0}</translation>
    </message>
    <message>
        <source>Models found: {0}</source>
        <translation>Gefundene Modelle: {0}</translation>
    </message>
    <message>
        <source>Balance: ${0}</source>
        <translation>Guthaben: ${0}</translation>
    </message>
    <message>
        <source>Answered in {0} ms</source>
        <translation>Antwort nach {0} ms</translation>
    </message>
    <message>
        <source>checked {0}</source>
        <translation>geprüft am {0}</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>eingestellt</translation>
    </message>
    <message>
        <source>free · {0}</source>
        <translation>kostenlos · {0}</translation>
    </message>
    <message>
        <source>price unknown · {0}</source>
        <translation>Preis unbekannt · {0}</translation>
    </message>
    <message>
        <source>from ${0} a second · {1}</source>
        <translation>ab ${0} pro Sekunde · {1}</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>{0} of {1} done</source>
        <translation>{0} von {1} fertig</translation>
    </message>
    <message>
        <source>{0}, {1} failed</source>
        <translation>{0}, {1} fehlgeschlagen</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>{0} (simulated)</source>
        <translation>{0} (simuliert)</translation>
    </message>
    <message>
        <source>Edit a waiting job</source>
        <translation>Wartenden Auftrag bearbeiten</translation>
    </message>
    <message>
        <source>Put it in the queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>about ${0}</source>
        <translation>etwa ${0}</translation>
    </message>
</context>
<context>
    <name>servers</name>
    <message>
        <source>There is a blank or a line break inside the key.</source>
        <translation>Im Schlüssel ist ein Leerzeichen oder ein Zeilenumbruch.</translation>
    </message>
    <message>
        <source>There is a letter in it that no key has. Was something else copied?</source>
        <translation>Darin ist ein Zeichen, das kein Schlüssel hat. Wurde etwas anderes kopiert?</translation>
    </message>
    <message>
        <source>It is too short for a key.</source>
        <translation>Das ist zu kurz für einen Schlüssel.</translation>
    </message>
    <message>
        <source>Kling needs both keys with a bar between them: access|secret.</source>
        <translation>Kling braucht beide Schlüssel mit einem senkrechten Strich dazwischen: access|secret.</translation>
    </message>
    <message>
        <source>Use 1 to 40 of a-z, 0-9 and, between them, hyphens.</source>
        <translation>1 bis 40 Zeichen nehmen: a-z, 0-9 und dazwischen Bindestriche.</translation>
    </message>
    <message>
        <source>Another server has this name.</source>
        <translation>Ein anderer Server heißt schon so.</translation>
    </message>
    <message>
        <source>Write an amount in dollars, such as 0.12.</source>
        <translation>Einen Betrag in Dollar schreiben, etwa 0.12.</translation>
    </message>
    <message>
        <source>Write it like http://proxy.example.org:3128 or socks5://127.0.0.1:1080.</source>
        <translation>So schreiben: http://proxy.example.org:3128 oder socks5://127.0.0.1:1080.</translation>
    </message>
    <message>
        <source>A name and password in the address are not kept; leave them out.</source>
        <translation>Name und Passwort in der Adresse werden nicht gespeichert; bitte weglassen.</translation>
    </message>
    <message>
        <source>Leave out what stands behind the host and its port.</source>
        <translation>Was nach dem Host und seinem Port steht, bitte weglassen.</translation>
    </message>
    <message>
        <source>“{0}” is not a host, such as example.org or 10.0.0.0/8.</source>
        <translation>„{0}“ ist kein Host, wie etwa example.org oder 10.0.0.0/8.</translation>
    </message>
</context>
<context>
    <name>shot list</name>
    <message>
        <source>Drop a picture on a shot: it becomes the first frame.</source>
        <translation>Ein Bild auf einem Shot ablegen: Es wird sein erstes Bild.</translation>
    </message>
    <message>
        <source>Add a shot first.</source>
        <translation>Zuerst einen Shot hinzufügen.</translation>
    </message>
    <message>
        <source>A take can be chosen for its own shot only.</source>
        <translation>Ein Take kann nur für seinen eigenen Shot gewählt werden.</translation>
    </message>
</context>
<context>
    <name>shots</name>
    <message>
        <source>Held {0} / {1} s</source>
        <translation>Gehalten {0} / {1} s</translation>
    </message>
    <message>
        <source>{0} / {1} s</source>
        <translation>{0} / {1} s</translation>
    </message>
    <message>
        <source>{0} s</source>
        <translation>{0} s</translation>
    </message>
    <message>
        <source>{0} seconds, held up to {1} seconds</source>
        <translation>{0} Sekunden, bis {1} Sekunden gehalten</translation>
    </message>
    <message>
        <source>{0} seconds, planned {1} seconds</source>
        <translation>{0} Sekunden, geplant {1} Sekunden</translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation>{0} Sekunden</translation>
    </message>
    <message>
        <source>In queue</source>
        <translation>In der Warteschlange</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Wird gezeichnet</translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation>Animatic</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Final of take {0}</source>
        <translation>Final von Take {0}</translation>
    </message>
    <message>
        <source>Take {0}</source>
        <translation>Take {0}</translation>
    </message>
    <message>
        <source>Shot {0}</source>
        <translation>Shot {0}</translation>
    </message>
    <message>
        <source>take {0} of {1}</source>
        <translation>Take {0} von {1}</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
</context>
<context>
    <name>spend</name>
    <message>
        <source>“{0}” cannot be written.</source>
        <translation>„{0}“ lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>“{0}” was not written: the disk is full.</source>
        <translation>„{0}“ wurde nicht geschrieben: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room, then export again.</source>
        <translation>Platz schaffen, dann nochmals exportieren.</translation>
    </message>
    <message>
        <source>Made free</source>
        <translation>Kostenlos gemacht</translation>
    </message>
    <message>
        <source>animatics and local takes</source>
        <translation>Animatics und lokale Takes</translation>
    </message>
    <message>
        <source>Spent in 7 days</source>
        <translation>Ausgaben in 7 Tagen</translation>
    </message>
    <message>
        <source>Spent in 30 days</source>
        <translation>Ausgaben in 30 Tagen</translation>
    </message>
    <message>
        <source>Spent in {0}</source>
        <translation>Ausgaben {0}</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>{0} not confirmed</source>
        <translation>{0} nicht bestätigt</translation>
    </message>
    <message>
        <source>nothing was charged</source>
        <translation>nichts berechnet</translation>
    </message>
    <message>
        <source>all of it confirmed</source>
        <translation>alles bestätigt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Committed in queue</source>
        <translation>In Warteschlange gebunden</translation>
    </message>
    <message>
        <source>Cost per kept clip</source>
        <translation>Kosten je behaltenem Clip</translation>
    </message>
    <message>
        <source>no paid takes</source>
        <translation>keine bezahlten Takes</translation>
    </message>
    <message>
        <source>none kept yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>Estimate vs actual</source>
        <translation>Schätzung und Kosten</translation>
    </message>
    <message>
        <source>no bills yet</source>
        <translation>noch nichts berechnet</translation>
    </message>
    <message>
        <source>median, last 90 days</source>
        <translation>Median, letzte 90 Tage</translation>
    </message>
    <message>
        <source>{0} takes per kept clip</source>
        <translation>{0} Takes je behaltenem Clip</translation>
    </message>
    <message>
        <source>{0} wait per take</source>
        <translation>{0} Wartezeit je Take</translation>
    </message>
    <message>
        <source>{0} of film a week</source>
        <translation>{0} Film je Woche</translation>
    </message>
    <message>
        <source>“{0}” is not an amount.</source>
        <translation>„{0}“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>An amount is missing.</source>
        <translation>Ein Betrag fehlt.</translation>
    </message>
    <message>
        <source>Correct {0}</source>
        <translation>{0} korrigieren</translation>
    </message>
    <message>
        <source>Write what the provider truly took for it, all in all. A new row says so; the earlier ones stay.</source>
        <translation>Schreiben, was der Anbieter dafür insgesamt wirklich genommen hat. Eine neue Zeile hält es fest; die früheren bleiben.</translation>
    </message>
    <message>
        <source>Add the correction</source>
        <translation>Korrektur hinzufügen</translation>
    </message>
    <message>
        <source>What it cost, in dollars</source>
        <translation>Kosten in Dollar</translation>
    </message>
    <message>
        <source>Note a refund for {0}</source>
        <translation>Erstattung für {0} notieren</translation>
    </message>
    <message>
        <source>Write how much the provider gave back. A new row says so; the earlier ones stay.</source>
        <translation>Schreiben, wie viel der Anbieter erstattet hat. Eine neue Zeile hält es fest; die früheren bleiben.</translation>
    </message>
    <message>
        <source>Add the refund</source>
        <translation>Erstattung hinzufügen</translation>
    </message>
    <message>
        <source>What came back, in dollars</source>
        <translation>Erstattet in Dollar</translation>
    </message>
    <message>
        <source>Daily budget {0}</source>
        <translation>Tagesbudget {0}</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Nach Monaten</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tagen</translation>
    </message>
    <message>
        <source>Forecast for the month: {0}</source>
        <translation>Prognose für den Monat: {0}</translation>
    </message>
    <message>
        <source>Forecast for the month: {0} to {1}</source>
        <translation>Prognose für den Monat: {0} bis {1}</translation>
    </message>
    <message>
        <source>The highest month was {0}: {1}.</source>
        <translation>Der teuerste Monat war {0}: {1}.</translation>
    </message>
    <message>
        <source>Today is the highest day so far: {0}.</source>
        <translation>Heute ist bisher der teuerste Tag: {0}.</translation>
    </message>
    <message>
        <source>The highest day was {0}: {1}.</source>
        <translation>Der teuerste Tag war {0}: {1}.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>{0}, {1}: estimated {2}, billed {3}</source>
        <translation>{0}, {1}: geschätzt {2}, berechnet {3}</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <source>Not expected</source>
        <translation>Nicht erwartet</translation>
    </message>
    <message>
        <source>{0}× estimate</source>
        <translation>{0}× Schätzung</translation>
    </message>
    <message>
        <source>Less than estimated</source>
        <translation>Weniger als geschätzt</translation>
    </message>
    <message>
        <source>No job with an estimate was billed in the last 90 days.</source>
        <translation>In den letzten 90 Tagen wurde kein Auftrag mit Schätzung berechnet.</translation>
    </message>
    <message>
        <source>Outside their estimate: {0}.</source>
        <translation>Außerhalb der Schätzung: {0}.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Final</source>
        <translation>Final</translation>
    </message>
    <message>
        <source>Animatic</source>
        <translation>Animatic</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Not charged</source>
        <translation>Nicht berechnet</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Free credits</source>
        <translation>Kostenlose Credits</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abo</translation>
    </message>
    <message>
        <source>the provider</source>
        <translation>der Anbieter</translation>
    </message>
    <message>
        <source>the estimate</source>
        <translation>die Schätzung</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>dieses Programm</translation>
    </message>
    <message>
        <source>{0} credits</source>
        <translation>{0} Credits</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} bis {1}</translation>
    </message>
    <message>
        <source>held</source>
        <translation>reserviert</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>This project</source>
        <translation>Dieses Projekt</translation>
    </message>
    <message>
        <source>This provider</source>
        <translation>Dieser Anbieter</translation>
    </message>
    <message>
        <source>Nobody publishes a price for this. Send it all the same?</source>
        <translation>Dafür veröffentlicht niemand einen Preis. Trotzdem senden?</translation>
    </message>
    <message>
        <source>{0} has no listed price. What it costs is seen only afterwards.</source>
        <translation>{0} hat keinen Listenpreis. Was es kostet, zeigt sich erst danach.</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>A budget is nearly used up. Send it all the same?</source>
        <translation>Ein Budget ist fast aufgebraucht. Trotzdem senden?</translation>
    </message>
    <message>
        <source>{0} costs {1}.</source>
        <translation>{0} kostet {1}.</translation>
    </message>
    <message>
        <source>Send it · {0}</source>
        <translation>Senden · {0}</translation>
    </message>
</context>
<context>
    <name>starters</name>
    <message>
        <source>Evening sail</source>
        <translation>Abendsegeln</translation>
    </message>
    <message>
        <source>Pan left</source>
        <translation>Schwenk links</translation>
    </message>
    <message>
        <source>Tea and drizzle</source>
        <translation>Tee bei Regen</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Nahaufnahme</translation>
    </message>
    <message>
        <source>The last set</source>
        <translation>Der letzte Song</translation>
    </message>
    <message>
        <source>Slow orbit</source>
        <translation>Kreisfahrt</translation>
    </message>
    <message>
        <source>Market errand</source>
        <translation>Auf dem Markt</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Kamerafahrt</translation>
    </message>
    <message>
        <source>Tower at dusk</source>
        <translation>Turm am Abend</translation>
    </message>
    <message>
        <source>Tilt up</source>
        <translation>Schwenk hoch</translation>
    </message>
</context>
<context>
    <name>variations</name>
    <message>
        <source>Shot size</source>
        <translation>Einstellungsgröße</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Blickwinkel</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Bildaufbau</translation>
    </message>
    <message>
        <source>Place in the frame</source>
        <translation>Ort im Bild</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Physics and materials</source>
        <translation>Physik und Material</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Schauplatz</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Clock times</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Film look</source>
        <translation>Film-Look</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Lens and focus</source>
        <translation>Objektiv und Schärfe</translation>
    </message>
    <message>
        <source>Time effects</source>
        <translation>Zeiteffekte</translation>
    </message>
    <message>
        <source>Mood and pace</source>
        <translation>Stimmung und Tempo</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Geräusche</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effekte</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Sprechweise</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>Beats</source>
        <translation>Momente</translation>
    </message>
</context>
<context>
    <name>vocabulary</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Blickwinkel</translation>
    </message>
    <message>
        <source>Composition</source>
        <translation>Bildaufbau</translation>
    </message>
    <message>
        <source>Place in the frame</source>
        <translation>Ort im Bild</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Physics &amp; materials</source>
        <translation>Physik &amp; Material</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Weather</source>
        <translation>Wetter</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Clock times</source>
        <translation>Uhrzeiten</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Genre &amp; technique</source>
        <translation>Genre &amp; Technik</translation>
    </message>
    <message>
        <source>Film &amp; colour</source>
        <translation>Film &amp; Farbe</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Kameras</translation>
    </message>
    <message>
        <source>Lens &amp; focus</source>
        <translation>Objektiv &amp; Schärfe</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Mood</source>
        <translation>Stimmung</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>Effekte</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Sprechweise</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>{0} makes no sound</source>
        <translation>{0} macht keinen Ton</translation>
    </message>
    <message>
        <source>Sound is off for this shot</source>
        <translation>Der Ton dieses Shots ist aus</translation>
    </message>
    <message>
        <source>This shot ends before</source>
        <translation>Dieser Shot endet vorher</translation>
    </message>
    <message>
        <source>{0} does not make this shape</source>
        <translation>{0} macht dieses Format nicht</translation>
    </message>
</context>
<context>
    <name>wall</name>
    <message>
        <source>Drawing</source>
        <translation>Wird gezeichnet</translation>
    </message>
    <message>
        <source>Rendering</source>
        <translation>Wird gerechnet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>It is not known whether this was sent. The queue can ask the provider.</source>
        <translation>Ob das gesendet wurde, ist nicht bekannt. Die Warteschlange kann beim Anbieter nachfragen.</translation>
    </message>
    <message>
        <source>The take was deleted.</source>
        <translation>Der Take wurde gelöscht.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Waiting; the queue says for what</source>
        <translation>Wartet; worauf, sagt die Warteschlange</translation>
    </message>
</context>
</TS>
