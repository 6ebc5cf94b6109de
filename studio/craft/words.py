"""Owns the English words that hold a prompt together, and the analyser's words beside the lexicon, as tables."""

from studio.craft.tokens import term_set, word_set

DETERMINERS = word_set("a an the this that these those his her its their my our your some another each every")
PRONOUNS = word_set("he she it they we i you who him them us something someone everything everyone")
CONJUNCTIONS = word_set("and or but while as when where which that who whose then so because until before after if")
PREPOSITIONS = word_set(
    "in on at inside into onto under underneath beneath below near beside by between among amid amidst against "
    "over above behind outside atop along alongside through throughout within around across past toward towards "
    "down up off from of with without for to about like during upon beyond via per opposite out"
)
PLACE_PREPOSITIONS = word_set(
    "in on at inside under underneath beneath below near beside by between among amid amidst against above behind "
    "outside atop through throughout within around upon beyond opposite along over surrounded"
)
PATH_PREPOSITIONS = word_set("across past toward towards into onto down up over along off out from to")
AUXILIARIES = word_set(
    "is are was were be been being am has have had do does did will would can could should may might must"
)
OTHER_FUNCTION = word_set(
    "not no very too just only also there here it's what how why than more most both all any such same own few "
    "other each else almost already still always never again once ever even yet quite rather well really s t"
)
FUNCTION_WORDS = (
    DETERMINERS | PRONOUNS | CONJUNCTIONS | PREPOSITIONS | AUXILIARIES | OTHER_FUNCTION | frozenset({"surrounded"})
)

FRAME_WORDS = word_set(
    "camera shot view scene following video clip footage frame framing angle lens image picture photo sequence "
    "light lighting sound sounds style"
)
"""Words that name the film itself; they are drawn by the words around them or not at all."""

STATIVE = word_set(
    "be have wear dress feature show depict capture cover fill contain surround appear include create make convey "
    "use line dot frame illuminate light reveal do give take see become"
)
"""Base verbs that only describe looks or having."""

STATIVE_MOTION = word_set("stack reflect mirror blur trap scatter")

SPEECH = word_set(
    "say says said saying whisper whispers whispering whispered shout shouts shouting shouted yell yells yelling "
    "ask asks asking asked reply replies replying replied speak speaks speaking answer answers sing sings singing "
    "sang narrates narrating narrator voiceover voice exclaims exclaiming announces announcing murmurs murmuring "
    "mutters calls calling called tells telling screams screaming states adds declares dialogue voices rap raps "
    "recites line lines explains responds"
)
WRITTEN = word_set(
    "reads reading sign text titled title logo caption labeled labelled word words named written subtitle letters "
    "headline spelling spells brand label"
)
"""Words before a quotation that make it something to be seen."""

CAMERA_NOUNS = frozenset(
    {"camera", "viewpoint", "cameras", "lens", "drone", "gimbal", "steadicam", "cam", "jib", "spidercam", "cablecam"}
)
SHOT_NOUNS = frozenset({"shot", "view", "angle", "framing", "perspective", "pov", "footage", "frame"})

HEADINGS = {
    "camera": "camera_movement",
    "camera movement": "camera_movement",
    "camera work": "camera_movement",
    "movement": "camera_movement",
    "cinematography": "camera_movement",
    "camera motion": "camera_movement",
    "lighting": "lighting",
    "light": "lighting",
    "time of day": "lighting",
    "style": "style",
    "look": "style",
    "mood": "style",
    "aesthetic": "style",
    "palette": "style",
    "color palette": "style",
    "visual style": "style",
    "tone": "style",
    "grade": "style",
    "color grade": "style",
    "atmosphere": "style",
    "colors": "style",
    "audio": "audio",
    "sound": "audio",
    "music": "audio",
    "sfx": "audio",
    "ambience": "audio",
    "sound effects": "audio",
    "soundtrack": "audio",
    "background sound": "audio",
    "sound design": "audio",
    "ambient sound": "audio",
    "dialogue": "dialogue",
    "voice over": "dialogue",
    "voiceover": "dialogue",
    "narration": "dialogue",
    "vo": "dialogue",
    "narrator": "dialogue",
    "setting": "environment",
    "environment": "environment",
    "location": "environment",
    "background": "environment",
    "weather": "environment",
    "subject": "subject",
    "character": "subject",
    "characters": "subject",
    "subjects": "subject",
    "main subject": "subject",
    "action": "action",
    "actions": "action",
    "shot": "shot_type",
    "shot type": "shot_type",
    "framing": "shot_type",
    "composition": "shot_type",
    "angle": "shot_type",
    "shot size": "shot_type",
}
"""Headings of a prompt written in sections ("Lighting: …") and the component of what stands behind them."""

CUES = {
    "environment": (
        "everywhere around, clean background, plain background, blank background, empty background, seamless "
        "background, on the hob, laundrette, launderette, escalator, roundabout, catwalk, shopfront, shopfronts, shop "
        "front, cliff face, rock face, "
        "underground, outdoors, indoors, backstage, downstairs, upstairs, light wind, light rain, light snow, "
        "light breeze, light fog, light drizzle, light mist, city lights, light waves"
    ),
    "shot_type": (
        "way split, split frame, split view, quad split, diptych, triptych, picture in picture, dashcam, dash cam, "
        "bodycam, body cam, doorbell cam, nanny cam, trail cam, front row, back row, insert as, insert on, cutaway "
        "as, filmed lying, shot lying, filmed kneeling, filmed crouching, shot kneeling, shot crouching, filmed "
        "standing, cross section view, cutaway view, exploded view, x ray view, bird's view, bird view, "
        "mouse eye, ant's eye, child's eye, first row, cheap seats, side elevation, plan view, isometric view, "
        "extreme detail of, crop on, tight crop, tight in on, close in tight, wide open on, "
        "insert of, cutaway of, cutaway to, up close, tight on, close on, close in on, wide on, tight shot, tight "
        "frame, tight framing, tight close up, big close up, full figure, head and shoulders, head to toe, head "
        "to shoulders, fill the frame, fills the frame, filling the frame, fill the screen, fills the screen, "
        "filling the screen, fill frame, fills frame, in profile, three quarter, three quarters, head on, side "
        "on, face on, straight on, straight down, top view, top shot, bottom view, side profile, rear angle, side "
        "angle, front angle, frontal shot, frontal view, seen through, through the eyes, through her eyes, "
        "through his eyes, through its eyes, through the windshield, through the windscreen, through a keyhole, "
        "through the keyhole, through a peephole, through the viewfinder, through binoculars, through the visor, "
        "tilted horizon, canted frame, panorama, ultra wide, ultrawide, extreme wide, extreme close, super wide, "
        "super close, medium close, mid closeup, medium full, medium long, loose framing, centered framing, "
        "symmetrical framing, symmetrical composition, low vantage, high vantage, bird's eye, birds eye, worms "
        "eye, bug's eye, overhead view, overhead angle, aerial footage, aerial perspective, aerial establishing, "
        "satellite view, helicopter shot, helicopter view, gopro, helmet cam, action cam, dash cam view, selfie "
        "view, selfie angle, low to the ground, close to the ground, shoulder height, hip height, chest height, "
        "child height, ankle height, bumper height, table height, floor height, ground height, eye height, over "
        "her shoulder, over his shoulder, over their shoulders, reverse angle, reaction shot, insert shot, two "
        "shot, group shot, wide establishing, establishing view, wide master, master shot, long view, distant "
        "shot, distant view, far shot, extreme tight, macro view, macro lens, microscopic view, close view, "
        "closer view, face in frame, subjective view, subjective camera, point of view of, viewpoint of, dog's "
        "eye view, from the air, from the ceiling, from the ground, from ground level, from the floor, from "
        "street level, from water level, seen from, filmed from, viewed from, shown from, framed from, "
        "photographed from, watched from, observed from, camera looks down, looking straight down, looking "
        "directly down, looking straight up, from a distance, from afar, frontal, close up, close-up, closeup, "
        "wide shot, wide view, medium shot, macro, macro shot, aerial, aerial shot, aerial view, drone shot, "
        "drone view, drone footage, pov, first person, point of view, bird's eye, bird's eye view, overhead, "
        "overhead shot, top down, low angle, high angle, eye level, side view, profile view, back view, rear "
        "view, front view, full body, half body, upper body, waist up, ground level, split screen, tracking shot, "
        "wide angle, wide angle shot, long shot, full shot, establishing shot, portrait shot, headshot, over the "
        "shoulder, fisheye view, dutch angle, handlebar height, knee height, street level, low shot, extreme "
        "close up, mid shot, dolly shot, panoramic view, panoramic shot, seen from above, seen from behind, from "
        "behind, from above, from below, viewed from, shot from, filmed from, full length, close shot, wide "
        "cinematic shot, medium wide, worm's eye, crane shot, low camera, extreme closeup, first person "
        "perspective, third person, selfie, wide tracking shot"
    ),
    "lighting": (
        "floodlit, footlight, footlights, limelight, chandelier, candelabra, sconce, floodlamp, strip light, strip "
        "lights, tube light, tube lights, arc lamp, brazier, hearth, sparkler, glow stick, glowstick, earthshine, "
        "earthlight, moonglow, starshine, gloaming, noonday, high noon, in the dark, into the dark, out of the dark, "
        "near dark, almost dark, grows dark, going dark, goes dark, go dark, gone dark, turns dark, goes black, go "
        "black, going black, lights out, blackout, power cut, hard spots, follow spot, followspot, key spot, corner "
        "spot, stage spot, house lights, led spill, neon spill, light spill, spill light, bright haze, sunny haze, "
        "signal flare, road flare, distress flare, flares burning, match flares, muzzle flash, camera flash, "
        "flashbulb, flash bulb, desk light, night light, porch light, sunup, sunshaft, sun shaft, sunstruck, "
        "sunwashed, sun washed, daylit, lamp lit, lantern lit, moon lit, fire lit, torch lit, torch beam, candle lit, "
        "spot lit, backlighted, penumbra, murk, murky, dusky, duskiness, inky black, inky dark, nocturnal, day for "
        "night, "
        "late in the day, early in the day, bathed in, bathes, blackness, skylight, torchlight, streetlight, "
        "streetlamp, street lamp, street light, floodlight, flashlight, fluorescent, led strip, halogen, "
        "tungsten, sodium lamp, chandelier light, skylight light, starlit, firelit, lamplit, lanternlit, "
        "torchlit, gaslight, gaslit, gloom, gloomy, pitch black, pitch dark, half light, semi darkness, shade, "
        "shady, sun drenched, sun baked, sun bleached, sunbathed, sun dappled, sunray, sunbeams, daybreak, first "
        "light, low sun, high sun, glare, strobe, strobing, disco lights, laser light, lasers, headlamp, spotlit, "
        "uplight, uplit, underlit, sidelit, side lit, rim lit, top lit, softbox, ring light, key light, fill "
        "light, hard light, hard shadows, soft shadows, long shadows, harsh shadows, deep shadows, "
        "phosphorescent, incandescent, blacklight, aurora, northern lights, low key, high key, magic hour, late "
        "light, last light, o'clock, after dark, before dawn, late afternoon, early evening, early morning, "
        "sundown, sunup, overexposed, underexposed, backlighting, sidelight, daylit, lit by, lit from, lit up, "
        "screen glow, tv glow, glint, glints, gleaming, luminance, sheen of light, glowing embers, pool of light, "
        "pools of light, shaft of light, shafts of light, beam of light, beams of light, patch of light, patches "
        "of light, bright light, flickering, sunlight, sunlit, sunny, sunset, sunrise, night, morning, dusk, "
        "dawn, twilight, neon, candle, candlelight, candlelit, flame, fire, campfire, firelight, headlights, "
        "spotlight, dim, dimly lit, glow, glowing, glows, moonlight, moonlit, lamp, lamplight, light, lights, "
        "lighting, lit, backlit, backlight, shadow, shadows, sunbeam, sun rays, sun ray, rays, beam, golden hour, "
        "blue hour, midday, noon, afternoon, evening, midnight, nighttime, daylight, daytime, illuminated, "
        "illuminate, illuminates, illuminating, overcast, lantern, bulb, lightning, silhouette, silhouetted, "
        "darkness, brightly lit, luminous, luminescent, bioluminescent, sun, starlight, torch, bonfire, "
        "fireworks, sunshine, nightfall, gleam, dappled, volumetric, god rays, shimmering light, lens flare, "
        "sparkling light, radiant, ember, fireplace, rim light, chiaroscuro, holographic, dark night, ablaze, "
        "sunkissed"
    ),
    "style": (
        "b roll, broll, how to video, cinemagraph, moving photograph, night vision, thermal "
        "camera, thermal look, thermal imaging, x ray look, luxury, luxurious, absurd, absurdist, kitsch, campy, "
        "funny, humorous, comedic, heartwarming, heartbreaking, bittersweet, wholesome, inspirational, uplifting, "
        "tongue in cheek, spooky, telephoto compression, telephoto, compressed perspective, lens compression, epic "
        "scale, feel like, make it look like, should look like, photo essay, stop action, claymation style, ident, "
        "idents, showreel, sizzle reel, highlight reel, hype reel, whodunnit, whodunit, buddy comedy, silent comedy, "
        "black comedy, dark comedy, screwball, spaghetti western, space opera, sword and sorcery, folk horror, body "
        "horror, courtroom drama, creature feature, monster movie, martial arts film, spy thriller, disaster movie, "
        "police procedural, makeover show, cooking show, unboxing video, public service announcement, bedtime story, "
        "nursery rhyme, fable, pop up book, shadow play, shadow puppet, shadow puppets, pantomime, bouncy castle "
        "look, "
        "as if drawn, as if painted, as if sketched, as if animated, drawn with, drawn in, sketched in, rendered "
        "in, animated in, children's book, cctv, gouache, linocut, woodcut, risograph, rotoscoped, voxel, voxel "
        "art, ukiyo e, manga, storybook, picture book, cel shaded, cel shading, cel animated, technicolor, sepia, "
        "duotone, mockumentary, newsreel, infomercial, sitcom, telenovela, soap opera, rom com, romcom, romantic "
        "comedy, vaporwave, synthwave, dieselpunk, solarpunk, verite, giallo, grindhouse, super 8, super8, super "
        "16, betamax, polaroid, daguerreotype, tintype, cyanotype, kodachrome, ektachrome, cinestill, portra, "
        "velvia, impressionist, impressionistic, expressionist, cubist, art deco, art nouveau, bauhaus, rococo, "
        "pop art, op art, folk art, line art, charcoal sketch, charcoal drawing, crayon drawing, chalk drawing, "
        "ink drawing, ink sketch, ink wash, hand drawn, hand painted, hand animated, painterly, illustrated, "
        "stylised, cartoonish, cartoony, cartoon like, photographic, photoreal, filmic, glossy look, matte look, "
        "home movie, silent film, silent movie, perfume ad, car ad, product ad, product video, product film, "
        "promo, promo video, promotional video, tourism ad, corporate video, explainer, tutorial video, news "
        "report, news broadcast, news footage, game show, reality tv, talk show, wildlife documentary, nature "
        "documentary, dash cam footage, security camera footage, cctv footage, surveillance footage, archival "
        "footage, archive footage, stock footage, historical footage, camcorder footage, phone video, phone "
        "footage, smartphone video, iphone video, ugc, tiktok style, instagram reel, in the manner of, in the "
        "spirit of, in the vein of, reminiscent of, inspired by, inspired look, looks like a painting, like a "
        "painting, like an old photograph, like an old film, like a film, like a movie, like an old movie, like a "
        "documentary, like a dream, as if filmed, as if shot on, dream like, fairy tale, fairytale, shallow "
        "focus, blurred background, blurry background, background blur, background blurred, out of focus, focus "
        "falloff, creamy bokeh, soft bokeh, fisheye, fish eye, lens flare, lens flares, vignette, vignetting, "
        "chromatic aberration, light leaks, film burn, grain, undercranked, overcranked, slow mo, slo mo, slowed "
        "down, sped up, speed up, fast forward, freeze frame, stop frame, boomerang, seamless loop, perfect loop, "
        "looping, in reverse, reversed footage, motion blur, long exposure, high frame rate, ultra hd, full hd, "
        "hdr, prores, crisp detail, sharp detail, fine detail, rich detail, rich color, rich colors, rich "
        "colours, vivid color, washed out, faded color, faded colors, color graded, colour graded, colour grade, "
        "colour palette, color scheme, colour scheme, candy colors, candy colored, earth tones, earthy tones, "
        "jewel tones, warm tones, cool tones, cold tones, pastel tones, pastel colors, bold colors, bright "
        "colors, neon colors, monochromatic, black & white, b w, b&w, greyscale, grayscale, two tone, high "
        "contrast, low contrast, desaturated colors, bleach bypass, cross processed, teal and orange, double "
        "exposure, split toning, hyper detailed, ultra detailed, ultra realistic, true to life, naturalistic, "
        "gothic, gothic horror, slapstick, deadpan, satire, parody, melodrama, heist movie, kung fu film, action "
        "movie, action film, horror movie, horror film, sci fi movie, war film, road movie, period drama, period "
        "piece, costume drama, coming of age, film trailer, movie trailer, teaser, title sequence, opening "
        "credits, puppet animation, felt animation, paper cutout, paper cut, cut paper, papercraft, low poly, low "
        "polygon, isometric render, 3d render, 3d rendered, clay render, toon shaded, anime style, graphic novel, "
        "comic book, comic strip, cinema verite, cinema quality, movie quality, broadcast quality, studio "
        "quality, film quality, award winning, national geographic, highly stylized, minimalistic, maximalist, "
        "dreamcore, weirdcore, cottagecore, liminal, lo fi look, retrofuturistic, retro futuristic, afrofuturist, "
        "biopunk, high fantasy, dark fantasy, magical realism, slice of life, hyperspeed, homemade video, home "
        "video, live stream, livestream, screen recording, webcam footage, tiltshift, found footage, body cam, "
        "dashcam footage, security footage, photo realism, hyperrealism, surrealism, glitch, lo fi, cinematic, "
        "photorealistic, hyperrealistic, realistic, anime, documentary, style, cartoon, 3d, animation, animated, "
        "4k, 8k, hd, uhd, masterpiece, best quality, high quality, high detail, highly detailed, ultra detailed, "
        "depth of field, bokeh, film grain, 35mm, 16mm, color grading, color grade, color palette, palette, "
        "tones, monochrome, black and white, slow motion, time lapse, timelapse, hyperlapse, vintage, retro, "
        "surreal, minimalist, watercolor, oil painting, pixar, disney, ghibli, unreal engine, render, rendering, "
        "rendered, cgi, film stock, anamorphic, dslr, kodak, fujifilm, imax, mood, atmosphere, aesthetic, vibe, "
        "whimsical, dreamlike, ethereal, moody, epic, noir, cyberpunk, steampunk, sci fi, futuristic, fantasy, "
        "stop motion, claymation, pixel art, vhs, grainy, hyper realistic, stylized, photography, cinematography, "
        "photo realistic, photograph, painting, trailer, commercial, ad, vlog, movie, film, artstation, octane "
        "render, raw photo, 35 mm, soft grain, contrast, vivid colors, vibrant colors, saturated, muted, pastel, "
        "desaturated, sharp focus, soft focus, ultra realistic, lifelike, art style, comic, gritty, dreamy, "
        "nostalgic, advertisement, footage, hyperreal, macro photography, shot on, documentary style, "
        "illustration, sketch, papercraft, motion graphics, gorgeous, feeling, fast paced, music video, slow mo, "
        "high speed, fast motion, artwork, concept art, intricate details, tilt shift, shadows muted, teal and "
        "orange"
    ),
    "audio": (
        "chiptune, chip tune, honky tonk, bluegrass, oompah, muzak, waltz music, tango music, drum and bass, trap "
        "beat, string quartet, string trio, jazz trio, jazz quartet, brass quintet, big band, swing "
        "band, barbershop harmony, power chords, taiko drums, tribal drums, war drums, bagpipe drone, fall silent, "
        "falls silent, fell silent, falling silent, goes silent, go silent, goes quiet, falls quiet, hush, noises "
        "off, needle drop, mains hum, tape hiss, wind chimes, ear splitting, earsplitting, wolf whistle, wolf "
        "whistles, slow clap, standing ovation sound, canned laughter, laugh track, drum fill, rimshot, drum solo, "
        "guitar solo, guitar riff, piano riff, horn stab, horn stabs, orchestra hit, sting, stinger, audio sting, "
        "jingle plays, music box, "
        "ambient noise, background noise, song plays, song playing, tune plays, music plays, music playing, "
        "soundscape, sound design, room tone, foley, audible, inaudible, sound on, sound off, no sound, no audio, "
        "without sound, without music, bgm, background music, theme music, theme song, orchestra, orchestral, "
        "symphony, symphonic, lullaby, anthem, choir, choral, chorus of, fanfare, drumroll, drum roll, drumbeat, "
        "drumbeats, percussion, bassline, bass line, chord, chords, arpeggio, crescendo, bpm, synths, synth pad, "
        "instrumental, acapella, a cappella, lo fi, lofi, techno, dubstep, reggae, ragtime, bossa nova, hip hop "
        "beat, jazz music, jazz tune, jazz track, acoustic guitar music, strumming sound, humming sound, "
        "birdsong, bird song, birds singing, bird calls, crickets, cicadas, cricket song, seagull cries, gull "
        "cries, crowd noise, crowd cheering sound, crowd roar, traffic noise, street noise, city noise, engine "
        "noise, engine hum, wind noise, wind howl, wind howls, howling wind, howling winds, whistling wind, rain "
        "patter, pattering rain, pitter patter, dripping sound, ticking clock, clock ticking, clock ticks, church "
        "bells, bell tolls, bells toll, bells ring, bells ringing, ringing bells, phone rings, phone ringing, "
        "siren wails, sirens, sirens wail, wailing siren, foghorn, ship's horn, ship horn, train whistle, train "
        "horn, car horn, car horns, horns honk, kettle whistles, whistling kettle, alarm blares, thunder rolls, "
        "thunder rumbles, rolling thunder, thunder cracks, thunderclap, rumble of thunder, clap of thunder, crash "
        "of thunder, crash of waves, sound of waves, waves lapping, lapping water, gurgling, babbling, deafening, "
        "soundless, muted sound, muffled, hushed, in silence, dead silence, complete silence, voice actor, "
        "vocals, vocal track, vocal, backing vocals, gospel singing, chanting in the background, singing in the "
        "background, laughter in the background, record scratch, vinyl crackle, radio static, radio chatter, "
        "static noise, white noise, tv noise, sonic boom, bass drop, heartbeat sound, breathing sound, footsteps "
        "echo, footfalls, hoofbeats, hooves clatter, clip clop, camera shutter sound, shutter click, typing "
        "sounds, keyboard clicks, key clicks, tone of voice, music, soundtrack, score, ambient sound, sound, "
        "sounds, sound effects, sfx, ambience, silence, no music, voice over, voiceover, birdsong, chirping, "
        "roaring, hissing, humming, engine roar, footsteps, thunder rumble, rumble, rumbling, echo, echoes, "
        "echoing, buzzing, crackling, whoosh, chime, beat, melody, laughter, applause, murmur, hum, audio, noise, "
        "heartbeat, drum beat, bass, song, narration, whistle, loudly, clatter, clinking, creaking, splashing "
        "sound, beatbox, asmr, peeping, howling, chatter, jingle, guitar music, piano music, rustling, sizzling, "
        "whispering wind, lapping, tune, accent, voice, crunch, crunching, paddle strokes, distant traffic, "
        "synth, orchestral, screech, screeching"
    ),
    "camera_movement": (
        "selfie stick, unbroken move, unbroken movement, unbroken glide, continuous move, continuous movement, "
        "chase car, camera car, chase vehicle, tracking vehicle, pursuit vehicle, movement from the "
        "camera, movement of the camera, camera moves at all, jib down, jib "
        "up, spidercam, cablecam, rotating rig, rotating camera, body rig, snorricam, motion control, "
        "frame locked, camera locked, inching "
        "push, frame held, locked wide, hold "
        "the frame, phone propped, "
        "dashcam, fixed wide, fixed medium, fixed close up, locked wide, static medium, static long, fixed long, "
        "gimbal, slider shot, slider move, jib shot, jib up, on sticks, on rails, on a dolly, on a gimbal, on a "
        "slider, on a crane, shaky footage, shaky phone, shaky video, shaky shot, shaky handheld, shaky, wobbly "
        "camera, bouncy camera, jittery camera, jittery handheld, locked frame, locked camera, locked shot, "
        "locked down, steady frame, steady shot, steady camera, fixed frame, fixed shot, fixed angle, stationary "
        "camera, stationary shot, stationary frame, unmoving camera, unmoving shot, motionless camera, static "
        "frame, static framing, static angle, static wide, static camera, still camera, single take, one take, "
        "one shot take, continuous take, long take, unbroken take, oner, walk and talk, helmet cam, action cam, "
        "body mounted, car mounted, chest mounted, helmet mounted, bumper mounted, shoulder mounted, bonnet "
        "mounted, shoulder rig, traveling shot, travelling shot, travelling camera, follow shot, following shot, "
        "chase cam, chase camera, camera drift, slow drift, slow creep, slow glide, slow slide, slow arc, slow "
        "circle, slow rise, slow descent, slow tilt, slow zoom, slow dolly, slow crane, slow track, slow truck, "
        "slow pull, slow pullback, slow pull back, slow push in, gentle push, gentle pan, gentle zoom, gentle "
        "drift, gentle tilt, quick pan, fast pan, fast zoom, quick zoom, crash zoom, snap zoom, whip tilt, barrel "
        "roll, dutch roll, pull back, pullback, pull out, push forward, pushes forward, push past, pushes past, "
        "push through, pushes through, boom up, boom down, crane down, crane up, cranes up, cranes down, pedestal "
        "up, pedestal down, pan across, pans across, pan over, panning across, pan up, pan down, zoom into, zooms "
        "into, zooming into, dolly forward, dolly back, dolly left, dolly right, truck left, truck right, track "
        "left, track right, tracking alongside, tracks alongside, track alongside, tracking backward, tracking "
        "backwards, tracking forward, tracking behind, orbits around, circling around, arcs around, arc around, "
        "spiral around, spiraling around, swoop down, swoops down, swooping, fly by, flyby, fly past, flight "
        "over, glide over, glides over, glide through, glides through, float over, floats over, floating over, "
        "drift over, drifts over, drifting over, fly over, flies over, move closer, moves closer, moving closer, "
        "move in closer, closing in, moves in on, moving in on, tour of, walkthrough of, fly through of, static, "
        "static shot, locked off, tripod, handheld, hand held, steadicam, fpv, tracking shot, dolly shot, crane "
        "shot, orbit shot, arc shot, pan left, pan right, slow pan, pans, panning, tilt up, tilt down, tilting, "
        "dolly in, dolly out, dolly, push in, pushes in, pushing in, pull back, pulls back, pulling back, pull "
        "out, zoom in, zoom out, zooms, zooming, zoom, orbit, orbiting, tracking, flyover, flying over, flying "
        "through, fly through, camera movement, camera moves, camera motion, moving camera, whip pan, rack focus, "
        "still frame, static view, slow push, slow orbit, snap pan, head bob, crane up, crane down, fixed camera, "
        "dash cam, flythrough, gliding over, soaring over, swoops, driving pov, mounted"
    ),
    "dialogue": (
        "tells a joke, telling a joke, raps about, rapping about, talking about, talks about, voice over says, "
        "narrator says, dialogue, voiceover, voice over, says, sings about, monologue, speaks the words, explains "
        "that, narrates, introduces himself, reciting, singing along, shouts that, saying"
    ),
}
"""The analyser's own words beside the lexicon, by component."""

WEAK_TERMS = term_set(
    "front row, back row, first row, luxury, luxurious, absurd, absurdist, funny, humorous, comedic, hush, fable, "
    "feel like, sting, stinger, hearth, murk, murky, dusky, ident, telephoto, pantomime, spooky, luxury, "
    "heartbreaking, bittersweet, wholesome, heartwarming, uplifting, inspirational, kitsch, campy, hold the frame, "
    "blackout, "
    "single insert shot, insert, cutaway, spot, period, fill, bow, lines, score, quiet, ramp, drift, lead, "
    "reversed, backwards, wind, ms, ws, fs, cu, roll, tilt, pan, truck, track in, wipe, clean, single, spare, "
    "raw, rough, playful, calm, peaceful, grand, sweeping, echo, impact, surf, breeze, gusts, widen, tighten, "
    "move in, symmetry, crab, looking up, looking down, morph, dissolve, montage, film, movie, ad, ornate, "
    "western, horror, thriller, fantasy, vintage, retro, epic, tense, serene, intimate, eerie, gritty, whimsical, "
    "melancholic, nostalgic, ominous, ethereal, triumphant, kinetic, uncanny, sentimental, suspense, dread, "
    "baroque, footage, voice, photograph, painting, sketch, commercial, feeling, bass, song, tune, accent, "
    "contrast, muted, gorgeous, hum, beat, murmur, whistle, still, dolly, mounted, clothes, real time, looping, "
    "collage, miniature, cutout, impasto, brutalist, from below, lift off, corkscrew, infrared, camcorder, "
    "unhurried, wistful, victorious, foreboding, otherworldly, sombre, flashing, lively, saying, tracking, arc "
    "left, crunch, howling, lapping, futuristic, dreamy, moody, ambient light, build up, echoing, reverb, flat "
    "grade, punchy, kicker, high key, crisp focus, swoosh, riser"
)
"""Terms that are as often ordinary words: they count where the clause is short or has another term of the component."""
