"""Owns the common words of German prompts, by what they show; the film terms lie in `terms_de`.

A separable verb is written "auf|stehen", a changed stem and participle behind colons: "fahren:fähr:gefahren".
"""

from studio.craft.languages import signs

_GEN, _SPEC = signs.GENERIC, signs.SPECIFIC

ENTRIES = {
    signs.PERSON: """
Person Mensch Leute Mann Männer Frau Junge Mädchen Kind Baby Kleinkind Teenager Jugendliche Erwachsene Senior/in
Greis Großmutter Oma Großvater Opa Dame Herr Paar Familie Vater Mutter Sohn Tochter Bruder Schwester Freund/in
Nachbar/in Menge Menschenmenge Publikum Gruppe Team Spieler/in Fußballer/in Athlet/in Läufer/in Schwimmer/in
Radfahrer/in Surfer/in Skifahrer/in Boxer/in Kämpfer/in Tänzer/in Ballerina Schauspieler/in Sänger/in Musiker/in
Gitarrist/in Pianist/in Geiger/in Schlagzeuger/in Model Influencer/in Moderator/in Journalist/in Reporter/in Koch
Köchin Kellner/in Barista Bäcker/in Arzt Ärztin Krankenschwester Pfleger/in Patient/in Wissenschaftler/in
Ingenieur/in Astronaut/in Pilot/in Soldat/in Krieger/in Ritter Samurai Ninja Pirat/in Wikinger Jäger/in
Bogenschütze König/in Prinz Prinzessin Zauberer Hexe Fee Elf Zwerg Engel Dämon Geist Gespenst Zombie Vampir Monster
Roboter Android Cyborg Außerirdische Alien Held/in Superheld/in Detektiv/in Polizist/in Feuerwehrmann Dieb/in
Spion/in Agent/in Lehrer/in Professor/in Student/in Schüler/in Künstler/in Maler/in Bildhauer/in Schriftsteller/in
Autor/in Dichter/in Fotograf/in Handwerker/in Kunsthandwerker/in Tischler/in Töpfer/in Schmied Schuster
Schneider/in Fischer/in Seemann Kapitän/in Bauer Bäuerin Landwirt/in Hirte Cowboy Reiter/in Arbeiter/in Angestellte
Geschäftsmann Geschäftsfrau Verkäufer/in Kunde Tourist/in Reisende Wanderer Entdecker/in Bergsteiger/in Kletterer
Taucher/in Passant/in Fußgänger/in Fahrer/in Taxifahrer/in Protagonist/in Figur Charakter Clown Mönch Priester
Nonne Zwilling Skater/in Trainer/in Gast Gott Göttin Riese Meerjungfrau Kreatur Zuschauer/in Fan Mechaniker/in
Gärtner/in Friseur/in Tätowierer/in Florist/in DJ Erzähler/in Anwalt Richter/in Archäologe Kaiser Braut Bräutigam
Kosmonaut Monteur Lieferant Gamer Meister Installateur Techniker/in Elektriker/in
""",
    signs.PERSON | signs.PRONOUN: "er sie es jemand niemand man wir ich du ihr beide",
    signs.ANIMAL: """
Hund Welpe Katze Kätzchen Kater Pferd Stute Fohlen Kuh Stier Kalb Schaf Lamm Ziege Schwein Huhn Hahn Küken Ente
Gans Schwan Vogel Vögel Adler Falke Eule Papagei Rabe Krähe Taube Möwe Kolibri Flamingo Pinguin Pfau Fisch Hai Wal
Delfin Orca Schildkröte Qualle Oktopus Krake Krabbe Robbe Löwe Löwin Tiger Leopard Gepard Jaguar Panther Wolf Wölfe
Fuchs Füchse Bär Eisbär Panda Affe Gorilla Schimpanse Elefant Giraffe Zebra Nilpferd Nashorn Hirsch Reh Elch
Rentier Kamel Lama Kaninchen Hase Eichhörnchen Maus Mäuse Ratte Igel Waschbär Otter Känguru Koala Schlange Eidechse
Krokodil Chamäleon Frosch Frösche Dinosaurier Drache Einhorn Phönix Schmetterling Biene Libelle Glühwürmchen Ameise
Spinne Käfer Schnecke Insekt Tier Haustier Bestie Herde Rudel Schwarm Esel Hamster Fledermaus
""",
    signs.THING: """
Auto Wagen Sportwagen Lastwagen LKW Transporter Bus Taxi Motorrad Roller Fahrrad Zug Züge Lokomotive Straßenbahn
Flugzeug Hubschrauber Jet Rakete Raumschiff Satellit UFO Schiff Boot Segelboot Yacht Kreuzfahrtschiff
Heißluftballon Panzer Fahrzeug Kutsche Skateboard Surfbrett Schlitten Handy Smartphone Telefon Computer Laptop
Tablet Bildschirm Fernseher Monitor Tastatur Konsole Kopfhörer Uhr Brille Ring Kette Schmuck Diamant Krone Parfüm
Flakon Flasche Dose Glas Tasse Kaffee Tee Bier Wein Milch Saft Teller Schüssel Messer Gabel Löffel Topf Pfanne
Essen Brot Pizza Burger Nudeln Pasta Sushi Kuchen Torte Eis Schokolade Keks Obst Frucht Apfel Orange Erdbeere
Zitrone Wassermelone Traube Tomate Gemüse Fleisch Käse Buch Bücher Brief Umschlag Zeitung Zeitschrift Foto Bild
Gemälde Leinwand Pinsel Karte Feder Stift Papier Geschenk Kiste Schachtel Paket Koffer Rucksack Tasche Regenschirm
Fächer Spiegel Tür Fenster Vorhang Vorhänge Stuhl Stühle Tisch Sofa Sessel Bett Schreibtisch Regal Teppich Decke
Kissen Kleid Anzug Jacke Mantel Hemd Hose Rock Hut Mütze Schal Schuh Stiefel Handschuh Maske Kleidung Stoff Haar
Schwert Pfeil Schild Pistole Gewehr Rüstung Helm Klavier Gitarre Geige Trommel Schlagzeug Trompete Saxophon Ball
Schläger Statue Skulptur Spielzeug Puppe Plüschtier Drachen Fahne Flagge Maschine Motor Zahnrad Roboterarm Gerät
Produkt Objekt Gegenstand Creme Lippenstift Blase Partikel Staubpartikel Staub Funke Asche Rauch Dampf Kristall
Metall Seil Schlüssel Truhe Münze Schaukel Karussell Riesenrad Zelt Brunnen Vase Mikrofon Lautsprecher Schallplatte
Radio Teleskop Werkzeug Hammer Ziegel Rad Reifen Würfel Kugel Band Blütenblatt Möbel Werkstück Kupferrohr Rohr
Leitung Elektroleitung Kabel Wärmedämmung Wallbox Solaranlage Wärmepumpe
""",
    signs.NATURE: """
Sonne Mond Stern Planet Erde Galaxie Nebelfleck Meer Ozean Welle Fluss See Wasser Bach Wasserfall Tropfen Gletscher
Eisberg Berg Bergkette Gebirge Gipfel Hügel Klippe Fels Felsen Stein Vulkan Lava Düne Sand Baum Bäume Kiefer Palme
Eiche Kirschbaum Ast Zweig Blatt Blätter Wurzel Blume Blüte Rose Sonnenblume Tulpe Gras Rasen Weizen Moos Pilz
Pflanze Kaktus Koralle Alge Muschel Feuer Flamme Brand Explosion Nordlicht Polarlicht Tornado Hurrikan Tsunami
Landschaft Natur Vegetation Laub Horizont Schlamm Seerose Efeu Samen Knospe Himmel Schatten Nebelbank Gischt
""",
    signs.PLACE: """
Meer Ozean See Fluss Berg Gebirge Bergkette Wasserfall Klippe Vulkan Gletscher Düne Lichtung Stadt Städte Dorf
Dörfer Viertel Straße Gasse Allee Autobahn Landstraße Weg Pfad Gehweg Bürgersteig Platz Park Garten Gärten Hof
Terrasse Balkon Dach Dächer Haus Häuser Zuhause Wohnung Zimmer Schlafzimmer Wohnzimmer Esszimmer Küche Badezimmer
Bad Flur Treppe Treppenhaus Keller Dachboden Garage Büro Studio Atelier Werkstatt Werkstätten Fabrik Lagerhaus
Lager Labor Krankenhaus Klinik Schule Universität Klassenzimmer Bibliothek Museum Galerie Theater Bühne Stadion
Sportplatz Turnhalle Fitnessstudio Piste Schwimmbad Pool Strand Strände Küste Ufer Hafen Kai Leuchtturm Insel Bucht
Wald Wälder Dschungel Wüste Feld Wiese Tal Täler Schlucht Höhle Bauernhof Stall Weinberg Obstgarten Gewächshaus
Restaurant Bar Café Bäckerei Laden Geschäft Supermarkt Markt Märkte Marktplatz Einkaufszentrum Hotel Lobby Foyer
Kirche Kathedrale Tempel Kloster Moschee Friedhof Burg Schloss Palast Festung Turm Ruine Brücke Tunnel Bahnhof
Bahnsteig Flughafen Waggon Abteil Weltraum Weltall Universum Welt Innenraum Raum Halle Wolkenkratzer Gebäude
Hochhaus Wand Wände Mauer Boden Ecke Schaufenster Tresen Theke Kamin Sumpf Savanne Tundra Arktis Riff Fassade
Baustelle Rohbau Mine Gefängnis Hangar Basis Lagerplatz Disco Club Berlin München Hamburg Wien Paris London
New_York Tokio Venedig Rom Metropole Villa Hütte Ranch Vorort Zirkus Rennstrecke Graben Schlachtfeld Arena
Hintergrund Umgebung Kulisse Dachterrasse Loft Parkplatz Spielplatz Oberfläche Almwiese Alpen Ostsee Nordsee
Bergsee Skyline Wiesenweg Biergarten
""",
    signs.BODY: """
Gesicht Wange Auge Augen Blick Mund Lippe Nase Ohr Kopf Haare Haar Bart Hals Schulter Arm Hand Hände Finger Brust
Rücken Taille Hüfte Bein Fuß Füße Knie Haut Körper Träne Schweiß Lächeln Zunge Zahn Zähne Wimper Augenbraue Schwanz
Flügel Fell Gefieder Kralle Atem Geste Ausdruck Gesichtsausdruck Haltung Bauch Stirn Herz Handbewegung
""",
    signs.LIGHT: """
Licht Lichter Beleuchtung beleuchtet Schatten Dunkelheit Halbdunkel dunkel düster Leuchten leuchtend Glanz Schein
Schimmer hell Helligkeit sonnig Sonnenschein Sonnenlicht Lampe Laterne Flamme Feuer Feuerwerk Lava Laser strahlend
Lichterkette Arbeitsleuchte Leuchte dämmrig glühend flackernd grauer_Himmel trüb finster schummrig Straßenlicht
erleuchtet angestrahlt
""",
    signs.WEATHER: "sonnig bewölkt Wetter verschneit neblig",
    signs.CAMERA: "Kamera Objektiv Drohne Einstellung",
    signs.FILM: """
Video Szene Bild Sequenz Film Clip Bildschirm Ausschnitt Sekunde Sekunden Dauer Format Prompt Detail Details
Komposition Seite Moment Zeit Weise Art Richtung Mitte Vordergrund Fokus Achse
""",
    signs.FIXED: "fix statisch unbewegt still bewegungslos starr",
    signs.EVENT | _GEN: """
Hochzeit Fest Feier Party Konzert Tanz Umzug Spiel Zeremonie Wiedersehen Begegnung Reise Abenteuer Routine Training
Wettbewerb Geburtstag
""",
    signs.AUDIO: "ertönt erklingt ertönen erklingen hörbar ohrenbetäubend zu_hören",
    signs.EVENT: """
Verfolgungsjagd Schlacht Kampf Krieg Rennen Explosion Umarmung Kuss Verwandlung Duell Angriff Rettung Start Landung
Sturz Ausbruch Kollision Sprung Jagd Flucht
""",
    signs.MANNER: """
langsam schnell sanft vorsichtig behutsam plötzlich ruhig fröhlich nervös elegant anmutig kraftvoll energisch
wütend verzweifelt leise hastig heftig tief leidenschaftlich leicht allmählich gemeinsam zusammen barfuß mühsam
geschickt konzentriert stetig rasch gemächlich zügig flink wild gleichmäßig mit_Anmut mit_Kraft voller_Energie
lachend Hand_in_Hand eilig zögernd lautlos
""",
    signs.WAY: """
vorwärts rückwärts entlang hindurch vorbei hinauf hinunter herum zurück heran davon nach_oben nach_unten nach_vorne
nach_hinten aufwärts abwärts
""",
    signs.WRITING: """
Text Titel Untertitel Schriftzug Schrift Beschriftung Aufschrift Inschrift Slogan Typografie Kalligrafie
Benutzeroberfläche Menü Taste Benachrichtigung Nachricht Webseite Website Code Preis Preisschild Cursor Dokument
Hashtag Infografik Zähler Countdown Abspann Vorspann Transparent Wort Wörter Buchstaben Überschrift Schlagzeile
Einblendung Bauchbinde Kennzeichen der_Name
""",
    signs.CARRIER: "Menü Taste Nachricht Code Preis Dokument Transparent Wort Wörter Zähler Buchstaben Schrift",
    signs.LOGO: "Logo Logos Firmenlogo Markenzeichen Markenname Emblem",
    signs.BRAND: """
Coca-Cola Pepsi Nike Adidas Apple iPhone Samsung Google Tesla Ferrari Lamborghini Porsche BMW Audi Mercedes
Volkswagen VW Opel Starbucks McDonald's Netflix Amazon Marvel Spider-Man Batman Superman Pokémon Pikachu Barbie
Lego Playmobil Haribo Nivea Milka Lidl Aldi Edeka Rewe Bosch Siemens Ikea Nutella Harry_Potter Star_Wars Lufthansa
""",
    signs.QUALITY | signs.STYLE: """
Kino Horror retro Vintage magisch fantastisch ruhig friedlich geheimnisvoll mystisch episch majestätisch modern
elegant luxuriös realistisch Textur scharf Miniatur gemütlich intim dynamisch künstlerisch gotisch barock Animation
Illustration futuristisch minimalistisch verspielt roh rau düster unheimlich bedrohlich dokumentarisch Editorial
Töne Farben Schleife Loop romantisch dramatisch poetisch festlich fröhlich authentisch idyllisch monumental
großartig hochwertig professionell nostalgisch melancholisch animiert Tele Tusche Skizze Werbung Reportage Knete
beschleunigt Spannung angespannt
""",
    signs.THEN: """
dann danach anschließend schließlich plötzlich zuletzt daraufhin wechselt_zu geht_über_in am_Ende Schnitt_auf
""",
}
VERBS = {
    _SPEC: """
schleichen:schleich:geschlichen flicken rascheln kreischen spannen auf|spannen hinaus|treten:tritt aus|rutschen
starten los|fahren:fähr fegen kratzen klopfen knallen knarren knirschen kreisen plätschern prasseln quellen:quill
ranken reißen:reiß:gerissen rieseln rinnen ruckeln rütteln säubern saugen schäumen schleudern schlüpfen schnappen
schnuppern schrubben schüren schwappen sprießen:sprieß sprudeln sprühen spülen strampeln streuen strudeln stupsen
summen taumeln torkeln trampeln träufeln türmen umklammern um|stoßen vertreiben wackeln wälzen wickeln winden
zappeln zerren zersplittern zischen züngeln zwitschern ab|beißen ab|stürzen an|stoßen auf|fangen auf|heben
auf|platzen aus|breiten aus|strecken ein|schenken ein|schlagen hervor|kommen hoch|werfen hoch|heben nieder|lassen
um|kippen vorbei|ziehen vorbei|fahren:fähr vorbei|gehen weg|laufen:läuf zusammen|zucken zu|klappen auf|klappen
dampfen tauen perlen tröpfeln reparieren montieren installieren prüfen packen entladen liefern verlegen schrauben
bohren sägen schleifen hämmern streichen pflanzen ernten springen:spring:gesprungen drehen um|drehen rollen
fallen:fäll:gefallen stürzen heben:heb:gehoben auf|stehen:steh:aufgestanden werfen:wirf:geworfen
fangen:fäng:gefangen greifen:greif:gegriffen los|lassen schieben:schieb:geschoben ziehen:zieh:gezogen
schlagen:schläg:geschlagen treten:tritt:getreten brechen:brich:gebrochen zerbrechen öffnen:öffne
schließen:schließ:geschlossen an|zünden aus|schalten explodieren bersten:birst platzen krachen verschütten spritzen
fließen:fließ:geflossen tropfen rutschen gleiten:gleit:geglitten schmelzen gefrieren brennen:brenn:gebrannt
auf|steigen:steig:aufgestiegen steigen:steig:gestiegen sinken:sink:gesunken ab|heben landen auf|tauchen
erscheinen:erschein:erschienen verschwinden:verschwind:verschwunden verwandeln verändern ändern
wachsen:wächs:gewachsen blühen erblühen verwelken flackern blinken zittern schütteln wehen flattern wiegen
schwanken vibrieren pendeln hüpfen klettern tauchen ein|tauchen hinein|gehen:geh herein|kommen:komm
verlassen:verläss nähern sich_nähern entfernen überqueren durchqueren fliehen:flieh:geflohen entkommen verfolgen
erreichen an|kommen ankommen zurück|kehren an|halten stoppen bremsen beschleunigen driften aus|weichen an|greifen
schießen:schieß:geschossen zielen umarmen küssen streicheln berühren strecken zeigen_auf winken klatschen zwinkern
nicken beugen verbeugen ducken knien auf|wachen stolpern weinen lachen schreien brüllen heulen bellen kauen
beißen:beiß schlucken lecken pusten blasen:bläs atmen seufzen gähnen niesen riechen legen stellen
gießen:gieß:gegossen mischen rühren schneiden:schneid:geschnitten hacken kneten braten:brät kochen_über servieren
pressen wischen waschen:wäsch:gewaschen trocknen bürsten kämmen aus|ziehen an|ziehen falten entfalten aus|rollen
ein|wickeln binden:bind lösen nähen stricken sticken meißeln schnitzen formen montieren bauen zerstören ein|stürzen
zusammen|brechen teilen trennen verschmelzen umgeben enthüllen verstecken streifen schleppen tippen schweben_über
wirbeln gleiten verstreuen verbreiten bilden bewegen regnen schneien marschieren galoppieren traben strömen
schwingen:schwing auf|blicken auf|sehen:sieh wenden um|sehen um|schauen an|gehen:geh reagieren zucken stampfen
hervor|brechen aus|brechen entzünden erlöschen aufleuchten auf|leuchten auf|flackern zerspringen ein|steigen
aus|steigen eilen rasen stürmen jagen flitzen huschen krabbeln kriechen:kriech schlängeln blinzeln grinsen
rennen:renn:gerannt
""",
    _GEN: """
gehen:geh:gegangen laufen:läuf:gelaufen spazieren fliegen:flieg:geflogen schwimmen:schwimm tanzen singen:sing
spielen essen:iss trinken:trink kochen arbeiten lernen lesen:lies schreiben:schreib:geschrieben zeichnen malen
fahren:fähr:gefahren reisen sprechen:sprich reden plaudern unterhalten lächeln vor|bereiten trainieren üben kämpfen
aus|ruhen schlafen:schläf meditieren beten angeln erkunden rudern surfen segeln schweben genießen:genieß leben
beobachten schauen sehen:sieh blicken an|sehen:sieh betrachten warten posieren denken präsentieren erklären kaufen
verkaufen benutzen halten:hält:gehalten tragen:träg:getragen bummeln schlendern wandern reiten:reit:geritten joggen
feiern sitzen:sitz:gesessen stehen:steh:gestanden liegen:lieg:gelegen knien lehnen grasen machen tun backen starren
""",
    signs.STILL: """
sein haben scheinen:schein wirken zeigen darstellen spiegeln reflektieren erhellen erschaffen erzeugen vermitteln
betonen bedecken schmücken bleiben:bleib:geblieben können müssen sollen wollen mögen existieren leuchten strahlen
glänzen filmen fangen_ein befinden enthalten:enthält füllen umrahmen dominieren beginnen:beginn:begonnen starten
enden fort|setzen fallen_ein ein|fallen werfen_schatten beleuchten
""",
    signs.POSTURE | _GEN: """
sitzen:sitz:gesessen stehen:steh:gestanden liegen:lieg:gelegen knien lehnen schauen blicken betrachten warten
halten:hält tragen:träg schlafen:schläf lächeln beobachten genießen schweben starren
""",
    signs.CAMERA_VERB: """
fahren:fähr:gefahren schwenken zoomen heran|zoomen heran|fahren zurück|fahren folgen verfolgen kreisen umkreisen
drehen bewegen steigen:steig sinken:sink gleiten:gleit neigen kippen fliegen:flieg schweben überfliegen durchqueren
nähern entfernen zurück|weichen ziehen:zieh ziehen_zurück auf|steigen hinab|steigen senken heben öffnen rotieren
wackeln begleiten wandern streifen tauchen schieben:schieb rücken gehen_zurück umrunden enthüllen absenken erheben
weichen
""",
    signs.AUDIO | _SPEC: """
rascheln knistern kreischen zischen brummen dröhnen krachen knarren quietschen plätschern prasseln donnern grollen
klirren
""",
    signs.AMBIENT: """
leuchten wehen flattern wiegen fließen tropfen schweben zittern blinken brennen tanzen fallen:fäll schwingen
gleiten vibrieren flackern glitzern bewegen wirbeln
""",
    signs.LINK: """
explodieren platzen brechen:brich öffnen schließen erscheinen:erschein verschwinden verwandeln ein|stürzen ab|heben
landen auf|tauchen fallen:fäll an|kommen an|halten bilden auf|leuchten zerbrechen
""",
    signs.HANDS: """
flicken spinnen feilen nähen stricken sticken schreiben:schreib tippen zeichnen malen meißeln schnitzen formen
kneten schneiden:schneid hacken rühren falten schälen zu|knöpfen tätowieren unterschreiben löten töpfern häkeln
""",
    signs.SPEECH | _GEN: """
sagen sprechen:sprich fragen antworten rufen flüstern erzählen erklären singen:sing murmeln verkünden
""",
}
SMALL = {
    signs.SPEECH | _GEN: "sagt sagen sagend",
    signs.SPEECH: "sagt sagen Stimme Sprecher Erzähler Off-Stimme Voice-over Dialog Kommentar ruft",
    signs.HANDS | _GEN: """
spielt_klavier spielt_gitarre spielt_geige
""",
    signs.STILL: "ist sind war waren wird werden hat haben trägt_ein zeigt wirkt bleibt steht_für liegt_in",
    _SPEC: """
steht_auf steigt steigen hebt senkt öffnet schließt geht_an geht_aus geht_auf dreht_sich wendet_sich blickt_auf
schaut_auf springt fällt_um rennt wirft greift bricht schmilzt wächst zieht schlägt taucht_auf läuft_davon
kommt_herein betritt
""",
    _GEN: "geht gehen läuft fährt fliegt sitzt steht liegt hält isst trinkt liest spricht sieht schläft",
    signs.WHERE: """
in im ins an am auf über unter vor hinter neben zwischen bei beim durch entlang inmitten innerhalb außerhalb
oberhalb unterhalb gegenüber aus um_herum rund_um ueber vorm hinterm am_rand
""",
    signs.ARTICLE: """
der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer
dieser diese dieses diesen diesem zwei drei vier fünf mehrere viele einige jeder jede jedes
""",
    signs.PARTICLE: """
von vom mit zu zum zur für fuer oder sehr als wie sich nach seit bis auch so nur noch schon aber ganz mehr alle
aller alles dass ob wenn weil damit gegen ohne_dass
""",
    signs.JOIN: "und während waehrend wobei als bis bevor nachdem sowie aber die der",
    signs.DENIAL: "ohne kein keine keinen keinem keiner nicht niemals vermeide vermeiden",
    signs.WAY: "vorwärts rückwärts heran zurück hinauf hinunter entlang vorbei davon hindurch",
}
