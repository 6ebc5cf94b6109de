"""Owns the common words of French prompts, by what they show; the film terms lie in `terms_fr`.

"danseur/euse" has both genders; a verb of a kind of its own is written with its forms: "courir:court:courent".
"""

from studio.craft.languages import signs

_GEN, _SPEC = signs.GENERIC, signs.SPECIFIC

ENTRIES = {
    signs.PERSON: """
personne gens homme femme garçon fille fillette enfant bébé adolescent/e jeune vieillard vieux vieille aîné
grand-mère grand-père dame monsieur couple famille père mère fils frère soeur ami/e voisin/e foule public groupe
équipe joueur/euse footballeur/euse athlète coureur/euse nageur/euse cycliste surfeur/euse skieur/euse boxeur/euse
lutteur/euse danseur/euse ballerine acteur/rice comédien/ne chanteur/euse musicien/ne guitariste pianiste
violoniste batteur/euse mannequin modèle influenceur/euse présentateur/rice journaliste chef cuisinier/re
serveur/euse barista boulanger/re médecin docteur infirmier/re patient/e scientifique ingénieur astronaute
cosmonaute pilote soldat guerrier/re chevalier samouraï ninja pirate viking chasseur/euse archer/re roi reine
prince princesse magicien/ne sorcier/re fée elfe nain/e ange démon fantôme zombie vampire monstre robot androïde
cyborg extraterrestre héros héroïne super-héros superhéros détective policier/re pompier voleur/euse espion/ne
agent professeur maître étudiant/e élève artiste peintre sculpteur/rice écrivain/e poète photographe artisan/e
charpentier menuisier potier/re forgeron cordonnier/re couturier/re tailleur pêcheur/euse marin capitaine
fermier/re agriculteur/rice paysan/ne berger/re cow-boy cavalier/re ouvrier/re employé/e cadre_supérieur
vendeur/euse client/e touriste voyageur/euse randonneur/euse explorateur/rice alpiniste grimpeur/euse plongeur/euse
passant/e piéton/ne conducteur/rice chauffeur protagoniste personnage figure_humaine clown moine prêtre nonne
jumeau jumelle livreur/euse skateur/euse patineur/euse entraîneur/euse invité/e dieu déesse géant/e sirène créature
humain/e spectateur/rice supporter mécanicien/ne jardinier/re coiffeur/euse tatoueur/euse fleuriste dj
narrateur/rice avocat/e juge archéologue empereur mamie papi hommes femmes joueurs individu mariée marié
""",
    signs.PERSON | signs.PRONOUN: """
il elle ils elles on quelqu'un personne_d'autre celui celle chacun nous vous je tu
""",
    signs.ANIMAL: """
chien/ne chiot chat/te chaton cheval jument poulain vache taureau veau mouton agneau chèvre cochon poule coq poulet
canard oie cygne oiseau aigle faucon hibou chouette perroquet corbeau pigeon mouette colibri flamant pingouin
manchot paon poisson requin baleine dauphin orque tortue méduse poulpe pieuvre crabe phoque lion/ne tigre léopard
guépard jaguar panthère loup louve renard ours panda singe gorille chimpanzé éléphant girafe zèbre hippopotame
rhinocéros cerf biche élan renne chameau lama lapin lièvre écureuil souris rat hérisson raton_laveur loutre
kangourou koala serpent lézard crocodile caméléon grenouille dinosaure dragon licorne phénix papillon abeille
libellule luciole fourmi araignée scarabée escargot insecte animal bête troupeau meute âne hamster mulet
chauve-souris
""",
    signs.THING: """
voiture auto bolide camion camionnette fourgon autobus taxi moto scooter vélo bicyclette train locomotive tramway
avion hélicoptère jet fusée vaisseau vaisseau_spatial satellite soucoupe navire bateau voilier barque yacht
paquebot sous-marin montgolfière char véhicule calèche skateboard planche_de_surf traîneau téléphone smartphone
ordinateur portable tablette écran téléviseur télévision moniteur clavier console manette casque montre horloge
lunettes bague collier bijou diamant couronne parfum flacon bouteille canette verre tasse café thé bière vin lait
jus assiette bol couteau fourchette cuillère casserole poêle nourriture plat pain pizza hamburger burger pâtes
sushi gâteau tarte glace chocolat biscuit fruit pomme orange fraise citron pastèque raisin tomate légume viande
fromage oeuf livre lettre enveloppe journal magazine photo photographie tableau toile pinceau carte plume_d'oie
crayon papier cadeau boîte paquet valise sac_à_dos sac parapluie éventail lanterne lampe miroir porte fenêtre
rideau chaise table canapé fauteuil lit bureau_en_bois étagère tapis couverture oreiller robe costume veste manteau
chemise t-shirt pantalon jupe chapeau casquette écharpe chaussure basket botte gant masque vêtement tissu épée
arc_à_flèches flèche bouclier pistolet fusil armure piano guitare violon tambour batterie trompette saxophone
ballon balle raquette statue sculpture jouet poupée peluche cerf-volant drapeau machine moteur engrenage
bras_robotisé appareil produit objet crème maquillage rouge_à_lèvres bulle particule poussière étincelle cendre
fumée vapeur cristal vitre métal corde chaîne clé coffre pièce_d'or billet balançoire carrousel manège grande_roue
tente fontaine vase micro microphone enceinte vinyle radio télescope outil marteau brique roue pneu tronc cube
sphère ruban pétale meuble vitrine buée haleine baskets bouclier cône bidon escabeau tréteau bâche
""",
    signs.NATURE: """
soleil lune étoile planète terre galaxie nébuleuse mer océan vague vagues rivière fleuve lac eau ruisseau cascade
chute_d'eau goutte glacier iceberg montagne montagnes sommet colline falaise rocher pierre volcan lave dune sable
arbre arbres pin palmier chêne cerisier branche feuille feuilles racine fleur fleurs rose tournesol tulipe herbe
pelouse blé mousse champignon plante cactus corail algue coquillage feu flamme flammes incendie explosion
aurore_boréale tornade ouragan tsunami paysage nature végétation feuillage horizon boue nénuphar lierre graine
bourgeon ciel ombre écume
""",
    signs.PLACE: """
lac rivière fleuve mer océan montagne montagnes cascade falaise volcan glacier dune clairière fond_sombre ville
village quartier rue ruelle avenue boulevard route autoroute chemin sentier trottoir place parc jardin cour
terrasse balcon toit maison appartement pièce chambre salon salle salle_à_manger cuisine salle_de_bain couloir
escalier sous-sol cave grenier garage bureau studio atelier usine entrepôt laboratoire hôpital clinique école lycée
université salle_de_classe bibliothèque musée galerie théâtre estrade stade terrain gymnase salle_de_sport ring
piste piscine plage côte rivage port quai phare_maritime île baie forêt bois jungle désert champ champs prairie
vallée vallon canyon grotte caverne ferme étable vignoble verger serre restaurant bar brasserie boulangerie magasin
boutique supermarché place_du_marché marché_couvert marchés centre_commercial hôtel hall église cathédrale temple
monastère mosquée cimetière château palais forteresse tour ruines pont tunnel gare station quai_de_gare aéroport
wagon cabine espace univers monde intérieur extérieur décor gratte-ciel immeuble bâtiment paysage mur plafond coin
baie_vitrée comptoir cheminée marais savane toundra arctique récif façade chantier mine prison hangar base camp
discothèque club paris londres new_york tokyo venise rome marseille lyon métropole villa manoir cabane chalet ranch
campagne banlieue cirque circuit tranchée champ_de_bataille arène local_commercial tribune parvis sol fond_blanc
fond_noir fond arrière-plan rooftop loft parking cour_de_récréation
""",
    signs.BODY: """
visage joue oeil yeux regard bouche lèvre nez oreille tête cheveu cheveux barbe moustache cou épaule bras main
mains doigt ongle poitrine dos taille hanche jambe pied genou peau corps larme sueur sourire langue dent cil
sourcil queue aile ailes fourrure pelage plume griffe haleine souffle geste expression posture torse ventre front
coeur
""",
    signs.LIGHT: """
lumière lumières éclairage éclairé/e illuminé/e lueur lueurs ombre ombres obscurité pénombre sombre lumineux
lumineuse brillance luminosité ensoleillé/e lampe lanterne flamme feu incendie lave feu_d'artifice laser éclat
radieux reflets_de_lumière ciel_gris jour_gris nuageux ténèbres tamisé/e scintillant/e clignotant/e bougies
ampoules allumé/e guirlande_lumineuse
""",
    signs.WEATHER: "ensoleillé/e nuageux nuageuse météo",
    signs.CAMERA: "caméra objectif drone plan cadre",
    signs.FILM: """
vidéo scène image séquence film clip écran cadre cadrage seconde secondes durée format prompt détail détails
composition référence côté droite gauche moment temps manière façon direction milieu centre maximum plan storyboard
""",
    signs.FIXED: "fixe statique immobile verrouillé/e",
    signs.EVENT | _GEN: """
mariage fête célébration concert danse défilé match cérémonie retrouvailles rencontre voyage aventure routine
entraînement spectacle compétition anniversaire réunion bal
""",
    signs.AUDIO: "retentit résonne résonnent on_entend s'entend assourdissant sonne sonnent",
    signs.EVENT: """
poursuite bataille combat guerre course explosion étreinte baiser chorégraphie transformation duel attaque
sauvetage décollage atterrissage chute éruption collision saut chasse évasion
""",
    signs.MANNER: """
lentement rapidement doucement délicatement soigneusement brusquement soudainement tranquillement joyeusement
nerveusement élégamment gracieusement avec_grâce avec_force avec_soin avec_énergie avec_calme avec_élégance
à_toute_vitesse à_grande_vitesse énergiquement furieusement désespérément silencieusement violemment profondément
intensément passionnément légèrement subtilement peu_à_peu progressivement graduellement ensemble main_dans_la_main
pieds_nus avec_enthousiasme avec_passion en_riant habilement maladroitement calmement vite tendrement paisiblement
""",
    signs.WAY: """
vers avant arrière jusqu'à autour_de à_travers le_long_de en_avant en_arrière en_direction_de vers_le_haut
vers_le_bas
""",
    signs.WRITING: """
texte titre titres sous-titre sous-titres lettrage inscription slogan typographie calligraphie interface menu
bouton notification message site_web page_web code prix étiquette curseur document hashtag infographie compteur
compte_à_rebours générique pancarte mot mots lettres le_nom légende panneau_indiquant
""",
    signs.CARRIER: """
menu bouton message code prix étiquette document pancarte mot mots légende compteur inscription lettres
""",
    signs.LOGO: "logo logos logotype marque_déposée emblème nom_de_marque",
    signs.BRAND: """
coca-cola pepsi nike adidas apple iphone samsung google tesla ferrari lamborghini porsche bmw audi mercedes renault
peugeot citroën starbucks mcdonald's netflix amazon marvel spider-man batman superman pokémon pikachu mario barbie
lego chanel dior rolex vuitton ikea nutella mickey harry_potter star_wars carrefour
""",
    signs.QUALITY | signs.STYLE: """
cinéma horreur rétro vintage magique fantastique calme tranquille paisible serein/e mystérieux mystérieuse étrange
épique majestueux moderne élégant/e luxueux réaliste ton texture net saturé/e contraste miniature commercial
apaisant/e intime chaleureux chaleureuse tendu/e tension dynamique artistique gothique baroque animation
illustration rendu grain futuriste minimaliste épuré/e comique comédie drame publicité publicitaire halo boucle
croquis brut/e accéléré/e menaçant/e inquiétant/e documentaire reportage éditorial style collage couleurs graphique
joyeux festif grandiose féerique désaturé/e teintes dramatique romantique poétique
""",
    signs.THEN: "puis ensuite enfin soudain finalement après_quoi passe_à se_transforme_ensuite coupe_sur à_la_fin",
}
VERBS = {
    _SPEC: """
nourrir bâtir franchir noircir blanchir rougir bondir surgir saisir jaunir fleurir mugir vernir garnir polir
brandir gravir élargir rétrécir épaissir approfondir alourdir sortir:sort:sortent:sortant ressortir:ressort
mettre:met:mettent:mettant prendre:prend:prennent:prenant reprendre:reprend rendre:rend:rendent
venir:vient:viennent:venant devenir:devient:deviennent:devenant recevoir:reçoit:reçoivent craquer foncer démarrer
faufiler réparer crier grincer gronder bourdonner siffler retentir résonner claquer cogner coller décoller
décharger dégouliner dénouer dériver déchirer déraciner déverser dévaler dresser échouer écraser effleurer éjecter
élancer embarquer embraser emporter empoigner enflammer engloutir enfoncer enjamber ensevelir entraîner envoler
envoyer:envoi éponger essorer étaler éteindre:éteint étirer étreindre:étreint évaporer éventrer exhaler fendre:fend
filer filtrer flamber fouiller fouler frapper frissonner froisser frotter gicler glousser gonfler gravir grignoter
grimacer heurter hisser imploser inhaler inonder interrompre:interrompt jongler labourer larguer longer lustrer
malaxer marteler masser moudre:moud mousser mugir nouer palpiter patauger pencher percer percuter piaffer picorer
piétiner pincer piquer plaquer polir pomper pulser quitter ramper rassembler ratisser redresser regagner
relever:relèv remplir remuer renverser repousser retirer retomber réunir rincer ronger rouvrir:rouvre ruer
ruisseler saupoudrer semer:sèm serpenter serrer sillonner sursauter survenir:survient tendre:tend:tendent tituber
tordre:tord tournoyer:tournoi transpercer trembloter trottiner vaporiser voltiger vrombir zigzaguer sauter tourner
pivoter tomber lever:lèv lancer jeter:jett attraper ramasser lâcher pousser tirer frapper taper casser briser
allumer exploser éclater verser éclabousser couler goutter glisser geler brûler s_élever:élèv grimper monter
décoller atterrir émerger surgir surgissant transformer changer grandir fleurir flétrir vaciller clignoter trembler
secouer agiter onduler balancer osciller vibrer rebondir escalader plonger sombrer entrer approcher s_approcher
éloigner s_éloigner avancer reculer traverser parcourir:parcourt:parcourent:parcourant fuir:fuit:fuient:fuyant
échapper poursuivre:poursuit:poursuivent:poursuivant atteindre:atteint:atteignent arriver
partir:part:partent:partant revenir:revient:reviennent:revenant arrêter freiner accélérer déraper esquiver attaquer
tirer embrasser enlacer caresser toucher étendre:étend:étendent saluer applaudir incliner accroupir agenouiller
réveiller trébucher pleurer rire:rit:rient:riant crier hurler rugir aboyer miauler mâcher mordre:mord:mordent
avaler lécher souffler respirer soupirer bâiller éternuer sentir:sent:sentent poser déposer placer mélanger
battre:bat:battent couper trancher hacher pétrir frire bouillir:bout:bouillent servir:sert:servent presser essuyer
laver sécher brosser peigner enlever:enlèv ajuster plier déplier déployer enrouler envelopper attacher détacher
coudre:coud:cousent:cousant tricoter broder sculpter tailler modeler monter assembler
construire:construit:construisent:construisant détruire:détruit:détruisent s_effondrer effondrer séparer unir
fusionner entourer retourner dévoiler cacher frôler porter_à traîner taper virevolter planer disperser
répandre:répand:répandent former déplacer bouger neiger pleuvoir:pleut défiler galoper trotter marcher_vers
tourbillonner jaillir bondir:bondit:bondissent:bondissant courber ouvrir:ouvre:ouvrent:ouvrant fermer refermer
croiser apparaître:apparaît:apparaissent:apparaissant disparaître:disparaît:disparaissent:disparaissant
descendre:descend:descendent:descendant rejoindre:rejoint:rejoignent ralentir fondre:fond:fondent:fondant dérouler
virer soulever:soulèv saisir brandir basculer crépiter cligner froncer hocher dissoudre:dissout scintiller réagir
interagir évoluer
""",
    _GEN: """
marcher promener courir:court:courent:courant voler nager danser chanter jouer manger boire:boit:boivent:buvant
cuisiner travailler étudier lire:lit:lisent:lisant écrire:écrit:écrivent:écrivant dessiner
peindre:peint:peignent:peignant conduire:conduit:conduisent:conduisant voyager parler discuter
sourire:sourit:sourient:souriant préparer entraîner pratiquer combattre:combat:combattent lutter reposer
dormir:dort:dorment:dormant méditer prier pêcher chasser explorer naviguer pédaler surfer skier patiner flotter
profiter vivre:vit:vivent observer regarder contempler attendre:attend:attendent:attendant poser penser présenter
expliquer acheter vendre:vend:vendent utiliser tenir:tient:tiennent:tenant porter errer flâner rouler ramer goûter
déguster partager fêter célébrer bavarder faire:fait:font:faisant circuler
""",
    signs.STILL: """
être avoir sembler paraître montrer représenter refléter:reflèt éclairer illuminer baigner créer évoquer souligner
projeter couvrir recouvrir décorer orner rester demeurer voir pouvoir devoir vouloir aimer exister briller dégager
capturer filmer cadrer situer trouver porter_une donner garder conserver masquer aligner laisser commencer
continuer terminer finir respecter suggérer traduire exprimer ressembler
""",
    signs.POSTURE | _GEN: """
asseoir:assis:assise:assoit allonger poser regarder contempler attendre:attend:attendent
tenir:tient:tiennent:tenant observer dormir:dort sourire:sourit appuyer accouder penser profiter flotter
""",
    signs.CAMERA_VERB: """
approcher rapprocher éloigner avancer reculer suivre:suit:suivent:suivant tourner pivoter déplacer monter
descendre:descend:descendent:descendant élever:élèv orbiter contourner parcourir:parcourt:parcourant glisser
incliner flotter voler survoler traverser entrer ouvrir:ouvre:ouvrant resserrer élargir balayer passer accompagner
longer plonger trembler bouger basculer zoomer dézoomer panoter dériver révéler:révèl remonter pousser virer
bondir:bondit effectuer
""",
    signs.AUDIO | _SPEC: """
craquer grincer gronder bourdonner siffler crépiter retentir résonner claquer vrombir tinter
""",
    signs.AMBIENT: """
briller onduler couler goutter flotter trembler clignoter brûler agiter danser tomber balancer glisser vibrer
scintiller vaciller crépiter souffler bouger osciller
""",
    signs.LINK: """
exploser éclater briser ouvrir:ouvre fermer apparaître:apparaît disparaître:disparaît transformer effondrer
décoller atterrir allumer émerger surgir tomber arriver arrêter entrer former fleurir déployer
""",
    signs.HANDS: """
réparer coudre:coud:cousant tricoter broder écrire:écrit:écrivant taper dessiner peindre:peint:peignant sculpter
tailler modeler pétrir couper hacher trancher battre:bat plier éplucher boutonner tatouer signer souder tresser
assembler
""",
    signs.SPEECH | _GEN: """
dire:dit:disent:disant parler demander répondre:répond:répondent crier chuchoter murmurer raconter expliquer
chanter s_exclamer annoncer réciter déclarer lancer
""",
}
SMALL = {
    signs.SPEECH | _GEN: "dit disent disant",
    signs.SPEECH: "dit disent voix voix_off narrateur dialogue narration s'écrie",
    signs.HANDS | _GEN: """
joue_du_piano joue_de_la_guitare jouant_du_piano jouant_de_la_guitare joue_du_violon mains_travaillant
""",
    signs.STILL: """
est sont était sera a ont porte portent vêtu vêtue semble reste montre se_trouve assis assise debout
""",
    _GEN | signs.POSTURE | signs.PARTICIPLE: "assis assise assises debout allongé allongée accroupi",
    _GEN: "va vont fait font joue lit",
    _SPEC: "tombe tombent court_vers se_lève se_retourne s'assoit s'assied rit rient se_transforme",
    signs.WHERE: """
dans sur sous en chez devant derrière entre parmi contre à_côté_de près_de au-dessus_de au-dessous_de en_dessous_de
autour_de au_milieu_de au_bord_de le_long_de à_l'intérieur_de à_l'extérieur_de face_à au_sommet_de au_coeur_de
depuis à_travers par au aux à sur_fond_de
""",
    signs.ARTICLE: """
le la les un une des l' ce cet cette ces son sa ses leur leurs mon ma deux trois quatre cinq plusieurs quelques
chaque autre même d'un d'une
""",
    signs.PARTICLE: """
de du d' ou que avec comme pour plus très ne pas se s' lui y n' j' m' t' aussi tout toute tous toutes si car
seulement déjà ainsi quoi ni jusque c' qu'
""",
    signs.JOIN: "et qui tandis_que pendant_que alors_que lorsque quand mais où avant_de après_avoir jusqu'à_ce_que",
    signs.DENIAL: "sans aucun aucune pas_de évite éviter jamais",
    signs.WAY: "vers jusqu' avant arrière autour",
}
