"""Owns the film terms of the lexicon in Spanish, by the English term; one term a line."""

TERMS = {
    "shot": """
extreme wide shot = gran plano general, plano panorámico general, plano general extremo, plano muy abierto
wide shot = plano general, plano abierto, plano amplio, plano largo, plano de conjunto, toma amplia, toma abierta,
    vista amplia, toma general, plano ancho
establishing shot = plano de situación, plano de establecimiento, plano de ubicación, toma de establecimiento
full shot = plano entero, plano completo, cuerpo entero, de cuerpo entero, plano figura, cuerpo completo
medium wide shot = plano medio largo, plano medio abierto
cowboy shot = plano americano
medium shot = plano medio, toma media, plano de cintura
medium close-up = plano medio corto, plano pecho, plano busto
close-up = primer plano, plano cerrado, plano corto, plano cercano, toma cercana, acercamiento extremo, plano próximo
extreme close-up = primerísimo primer plano, plano detalle, plano de detalle, primerísimo plano,
    primer primerísimo plano, toma detalle
macro shot = plano macro, toma macro, macro, macrofotografía, detalle macro
insert shot = plano inserto, inserto
cutaway = plano de recurso, plano recurso
two-shot = plano de dos, plano doble
three-shot = plano de tres
group shot = plano de grupo, plano grupal
single = plano individual
over-the-shoulder shot = sobre el hombro, por encima del hombro, plano sobre hombro, plano escorzo, escorzo
reaction shot = plano de reacción
point-of-view shot = punto de vista, plano subjetivo, cámara subjetiva, primera persona, vista subjetiva, pov
reverse shot = contraplano, plano contraplano, contracampo
hero shot = plano heroico, plano héroe
tabletop shot = plano de producto, toma de producto, bodegón, plano de mesa
master shot = plano maestro, toma maestra
aerial shot = plano aéreo, toma aérea, vista aérea, desde el aire, tomas aéreas
drone shot = toma de dron, plano de dron, vista de dron, toma con dron, imagen de dron, plano con dron, vista de drone
split screen = pantalla dividida, pantalla partida
silhouette shot = plano de silueta
profile shot = de perfil, plano de perfil, vista lateral, plano lateral, toma lateral, perfil
rear view = vista trasera, de espaldas, vista posterior, plano trasero
eye-level angle = a la altura de los ojos, a nivel de los ojos, nivel de ojos, altura de los ojos
low angle = ángulo bajo, contrapicado, plano contrapicado, en contrapicado, ángulo contrapicado, a baja altura
high angle = ángulo alto, picado, plano picado, en picado, ángulo elevado, ángulo picado
overhead shot = plano cenital, cenital, vista cenital, toma cenital, desde arriba, vista superior, plano superior
bird's-eye view = a vista de pájaro, vista de pájaro, ojo de pájaro
worm's-eye view = nadir, plano nadir, ojo de gusano, contrapicado extremo
ground-level shot = a ras de suelo, al nivel del suelo, a ras del suelo, nivel de suelo, desde el suelo
dutch angle = plano holandés, ángulo holandés, plano aberrante, plano inclinado
shoulder-level angle = a la altura de los hombros, a la altura del hombro
hip-level angle = a la altura de la cadera
knee-level angle = a la altura de las rodillas
three-quarter view = tres cuartos, plano tres cuartos, vista de tres cuartos
frontal view = plano frontal, vista frontal, desde el frente, toma frontal, encuadre frontal
flat lay = vista plana desde arriba
isometric view = vista isométrica, isométrico
other viewpoint = tercera persona, ángulo de cámara, plano detallado, plano bajo, plano alto, toma en primer plano,
    primeros planos, ángulo lateral, plano ajustado, plano conjunto, selfie, vista desde el interior
""",
    "move": """
static shot = plano fijo, cámara fija, cámara estática, plano estático, toma estática, toma fija, cámara inmóvil,
    cámara quieta, trípode, plano inmóvil, cámara bloqueada, encuadre fijo, encuadre estático,
    sin movimiento de cámara, cámara en trípode
pan = paneo, panorámica, barrido lateral, paneo lateral, panorámica horizontal, panear, barrido de cámara
tilt = tilt, panorámica vertical, cabeceo, inclinación de cámara, paneo vertical, tilt up, tilt down
roll = giro de cámara, rotación de cámara, alabeo
whip pan = barrido, barrido rápido, paneo rápido, whip pan, latigazo
whip tilt = barrido vertical
dolly in = dolly in, travelling de avance, travelling hacia delante, travelling hacia adelante, push in, travelling in,
    travelling frontal, avance de cámara, acercamiento lento, acercamiento de cámara, acercamiento suave,
    acercamiento progresivo, acercamiento
dolly out = dolly out, travelling de retroceso, travelling hacia atrás, pull back, travelling out,
    alejamiento de cámara, retroceso de cámara, alejamiento, alejamiento lento
slow push-in = avance lento, push in lento, acercamiento muy lento
truck = travelling lateral, desplazamiento lateral, movimiento lateral, traveling lateral
pedestal = pedestal, movimiento vertical
crane shot = plano de grúa, toma de grúa, movimiento de grúa, cámara en grúa
boom shot = brazo de grúa
arc shot = plano en arco, movimiento en arco, arco de cámara
orbit = plano orbital, movimiento orbital, giro de 360 grados, travelling circular, plano circular, dolly circular,
    movimiento circular, rotación de 360 grados, órbita de cámara, cámara orbital, orbital
zoom in = zoom in, zoom de acercamiento, zoom hacia, zoom lento, zoom, zoom suave, acercamiento con zoom
zoom out = zoom out, zoom de alejamiento, zoom hacia atrás
crash zoom = zoom brusco, zoom rápido, zoom repentino
dolly zoom = dolly zoom, efecto vértigo, travelling compensado, retrozoom
handheld = cámara en mano, cámara al hombro, cámara a mano, a mano alzada, cámara temblorosa, handheld,
    cámara nerviosa, en mano
steadicam shot = steadicam, plano steadicam, estabilizador, gimbal, cámara steadicam
gimbal glide = movimiento con gimbal
FPV flight = vuelo fpv, dron fpv, fpv, vuelo de dron en primera persona
flyover = sobrevuelo, vuelo de dron, vuelo rasante, vuelo aéreo
fly-through = vuelo a través, recorrido aéreo
drone ascend = dron ascendente, ascenso de dron, dron asciende
drone descend = dron descendente, dron descendiendo
reveal shot = plano de revelación, revelado
leading shot = travelling inverso
POV walk = caminata en primera persona
chest-mounted camera = cámara corporal, cámara en el pecho, bodycam
vehicle mount = cámara montada, cámara de salpicadero, cámara a bordo, cámara en el coche
slider shot = slider, deslizador, movimiento de slider
parallax move = paralaje, movimiento de paralaje
camera shake = temblor de cámara, vibración de cámara, sacudida de cámara
drift = cámara flotante, deriva de cámara
bullet time = tiempo bala, efecto bala
motion control = control de movimiento
spiral move = movimiento en espiral
camera moves = movimiento de cámara, movimientos de cámara, travelling, traveling, dolly, recorrido de cámara,
    cámara en movimiento, cámara dinámica, cámara envolvente, plano en movimiento, cámara móvil,
    cámara lenta hacia adelante, movimiento de dolly, cámara viajera
""",
    "track": """
tracking shot = plano de seguimiento, travelling de seguimiento, toma de seguimiento, tracking shot,
    plano secuencia de seguimiento, tracking, cámara de seguimiento
follow from behind = seguimiento por detrás, seguimiento desde atrás, siguiendo desde atrás
side tracking = seguimiento lateral, travelling paralelo, tracking lateral
""",
    "light": """
natural light = luz natural, iluminación natural, luz ambiente, luz ambiental, luz de día, luz diurna
soft light = luz suave, iluminación suave, luz difusa, luz tenue, softbox, luz tamizada
hard light = luz dura, luz directa, luz intensa
key light = luz principal, luz clave
fill light = luz de relleno
backlight = contraluz, a contraluz, luz de fondo, retroiluminación, retroiluminado
rim light = luz de borde, luz de contorno, luz de recorte, luz perfilada
side light = luz lateral, iluminación lateral
top light = luz cenital, iluminación cenital
under lighting = luz inferior, luz desde abajo
three-point lighting = iluminación de tres puntos, tres puntos de luz
Rembrandt lighting = iluminación rembrandt, luz rembrandt
butterfly lighting = iluminación mariposa
split lighting = iluminación dividida
high-key lighting = clave alta, iluminación en clave alta
low-key lighting = clave baja, iluminación en clave baja, luz baja
chiaroscuro = claroscuro, luces y sombras, juego de luces, luz y sombra
silhouette lighting = silueta a contraluz, silueta
volumetric light = luz volumétrica, rayos de luz, haces de luz, rayo de luz, haz de luz, rayos volumétricos
dappled light = luz moteada, luz filtrada, luz entre las hojas, luz que se filtra
window light = luz de ventana, luz de la ventana
practical lights = luces prácticas, lámparas en escena
candlelight = luz de velas, luz de vela, luz de las velas, vela, velas
firelight = luz del fuego, fogata, hoguera, luz de la hoguera, antorcha, chimenea encendida
tungsten light = luz de tungsteno, luz incandescente, bombilla
fluorescent light = luz fluorescente, tubo fluorescente, fluorescente
neon light = luz de neón, luces de neón, neón, neones, letrero de neón, iluminación de neón
LED strip light = tira de led, tiras led, luces led, luz led
spotlight = foco, reflector, luz de foco, cañón de luz
stage lighting = luces de escenario, iluminación de escenario, luces del escenario
strobe light = luz estroboscópica, estroboscopio, luces estroboscópicas
moonlight = luz de luna, luz de la luna, claro de luna
starlight = luz de las estrellas, noche estrellada
streetlight = farola, farolas, luz de las farolas, alumbrado público, farol
headlights = faros, luces del coche, luz de los faros, faros del coche
screen glow = luz de la pantalla, brillo de la pantalla
bioluminescence = bioluminiscencia, bioluminiscente
caustics = cáusticas, reflejos del agua
bounce light = luz rebotada, luz reflejada
gobo shadows = sombras de persiana, sombras proyectadas
lightning flash = relámpago, relámpagos, rayo, rayos
color gel = luces de colores, luz de color, geles de color
mixed color temperature = temperatura de color mixta, temperatura de color
flickering light = luz parpadeante, luces parpadeantes, luz titilante
dawn = amanecer, alba, aurora, al amanecer, madrugada
sunrise = salida del sol, sol naciente
morning light = mañana, luz de la mañana, luz matutina, por la mañana, luz matinal, matutino/a
midday sun = mediodía, sol de mediodía, pleno sol
afternoon light = tarde, luz de la tarde, por la tarde, a media tarde
golden hour = hora dorada, hora mágica, luz dorada
sunset = atardecer, puesta de sol, puesta del sol, ocaso, al atardecer
dusk = anochecer, crepúsculo, al anochecer
twilight = crepuscular, luz crepuscular
blue hour = hora azul
night = noche, de noche, nocturno/a, por la noche, noche cerrada, cielo nocturno
midnight = medianoche
day for night = noche americana
""",
    "weather": """
fog = niebla, bruma, neblina densa, niebla densa
mist = neblina, bruma matinal
haze = calima, neblina atmosférica
drizzle = llovizna
rain = lluvia, bajo la lluvia, lluvioso/a, gotas de lluvia
downpour = aguacero, chaparrón, lluvia torrencial, lluvia intensa
wet streets = calles mojadas, asfalto mojado, pavimento mojado, charco
thunderstorm = tormenta, tormenta eléctrica
snowfall = nevada, nieve, copos de nieve, nevado/a
blizzard = ventisca, tormenta de nieve
frost = escarcha, helada
wind = viento, brisa, ráfaga
sandstorm = tormenta de arena
rainbow = arcoíris, arco iris
falling leaves = hojas que caen, hojas secas, hojas otoñales
clear sky = cielo despejado, cielo azul, cielo, nubes, nube
""",
    "style": """
wide-angle lens = gran angular, lente gran angular, angular
normal lens = lente normal
portrait lens = lente de retrato, 85 mm, 50 mm, 35 mm
telephoto lens = teleobjetivo, lente largo
fisheye lens = ojo de pez, lente ojo de pez
macro lens = lente macro, objetivo macro
anamorphic lens = anamórfico/a, lente anamórfica, lente anamórfico
tilt-shift = efecto miniatura, tilt shift
split diopter = lente dividida
vintage lens = lente vintage, objetivo antiguo
prime lens = focal fija
shallow depth of field = poca profundidad de campo, profundidad de campo, profundidad de campo reducida, desenfoque
deep focus = gran profundidad de campo, foco profundo
bokeh = bokeh, fondo desenfocado, fondo borroso, desenfocado/a, fondo difuminado
soft focus = enfoque suave, foco suave
tack sharp = nítido/a, nitidez, enfoque nítido
lens flare = destello de lente, destellos de lente, lens flare, flare
halation = halación, halo
diffusion filter = filtro difusor, filtro
vignette = viñeteado, viñeta
chromatic aberration = aberración cromática
barrel distortion = distorsión de barril
motion blur = desenfoque de movimiento, motion blur
high shutter speed = obturación rápida
long exposure = larga exposición, estelas de luz
35mm film = película de 35 mm, 35mm, película 35 mm, celuloide, película analógica, look analógico
16mm film = película de 16 mm, 16mm, 16 mm
Super 8 = super 8, súper 8
65mm / 70mm film = 70mm, 65mm, 70 mm
film grain = grano de película, grano, granulado/a, grano fílmico, grano cinematográfico
tungsten-balanced stock = película de tungsteno
daylight-balanced stock = película de luz día
black and white = blanco y negro, monocromo/a, monocromático/a, en blanco y negro
sepia = sepia, tono sepia
technicolor = technicolor
bleach bypass = bleach bypass
teal and orange = teal and orange, turquesa y naranja
pastel palette = paleta pastel, tonos pastel, colores pastel, colores pasteles
muted colors = colores apagados, desaturado/a, tonos apagados, colores desaturados, colores neutros
vivid colors = colores vivos, colores vibrantes, saturado/a, colores intensos, colores saturados, colores brillantes
warm tones = tonos cálidos, paleta cálida, colores cálidos, tonos dorados, tonalidades cálidas, tonos tierra
cool tones = tonos fríos, paleta fría, colores fríos, tonos azulados, tonos azules
high contrast = alto contraste, contrastado/a, contraste alto, contraste
low contrast = bajo contraste
faded blacks = negros lavados
crushed blacks = negros profundos
HDR look = hdr, alto rango dinámico
VHS look = vhs, cinta vhs
CCTV look = cámara de seguridad, circuito cerrado
found footage = metraje encontrado, found footage
Polaroid look = polaroid
light leaks = fugas de luz
digital cinema look = cine digital
night vision = visión nocturna
thermal view = visión térmica, infrarrojo/a
cinematic = cinematográfico/a, cine, cinemático/a, cinematic, de película, fílmico/a, estilo cinematográfico,
    calidad cinematográfica, cinematografía
photorealistic = fotorrealista, hiperrealista, realista, hiperrealismo, fotorrealismo, ultrarrealista, ultra realista
documentary = documental, estilo documental
film noir = cine negro, noir
western = wéstern, western, spaghetti western
horror = terror, película de terror, horror
thriller = thriller, suspenso, suspense
science fiction = ciencia ficción, futurista, sci fi, scifi
cyberpunk = cyberpunk, ciberpunk
steampunk = steampunk
fantasy = fantasía, fantástico/a, mágico/a
surreal = surrealista, onírico/a, surrealismo, de ensueño
minimalist = minimalista, minimalismo
vintage = vintage, retro, de época, años 80, años 70, años 90, años 50, años 60, ochentero/a
commercial = anuncio, comercial, publicitario/a, spot, estilo comercial, publicidad
fashion film = editorial de moda, fashion film, editorial
music video = videoclip, video musical, vídeo musical
vlog = vlog, videoblog
news footage = noticiero, reportaje, telediario, informativo
nature documentary = documental de naturaleza
anime = anime, animación japonesa, manga
2D animation = animación 2d, dibujo animado, dibujos animados, animación tradicional, dibujado a mano, animación
3D animation = animación 3d, render 3d, 3d, cgi, render, animado en 3d
stop motion = stop motion, stop-motion
claymation = plastilina, claymation, animación con plastilina
papercraft = papel recortado, papiroflexia, recorte de papel
rotoscope = rotoscopia
rubber hose = estilo años 30
pixel art = pixel art, 8 bits, 8 bit, 16 bits
low poly = low poly, baja poligonización
watercolor = acuarela
oil painting = óleo, pintura al óleo
ink wash = tinta china, aguada
pencil sketch = dibujo a lápiz, boceto, lápiz, ilustración, caricatura
collage = collage
motion graphics = motion graphics, gráficos en movimiento
miniature = miniatura, maqueta, diorama
vaporwave = vaporwave, synthwave
brutalist = brutalista
baroque = barroco/a
slow motion = cámara lenta, a cámara lenta, en cámara lenta, slow motion, ralentí, ralentizado/a, cámara superlenta
super slow motion = cámara ultra lenta, super cámara lenta
fast motion = cámara rápida, acelerado/a, a cámara rápida
time-lapse = time lapse, timelapse, lapso de tiempo, cámara rápida de nubes
hyperlapse = hyperlapse
speed ramp = rampa de velocidad, cambio de velocidad
freeze frame = imagen congelada, congelado de imagen, fotograma congelado
reverse motion = en reversa, marcha atrás temporal
seamless loop = bucle perfecto, loop, bucle, bucle infinito
real time = tiempo real
step printing = step printing
slow-paced = ritmo lento, ritmo pausado, ritmo tranquilo
fast-paced = ritmo rápido, ritmo frenético, ritmo dinámico, ritmo ágil, frenético/a
tense = tensión, tenso/a, atmósfera tensa
serene = sereno/a, tranquilo/a, apacible, pacífico/a, calma, relajante
melancholic = melancólico/a, melancolía
nostalgic = nostálgico/a, nostalgia
whimsical = caprichoso/a, lúdico/a, juguetón
epic = épico/a, grandioso/a, majestuoso/a
intimate = íntimo/a, intimista, acogedor/a
ominous = ominoso/a, inquietante, siniestro/a, amenazante
ethereal = etéreo/a
gritty = crudo/a, áspero/a, descarnado/a
triumphant = triunfal, triunfante
eerie = espeluznante, misterioso/a, enigmático/a
quality = 4k, 8k, hd, full hd, uhd, alta definición, ultra hd, obra maestra, alta calidad, ultra detallado,
    alta resolución, muy detallado, detallado/a, unreal engine, octane, profesional, calidad profesional, 1080p
feel = colores, tonalidades, tonos, estilo, sensación, estética, estético/a, atmósfera, ambiente, tono, paleta,
    paleta de colores, gradación de color, etalonaje, colorización, textura, look, dramático/a, poético/a, romántico/a,
    emotivo/a, emocional, opulento/a, elegante, lujoso/a, moderno/a, gótico/a, publicitaria, impresionista,
    expresionista, inmersivo/a, dinámico/a, artístico/a, tráiler, trailer, cortometraje, pixar, ghibli, disney,
    wes anderson, sensación, vibra, naturalista, premium, aesthetic, urbano/a, orgánico/a, humorístico/a, cómico/a,
    comedia, drama, tipo pixar, hipnótico/a, energético/a, festivo/a, alegre, sombrío/a, intenso/a, composición
""",
    "audio": """
ambient sound = sonido ambiente, sonido ambiental, sonidos ambientales, ambiente sonoro, audio ambiente,
    sonidos de la naturaleza, sonido de fondo, ruido ambiente, audio ambiental
diegetic sound = sonido diegético, sonido directo
non-diegetic music = música de fondo, banda sonora, música extradiegética, música incidental
sound effects = efectos de sonido, efecto de sonido, efectos sonoros, sfx
foley = foley, pasos resonando, sonido de pasos
lip-sync = sincronización labial, lip sync, lipsync
silence = silencio, sin música, sin sonido, silencio absoluto, sin audio, mudo/a
orchestral score = música orquestal, orquesta, orquestal
solo piano = piano solo, música de piano, piano suave
synth score = sintetizador, música electrónica, sintetizadores
drone tone = zumbido, zumbido grave
lo-fi beat = lo-fi, lofi, beat
percussion hit = percusión, golpe de percusión, tambores
riser = crescendo
whoosh = whoosh, silbido
bass drop = bajos profundos, bajo profundo
crowd murmur = murmullo, murmullos, bullicio, vítores, aplausos, ovación, griterío
birdsong = canto de pájaros, canto de los pájaros, trinos, trino, canto de aves
wind sound = sonido del viento, silbido del viento, aullido del viento
rain sound = sonido de la lluvia, sonido de lluvia, repiqueteo
thunder rumble = trueno, truenos, estruendo
ocean waves = sonido de las olas, sonido de olas, olas de fondo, rumor de las olas
traffic hum = ruido del tráfico, ruido de tráfico, sonido del tráfico, bocinas, sirenas
engine roar = rugido del motor, ruido de motor, sonido del motor, rugido de motores
heartbeat = latido, latidos, latidos del corazón
reverb = reverberación, eco, ecos
muffled sound = sonido amortiguado, sonido apagado
ASMR sound = asmr
vinyl crackle = crujido de vinilo, chisporroteo, crepitar, crujido, crujidos
music = música, sonido, audio, melodía, canción de fondo, sonoro/a, ruido, tono de voz, voz grave, voz suave,
    voz femenina, voz masculina, voz infantil, acento, jazz, reguetón, chirrido, tic tac, susurro del viento,
    gritos de fondo, risas de fondo, volumen, rumor, guitarra de fondo, voz cálida, voz ronca, tintineo
""",
    "none": """
rule of thirds = regla de los tercios
centered composition = composición centrada
symmetry = simetría, simétrico/a
leading lines = líneas guía
negative space = espacio negativo
frame within a frame = encuadre dentro del encuadre
foreground framing = primer término
headroom = aire superior
lead room = aire de mirada
deep staging = puesta en profundidad
tight framing = encuadre cerrado
loose framing = encuadre abierto
letterbox = barras negras
vertical framing = formato vertical, vertical
square framing = formato cuadrado
academy ratio = formato académico
rack focus = cambio de foco, cambio de enfoque, transfoco
one-take = plano secuencia, una sola toma, toma continua, toma única, sin cortes
hard cut = corte directo, corte a
jump cut = corte de salto
match cut = corte por correspondencia
smash cut = corte brusco
cross dissolve = fundido encadenado, disolvencia
fade in = fundido de entrada
fade out = fundido a negro, fundido de salida
fade to white = fundido a blanco
wipe = cortinilla
iris in/out = iris
whip transition = transición con barrido
morph = morphing
invisible cut = corte invisible
cross-cutting = montaje paralelo
montage = montaje
J-cut = corte en j
L-cut = corte en l
glitch transition = transición glitch
dialogue = diálogo, diálogos
voice-over = voz en off, narración
whisper = susurro
overcast = nublado, cielo nublado
""",
}
