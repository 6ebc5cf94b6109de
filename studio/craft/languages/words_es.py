"""Owns the common words of Spanish prompts, by what they show; the film terms lie in `terms_es`.

"niño/a" has both genders; "volar:vuel" names a changed stem; an underscore stands for a space.
"""

from studio.craft.languages import signs

_GEN, _SPEC = signs.GENERIC, signs.SPECIFIC

ENTRIES = {
    signs.PERSON: """
capitana ingeniera pastora bailadora reina_madre campeón campeona ladrona anciana portero árbitro arquera
delantero/a defensa_central vigilante guardia pianista_joven persona gente hombre mujer niño/a chico/a muchacho/a
joven adolescente bebé anciano/a abuelo/a viejo señor/a señorita caballero dama pareja familia padre madre hijo/a
hermano/a amigo/a vecino/a novio/a esposo/a multitud público grupo equipo jugador/a futbolista atleta corredor/a
nadador/a ciclista surfista esquiador/a boxeador/a luchador/a bailarín bailarina bailaor/a actor actriz cantante
músico/a guitarrista pianista violinista baterista director/a modelo influencer presentador/a periodista
reportero/a chef cocinero/a camarero/a mesero/a barista panadero/a médico/a doctor/a enfermero/a paciente
científico/a ingeniero/a astronauta piloto soldado guerrero/a caballero_medieval samurái ninja pirata vikingo/a
cazador/a arquero/a rey reina príncipe princesa mago/a bruja brujo hechicero/a hada elfo/a duende ángel demonio
fantasma zombi zombie vampiro/a monstruo robot androide cíborg extraterrestre alienígena superhéroe superheroína
héroe heroína villano/a detective policía bombero/a ladrón espía agente profesor/a maestro/a estudiante alumno/a
artista pintor/a escultor/a escritor/a poeta fotógrafo/a artesano/a carpintero/a alfarero/a herrero/a zapatero/a
costurera sastre pescador/a marinero/a capitán granjero/a agricultor/a campesino/a pastor/a vaquero/a jinete torero
obrero/a trabajador/a empleado/a oficinista ejecutivo/a empresario/a vendedor/a cliente turista viajero/a
excursionista explorador/a montañista escalador/a buceador/a peatón transeúnte conductor/a taxista protagonista
personaje figura silueta_humana payaso monje sacerdote monja gemelo/a bebé_recién_nacido repartidor/a skater
patinador/a gamer streamer youtuber usuario/a instructor/a entrenador/a invitado/a anfitrión dios diosa gigante
sirena muñeco/a_viviente ser humano/a criatura individuo espectador/a aficionado/a mecánico/a jardinero/a
peluquero/a tatuador/a florista dj narrador/a humano/a manifestante agente_secreto mujeres compañero/a abogado/a
juez arqueólogo/a dueño/a emperador cosmonauta
""",
    signs.PERSON | signs.PRONOUN: "él ella ellos ellas alguien nadie quien ambos ambas ustedes nosotros tú yo",
    signs.ANIMAL: """
perro/a cachorro/a gato/a gatito/a caballo yegua potro vaca toro ternero oveja cordero cabra cerdo gallina gallo
pollo pato ganso cisne pájaro ave águila halcón búho lechuza loro cuervo paloma gaviota colibrí flamenco pingüino
pavo_real pez peces tiburón ballena delfín orca tortuga medusa pulpo cangrejo foca león leona tigre leopardo
guepardo jaguar pantera lobo/a zorro/a oso/a oso_polar panda mono gorila chimpancé elefante jirafa cebra hipopótamo
rinoceronte ciervo venado alce reno camello llama conejo/a liebre ardilla ratón rata erizo mapache nutria canguro
koala serpiente lagarto cocodrilo camaleón rana dinosaurio dragón unicornio fénix mariposa abeja libélula
luciérnaga hormiga araña escarabajo caracol insecto animal animales mascota bestia manada rebaño bandada burro mula
murciélago hámster golden_retriever bulldog husky camaleones gaviotas
""",
    signs.THING: """
cartel letrero sopa espada_láser terciopelo delantal escombros mármol hoja_de_acero guadaña casete coche auto
automóvil carro deportivo camión camioneta furgoneta autobús bus taxi moto motocicleta bicicleta bici tren
metro_tren locomotora tranvía avión helicóptero jet cohete nave nave_espacial satélite ovni barco velero bote
lancha yate crucero submarino globo globo_aerostático tanque vehículo carruaje patineta monopatín tabla_de_surf
trineo móvil teléfono smartphone celular ordenador computadora portátil laptop tablet pantalla televisor televisión
monitor teclado consola mando auriculares reloj gafas lentes_de_sol anillo collar joya diamante corona perfume
frasco botella lata vaso copa taza café té cerveza vino leche zumo jugo agua_mineral plato bol cuchillo tenedor
cuchara olla sartén comida pan pizza hamburguesa pasta sushi pastel tarta helado chocolate galleta fruta manzana
naranja_fruta fresa limón sandía uva tomate verdura carne queso huevo libro carta sobre_postal periódico revista
foto fotografía cuadro lienzo pincel mapa pluma_estilográfica lápiz_de_color papel regalo caja paquete maleta
mochila bolso bolsa paraguas sombrilla abanico linterna lámpara espejo puerta ventana cortina silla mesa sofá
sillón cama escritorio estantería alfombra manta almohada vestido traje chaqueta abrigo camisa camiseta falda
sombrero gorra bufanda zapato zapatilla bota guante prenda ropa tela tejido vestuario máscara espada arco flecha
escudo pistola rifle armadura casco piano guitarra violín tambor batería_musical trompeta saxofón balón pelota
raqueta estatua escultura juguete muñeca peluche cometa bandera máquina motor engranaje brazo_robótico dispositivo
producto objeto crema maquillaje pintalabios champú burbuja partícula partículas polvo chispa ceniza humo vapor
cristal vidrio metal cuerda cadena llave cofre moneda billete columpio carrusel noria tienda_de_campaña fuente
jarrón vasija micrófono altavoz vinilo radio cámara_de_fotos telescopio microscopio robot_aspirador semáforo barril
herramienta martillo ladrillo rueda neumático tronco cáscara cubo esfera cinta pétalo dron_juguete cartel_luminoso
máscara_veneciana joyería cosmético frascos zapatillas deportivas cóctel hielo bebida refresco
""",
    signs.NATURE: """
sol luna estrella planeta tierra galaxia nebulosa mar océano ola olas río lago agua arroyo cascada catarata gota
glaciar iceberg montaña montañas cumbre colina acantilado roca piedra volcán lava duna arena árbol árboles pino
palmera roble cerezo rama hoja hojas raíz flor flores rosa girasol tulipán pradera hierba césped trigo musgo seta
hongo planta cactus coral alga concha fuego llama_de_fuego llamas incendio explosión aurora_boreal cielo_estrellado
tornado huracán tsunami relámpagos paisaje naturaleza vegetación follaje horizonte barro lodo nenúfar enredadera
semilla brote bosque_de_coral sombra
""",
    signs.PLACE: """
lago río mar océano montaña cascada acantilado volcán glaciar duna fondo_oscuro claro_del_bosque escena_urbana
ciudad pueblo aldea barrio calle calles callejón callejuela avenida carretera autopista camino sendero acera plaza
parque jardín patio terraza balcón azotea tejado casa hogar apartamento departamento piso_alto habitación cuarto
dormitorio salón sala comedor cocina baño pasillo escalera escaleras sótano ático garaje oficina despacho estudio
taller fábrica almacén laboratorio hospital clínica quirófano escuela colegio universidad aula clase_escolar
biblioteca museo galería teatro cine_sala escenario estadio cancha gimnasio ring pista piscina playa costa orilla
puerto muelle faro isla bahía bosque selva jungla desierto campo pradera valle cañón cueva caverna montañas_nevadas
granja establo viñedo huerto invernadero restaurante bar cafetería café_terraza panadería tienda supermercado
mercado centro_comercial hotel lobby vestíbulo iglesia catedral templo monasterio mezquita cementerio castillo
palacio fortaleza torre ruinas puente túnel estación andén aeropuerto vagón cabina espacio universo fondo
fondo_marino cosmos mundo interior exterior lugar ambiente_urbano rascacielos edificio edificios paisaje horizonte
suelo pared muro techo rincón ventanal mostrador barra vitrina escaparate chimenea laguna pantano sabana tundra
ártico polo arrecife fachada obra mina prisión celda nave_industrial hangar base campamento festival_recinto
discoteca club sala_de_estar madrid barcelona parís londres nueva_york tokio méxico venecia roma kioto buenos_aires
sevilla hong_kong los_ángeles chicago dubái egipto españa marte metrópolis villa mansión cabaña choza rancho
hacienda periferia alrededores superficie cumbre ladera carpa autódromo circuito trinchera campo_de_batalla coliseo
arena_de_combate hall recepción consultorio peluquería barbería spa pasarela plató set
""",
    signs.BODY: """
cara rostro mejilla ojo ojos mirada boca labio labios nariz oreja cabeza pelo cabello barba bigote cuello hombro
brazo brazos mano manos dedo dedos uña pecho espalda cintura cadera pierna piernas pie pies rodilla piel cuerpo
lágrima sudor sonrisa lengua diente pestaña ceja cola ala alas pelaje pluma plumas garra aliento respiración gesto
expresión postura torso vientre frente corazón
""",
    signs.LIGHT: """
rayo_de_sol rayos_de_sol luz luces iluminación iluminado/a iluminar alumbrado sombra sombras oscuridad penumbra
oscuro/a brillo resplandor destello luminoso/a luminosidad soleado/a sol_radiante lámpara linterna farolillo
candelabro fuego llamas llama_viva incendio lava fuegos_artificiales láser resplandeciente fluorescencia
reflejos_de_luz brillante radiante halo_de_luz día_soleado día_nublado nublado/a cielo_gris crepuscular diurno/a
luminiscente incandescente parpadeo_de_luces chispas soleada lúgubre tenebroso/a bombillas encendido/a
guirnaldas_de_luces
""",
    signs.WEATHER: """
soleado/a nublado/a lluvioso/a ventoso/a nevado/a brumoso/a neblinoso/a tormentoso/a clima tiempo_atmosférico
día_soleado día_lluvioso día_nublado
""",
    signs.CAMERA: "cámara lente objetivo dron drone plano toma encuadre vista_de_la_cámara",
    signs.FILM: """
video vídeo escena imagen secuencia película clip fotograma pantalla toma encuadre segundo segundos duración
formato prompt guion detalle detalles fondo composición referencia eje centro lado derecha izquierda momento tiempo
forma manera modo ritmo dirección foco parte medio máximo calidad fotogramas producto_final entorno
""",
    signs.FIXED: "fijo/a estático/a inmóvil quieto/a bloqueado/a",
    signs.EVENT | signs.GENERIC: """
boda fiesta celebración concierto baile danza desfile partido ceremonia reencuentro encuentro viaje aventura rutina
entrenamiento espectáculo competición cumpleaños reunión
""",
    signs.AUDIO: """
suena suenan sonando resuena resuenan se_oye se_oyen se_escucha se_escuchan escuchándose ensordecedor ensordecedora
estruendoso
""",
    signs.EVENT: """
persecución batalla pelea combate guerra carrera explosión abrazo beso coreografía transformación duelo ataque
rescate cacería huida despegue aterrizaje caída erupción colisión choque salto protesta manifestación
""",
    signs.DENIAL: "sin no ningún ninguna evita evitar nunca tampoco excepto",
    signs.MANNER: """
lentamente rápidamente suavemente despacio deprisa velozmente delicadamente cuidadosamente bruscamente
repentinamente tranquilamente alegremente nerviosamente elegantemente graciosamente con_gracia con_fuerza
con_cuidado con_delicadeza con_energía con_calma con_elegancia a_toda_velocidad a_gran_velocidad a_cámara_lenta
enérgicamente furiosamente desesperadamente silenciosamente apresuradamente violentamente ágilmente torpemente
profundamente intensamente apasionadamente frenéticamente ligeramente sutilmente poco_a_poco gradualmente
progresivamente juntos de_la_mano descalzo/a en_silencio de_puntillas pausadamente con_entusiasmo con_pasión
entre_risas con_determinación sin_parar con_precisión juguetonamente dulcemente sigilosamente felizmente tranquila
""",
    signs.WAY: """
hacia adelante atrás arriba abajo hasta alrededor a_través_de a_lo_largo_de tras detrás_de rumbo_a adentro afuera
en_dirección
""",
    signs.WRITING: """
texto el_nombre título títulos subtítulo subtítulos rótulo rótulos letrero cartel letras palabra palabras
frase_escrita eslogan lema tipografía caligrafía interfaz menú botón notificación mensaje_de_texto página_web
sitio_web código precio etiqueta_de_precio cursor documento chat hashtag infografía contador cuenta_atrás
cronómetro marcador créditos matrícula titular nombre_de_la_marca texto_en_pantalla sobreimpreso/a pancarta
letra_cursiva llamada_a_la_acción
""",
    signs.CARRIER: """
letrero cartel palabra palabras menú botón código precio documento pancarta título frase_escrita marcador
""",
    signs.LOGO: "logo logotipo logos marca_registrada emblema branding isotipo nombre_de_la_marca imagen_de_marca",
    signs.BRAND: """
coca_cola pepsi nike adidas apple iphone samsung google tesla ferrari lamborghini porsche bmw audi mercedes toyota
ford starbucks mcdonald's mcdonalds burger_king kfc netflix amazon disney marvel spider-man spiderman batman
superman iron_man pokémon pikachu mario_bros sonic barbie lego zara gucci chanel rolex louis_vuitton ikea red_bull
heineken corona_cerveza nutella oreo mickey_mouse harry_potter star_wars darth_vader goku dragon_ball real_madrid
fc_barcelona playstation xbox nintendo instagram tiktok youtube whatsapp facebook spotify uber airbnb lidl
mercadona
""",
    signs.QUALITY | signs.STYLE: """
cine terror retro vintage fantástico/a mágico/a tranquilo/a sereno/a misterioso/a épico/a majestuoso/a moderno/a
elegante lujoso/a realista detallado/a urbano/a orgánico/a intenso/a alegre festivo/a dramático/a romántico/a
emotivo/a estético/a animado/a nítido/a textura tono desenfocado/a saturado/a contraste miniatura comercial anuncio
relajante acogedor/a inquietante íntimo/a tenso/a tensión calma futurista dinámico/a artístico/a profesional
juguetón acelerado/a gótico/a barroco/a animación ilustración render filtro minimalista cómico/a comedia drama
publicidad suave halo angular boceto lápiz congelado/a crudo/a áspero/a publicitario/a emocional documental
energético/a nostalgia melancolía halo viñeta editorial reportaje pacífico/a apacible composición loop bucle
caricatura acuarela óleo sombrío/a cinematografía impresionista lúdico/a caprichoso/a
""",
    signs.STYLE: "realismo ultra_hd toma_realista",
    signs.THEN: """
luego después entonces finalmente a_continuación seguidamente de_repente de_pronto posteriormente termina
terminando pasa_a cambia_a al_final corte_a
""",
}
_SPECIFIC = """
plantar rezumar resplandecer_de regar:rieg tropezar:tropiez renacer descorchar destapar derretirse:derrit estirarse
acercarle alargarse arrodillarse asir atravesarse brincar_de cerrarse:cierr colarse:cuel columpiarse desenrollar
desenfundar despegarse desplazarse deslumbrarse despeinar detenerse:detien detenerse enjuagar enroscar entrelazar
erguir:yergu escalar_por frotar gatear hundirse impulsar lamerse marchitarse mecerse moldearse parpadearle
pestañear pelarse perforar planearle pintarrajear propulsar rasgar rasguear recoger_del rebosar recostarse:recuest
reflejarse_en remojar removerse:remuev rodar:rued salpicarse soltarse:suelt sonrojarse suspirarle tararear tomar
tumbarse untarle zambullirse clavar desenvainar fumar pegar pegarse posarse sonar contraer golpear rugir salpicar
zumbar aterrizar acomodar apartar arañar arrancar arrastrarse asomarse azotar bloquear cabalgar cavar chapotear
chocar cojear columpiar contonear crepitar cruzarse danzar_hacia desabrochar desgarrar desmontar desmoronar
desplomar desvestir dirigir:dirig embestir:embist empapar empañar encoger:encoj enfriar engullir entregar:entreg
equilibrar escupir esparcir espolvorear estremecer fundir:fund girarse hinchar hojear hundirse incendiar iluminarse
incorporar inflar inhalar exhalar invadir invertir:inviert juntar lamentar levitar llenarse madurar masajear
olfatear oscurecer pasar_corriendo patear pintarse pisar planchar precipitar probarse quebrar:quiebr raspar recibir
recolectar recortar reparar repartir resonar:resuen respirar retorcer:retuerc romper rociar rugir sacudirse
salir_corriendo saltear sembrar:siembr señalar separarse sobresaltar sollozar soltar:suelt sonreírle sorber
suspender tambalearse tantear teñir:tiñ terminar_en tocarse torcer:tuerc tragar trazar trenzar tronar:truen
verterse vislumbrar vomitar saltar girar rodar correr_tras caer levantar levantarse lanzar arrojar atrapar agarrar
coger recoger soltar empujar tirar golpear patear romper romperse abrir cerrar encender:enciend apagar explotar
estallar chocar volcar:vuelc derramar salpicar brotar fluir gotear resbalar deslizar deslizarse derretir:derrit
congelar quemar arder elevar elevarse ascender:asciend descender:desciend subir bajar despegar aterrizar
emerger:emerg surgir aparecer desaparecer desvanecer transformar transformarse convertir:conviert
convertirse:conviert cambiar crecer florecer marchitar brillar_intensamente parpadear temblar:tiembl sacudir agitar
ondear ondular mecer balancear tambalear vibrar rebotar escalar trepar zambullir sumergir hundir emerger entrar
salir acercarse alejarse acercar alejar cruzar atravesar:atravies recorrer huir:huy escapar perseguir:persig
alcanzar llegar partir regresar volver:vuelv avanzar retroceder detener detenerse frenar acelerar derrapar esquivar
atacar disparar apuntar luchar_contra abrazar besar acariciar tocar_con alargar extender:extiend estirar señalar
saludar aplaudir guiñar asentir:asient inclinar inclinarse agachar arrodillar sentarse:sient despertar:despiert
dormirse:duerm tropezar:tropiez llorar reír:rí gritar rugir aullar ladrar maullar relinchar masticar morder:muerd
tragar lamer soplar respirar suspirar bostezar estornudar oler sacar meter poner_sobre colocar verter:viert mezclar
batir cortar picar amasar freír:frí hervir:hierv servir:sirv untar exprimir rociar limpiar lavar secar cepillar
peinar vestirse:vist quitar ajustar doblar desdoblar desplegar:desplieg plegar:plieg enrollar envolver:envuelv
desenvolver:desenvuelv atar desatar coser:cos tejer:tej bordar escribir dibujar pintar esculpir tallar moldear
montar ensamblar construir:construy destruir:destruy derrumbar colapsar dividir separar unir fusionar expandir
contraer liberar desatar_energía rodear envolverse girarse voltear voltearse mirar_alrededor descubrir revelar
mostrar_su ocultar esconder asomar rozar arrastrar cargar_con sostener_en_alto golpetear teclear pulsar presionar
deslizarse flotar_hacia revolotear aletear planear ascender_hacia dispersar esparcir propagar iluminarse
encenderse:enciend apagarse desprender formar formarse moverse:muev mover:muev nevar:niev llover:lluev
amanecer_lentamente desfilar galopar trotar marchar patinar esquiar surfear bucear pedalear remar tirarse bombear
latir chisporrotear arremolinar batirse perder:pierd pierde aplastar estrellar tensar relajar_los sonrojar fruncir
entrecerrar:entrecierr deslumbrar brincar corretear rebuscar reaccionar interactuar acomodar
"""
VERBS = {
    _SPEC: _SPECIFIC,
    _GEN: """
caminar andar pasear correr volar:vuel nadar bailar cantar tocar jugar:jueg comer beber:beb cocinar trabajar
estudiar leer escribir dibujar pintar conducir manejar viajar hablar conversar charlar sonreír:sonrí preparar hacer
entrenar practicar competir:compit celebrar luchar pelear actuar descansar dormir:duerm meditar rezar pescar cazar
explorar navegar montar pedalear surfear esquiar patinar bucear flotar disfrutar vivir observar mirar contemplar
esperar posar pensar:piens presentar explicar enseñar comprar vender:vend probar:prueb usar utilizar
sostener:sosteng sujetar llevar rondar vagar deambular merodear transitar circular remar trotar galopar saborear
degustar compartir interpretar jugando limpiar mover_la_cabeza
""",
    signs.STILL: """
ser estar tener haber parecer vestir:vist lucir mostrar presentar_un contener:contien incluir:incluy representar
reflejar iluminar bañar crear generar transmitir evocar destacar resaltar proyectar cubrir decorar adornar
permanecer mantener:mantien quedar quedarse ver verse ver dominar llenar poder deber querer necesitar gustar
existir brillar resplandecer emitir dejar parecerse combinar mezclarse capturar enfocar grabar filmar rodar_la
enmarcar apreciar sentir:sient situar ubicar estar_lleno llamar dar conservar asegurar utilizar_como pertenecer
respirar_profundo filtrar caracterizar centrar comenzar:comienz empezar:empiez terminar acabar iniciar
continuar:continú finalizar llamar deformar alterar sugerir:sugier
""",
    signs.POSTURE | _GEN: """
sentar:sient sentarse:sient estar_de_pie yacer:yac recostar:recuest apoyar tumbar acostar:acuest posar mirar
observar contemplar esperar sostener sujetar llevar dormir:duerm sonreír:sonrí pensar disfrutar meditar
colgar:cuelg flotar descansar
""",
    signs.CAMERA_VERB: """
acercar acercarse alejar alejarse avanzar retroceder seguir:sigu perseguir:persigu girar rotar mover:muev desplazar
desplazarse subir bajar ascender:asciend descender:desciend elevar orbitar rodear recorrer deslizar panear inclinar
flotar volar:vuel sobrevolar:sobrevuel atravesar:atravies entrar salir abrir cerrar:cierr barrer pasar retirar
empujar acompañar descubrir revelar circundar planear temblar:tiembl vibrar oscilar ascender viajar trasladar
bordear cruzar zambullir sumergir arrancar ladear pivotar bascular balancear recular sacudir zigzaguear
enfocar_hacia virar adentrar travelear aproximar
""",
    signs.AUDIO | _SPEC: "crujir zumbar silbar chirriar crepitar retumbar resonar tintinear",
    signs.AMBIENT: """
brillar ondear ondular mecer fluir gotear flotar temblar:tiembl parpadear arder agitar danzar caer balancear brotar
resbalar crujir vibrar resplandecer titilar chisporrotear humear latir mover:muev soplar romper
""",
    signs.LINK: """
explotar estallar romper abrir cerrar aparecer desaparecer transformar convertir:conviert derrumbar chocar despegar
aterrizar encender:enciend apagar emerger surgir caer llegar elevar detener salir entrar formar desplegar:desplieg
florecer revelar
""",
    signs.HANDS: """
pulsar coser tejer bordar escribir teclear dibujar pintar esculpir tallar moldear amasar cortar picar batir doblar
plegar:plieg pelar abrochar abotonar tatuar firmar ensamblar soldar rebanar decorar hilar trenzar barajar
""",
    signs.SPEECH | _GEN: """
decir:dic hablar preguntar responder gritar susurrar contar:cuent explicar narrar cantar exclamar murmurar
pronunciar recitar comentar anunciar contestar
""",
}
SMALL = {
    signs.SPEECH: """
dice dicen diciendo dijo voz voz_en_off narrador narradora diálogo locución locutor pronunciar guion_hablado digo
""",
    signs.HANDS: """
toca_la_guitarra tocando_la_guitarra toca_el_piano tocando_el_piano toca_el_violín tocando_el_violín
tocando_guitarra tocando_un manos_trabajando lava_el_cabello
""",
    signs.STILL: """
es son está están era fue hay tiene tienen lleva_puesto viste luce muestra parece permanece queda con_forma
""",
    _SPEC: """
cae caen cayendo va_cambiando ríe ríen riendo sonó pone ponen poniendo se_posa se_posan se_pega vuelve vuelven huye
huyen construye destruye construyendo oye lanza se_pone se_da_la_vuelta da_vueltas da_un_salto se_gira persigue
persiguen persiguiendo salta sacude
""",
    _GEN: """
va van yendo anda hace hacen haciendo juega lee leyendo conduce conducen sostiene sostienen sonríe sonríen
sonriendo
""",
    signs.WHERE: """
en sobre bajo entre dentro_de frente_a junto_a cerca_de encima_de debajo_de al_lado_de delante_de detrás_de
alrededor_de contra desde por a_través_de tras ante al_fondo_de en_medio_de fuera_de a_orillas_de al_borde_de
dentro afuera_de
""",
    signs.LIGHT | _SPEC: "amanece anochece atardece",
    signs.PARTICLE | signs.FILM: "vista vistas de_colores a_color",
    signs.AUDIO: "motor_rugiendo motores_rugiendo",
    signs.ARTICLE: """
el la los las un una unos unas su sus este esta estos estas ese esa aquel aquella dos tres cuatro cinco varios
varias muchos muchas cada otro otra algunos algunas mi tu
""",
    signs.JOIN: "y e que mientras cuando hasta_que donde pero antes_de después_de",
    signs.PARTICLE: """
de del o u con como al a para más muy se lo le les también todo toda todos todas si porque solo ya así qué ni
además tan
""",
    signs.WAY: "hacia hasta al_lado adelante atrás arriba abajo rumbo alrededor",
    signs.DENIAL: "sin no ningún ninguna evita nunca",
}
