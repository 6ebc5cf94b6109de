<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
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
    <name>CardWidget</name>
    <message>
        <source>Lock {0}</source>
        <translation>{0} sperren</translation>
    </message>
    <message>
        <source>Unlock {0}</source>
        <translation>{0} entsperren</translation>
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
        <source>Find components</source>
        <translation>Bausteine suchen</translation>
    </message>
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
        <translation>Kamerabewegung</translation>
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
        <translation>Momente nach Zeit</translation>
    </message>
    <message>
        <source>Tie moments to seconds</source>
        <translation>Momente an Sekunden binden</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
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
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>random</source>
        <translation>zufällig</translation>
    </message>
    <message>
        <source>Roll another seed</source>
        <translation>Neuen Seed würfeln</translation>
    </message>
    <message>
        <source>Lock the seed</source>
        <translation>Seed sperren</translation>
    </message>
    <message>
        <source>Let every take have a new seed</source>
        <translation>Jedem Take einen neuen Seed geben</translation>
    </message>
    <message>
        <source>Keep the seed</source>
        <translation>Seed behalten</translation>
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
    <message>
        <source>A picture of this workspace</source>
        <translation>Ein Bild dieses Arbeitsordners</translation>
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
    <name>FirstFrameZone</name>
    <message>
        <source>Choose picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Remove the first frame</source>
        <translation>Erstes Bild entfernen</translation>
    </message>
    <message>
        <source>Drop a picture</source>
        <translation>Bild hier ablegen</translation>
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
    <name>Handle</name>
    <message>
        <source>Splitter</source>
        <translation>Trennleiste</translation>
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
        <source>Join the takes on the command line: shotwright export --project NAME --format mp4 --out film.mp4</source>
        <translation>Die Takes auf der Befehlszeile verbinden: shotwright export --project NAME --format mp4 --out film.mp4</translation>
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
    <name>ModelCard</name>
    <message>
        <source>Choose the model</source>
        <translation>Modell wählen</translation>
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
    <name>OutlineDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>OutlineDock</name>
    <message>
        <source>Project outline</source>
        <translation>Gliederung des Projekts</translation>
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
        <source>Project</source>
        <translation>Projekt</translation>
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
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Generate draft · {0}</source>
        <translation>Entwurf · {0}</translation>
    </message>
    <message>
        <source>Final · {0}</source>
        <translation>Final · {0}</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Draft estimate</source>
        <translation>Schätzung für den Entwurf</translation>
    </message>
    <message>
        <source>High confidence</source>
        <translation>Recht sicher</translation>
    </message>
    <message>
        <source>Medium confidence</source>
        <translation>Ungefähr</translation>
    </message>
    <message>
        <source>Low confidence</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>{0}, {1} s, {2}. It costs {3}.</source>
        <translation>{0}, {1} s, {2}. Kosten: {3}.</translation>
    </message>
    <message>
        <source>Make the final take?</source>
        <translation>Den finalen Take machen?</translation>
    </message>
    <message>
        <source>Make the final · {0}</source>
        <translation>Final machen · {0}</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Choose the first frame</source>
        <translation>Erstes Bild wählen</translation>
    </message>
</context>
<context>
    <name>ParametersViewModel</name>
    <message>
        <source>Retired; use {0}</source>
        <translation>Eingestellt; stattdessen {0} nutzen</translation>
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
        <source>Up to {0} s</source>
        <translation>Bis {0} s</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>On this computer · no key</source>
        <translation>Auf diesem Computer · kein Schlüssel</translation>
    </message>
    <message>
        <source>{0} · checked {1}</source>
        <translation>{0} · geprüft am {1}</translation>
    </message>
    <message>
        <source>choose the model</source>
        <translation>Modell wählen</translation>
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
        <source>remove the first frame</source>
        <translation>Erstes Bild entfernen</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Kostenlos</translation>
    </message>
    <message>
        <source>drawn on this computer</source>
        <translation>auf diesem Computer gezeichnet</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>no listed price</source>
        <translation>kein Listenpreis</translation>
    </message>
    <message>
        <source>{0} price × {1} s</source>
        <translation>Preis: {0} × {1} s</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>laut Liste</translation>
    </message>
    <message>
        <source>choose the first frame</source>
        <translation>Erstes Bild wählen</translation>
    </message>
    <message>
        <source>time unknown</source>
        <translation>Zeit unbekannt</translation>
    </message>
    <message>
        <source>no past takes</source>
        <translation>noch keine Takes</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>etwa {0}</translation>
    </message>
    <message numerus="yes">
        <source>from %n past take(s)</source>
        <translation>
            <numerusform>nach %n früherem Take</numerusform>
            <numerusform>nach %n früheren Takes</numerusform>
        </translation>
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
    <name>Question</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Progress of the running job</source>
        <translation>Fortschritt des laufenden Auftrags</translation>
    </message>
    <message>
        <source>Clear ended</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Nothing in line. Animatics are free and take seconds.</source>
        <translation>Nichts wartet. Animatics sind kostenlos und brauchen Sekunden.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Unfold the queue</source>
        <translation>Warteschlange ausklappen</translation>
    </message>
    <message>
        <source>Show file</source>
        <translation>Datei zeigen</translation>
    </message>
    <message>
        <source>Open the shot</source>
        <translation>Shot öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
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
        <source>Take it as failed (it may have been charged)</source>
        <translation>Als fehlgeschlagen werten (vielleicht berechnet)</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
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
    <message>
        <source>{0} committed (simulated)</source>
        <translation>{0} gebunden (simuliert)</translation>
    </message>
    <message>
        <source>{0} committed</source>
        <translation>{0} gebunden</translation>
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
        <source>in {0} s</source>
        <translation>in {0} s</translation>
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
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
    <name>SettingsPanel</name>
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
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
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
        <source>Projects, prompts and takes are kept in this folder on this computer. Nothing is uploaded.</source>
        <translation>Projekte, Prompts und Takes liegen in diesem Ordner auf diesem Computer. Nichts wird hochgeladen.</translation>
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
        <source>Draw all missing</source>
        <translation>Alle fehlenden zeichnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
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
            <numerusform>%n fehlende zeichnen · kostenlos</numerusform>
            <numerusform>%n fehlende zeichnen · kostenlos</numerusform>
        </translation>
    </message>
    <message>
        <source>Draw missing shots · free</source>
        <translation>Fehlende zeichnen · kostenlos</translation>
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
        <source>Retry</source>
        <translation>Wiederholen</translation>
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
        <source>No project</source>
        <translation>Kein Projekt</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
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
    <name>VideoPane</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>ViewerPanel</name>
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
</context>
<context>
    <name>keys</name>
    <message>
        <source>Compose</source>
        <translation>Editor</translation>
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
    <name>queue</name>
    <message>
        <source>{0} left</source>
        <translation>noch {0}</translation>
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
</TS>
