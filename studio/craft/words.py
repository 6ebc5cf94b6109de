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

CAMERA_NOUNS = frozenset({"camera", "viewpoint", "cameras", "lens", "drone", "gimbal", "steadicam", "cam"})
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
        "light wind, light rain, light snow, light breeze, light fog, light drizzle, light mist, city lights, "
        "light waves"
    ),
    "shot_type": (
        "from a distance, from afar, frontal, close up, close-up, closeup, wide shot, wide view, medium shot, "
        "macro, macro shot, aerial, aerial shot, aerial view, drone shot, drone view, drone footage, pov, first "
        "person, point of view, bird's eye, bird's eye view, overhead, overhead shot, top down, low angle, high "
        "angle, eye level, side view, profile view, back view, rear view, front view, full body, half body, upper "
        "body, waist up, ground level, split screen, tracking shot, wide angle, wide angle shot, long shot, full "
        "shot, establishing shot, portrait shot, headshot, over the shoulder, fisheye view, dutch angle, "
        "handlebar height, knee height, street level, low shot, extreme close up, mid shot, dolly shot, panoramic "
        "view, panoramic shot, seen from above, seen from behind, from behind, from above, from below, viewed "
        "from, shot from, filmed from, full length, close shot, wide cinematic shot, medium wide, worm's eye, "
        "crane shot, low camera, extreme closeup, first person perspective, third person, selfie, wide tracking "
        "shot"
    ),
    "lighting": (
        "sunlight, sunlit, sunny, sunset, sunrise, night, morning, dusk, dawn, twilight, neon, candle, "
        "candlelight, candlelit, flame, fire, campfire, firelight, headlights, spotlight, dim, dimly lit, glow, "
        "glowing, glows, moonlight, moonlit, lamp, lamplight, light, lights, lighting, lit, backlit, backlight, "
        "shadow, shadows, sunbeam, sun rays, sun ray, rays, beam, golden hour, blue hour, midday, noon, "
        "afternoon, evening, midnight, nighttime, daylight, daytime, illuminated, illuminate, illuminates, "
        "illuminating, overcast, lantern, bulb, lightning, silhouette, silhouetted, darkness, brightly lit, "
        "luminous, luminescent, bioluminescent, sun, starlight, torch, bonfire, fireworks, sunshine, nightfall, "
        "gleam, dappled, volumetric, god rays, shimmering light, lens flare, sparkling light, radiant, ember, "
        "fireplace, rim light, chiaroscuro, holographic, dark night, ablaze, sunkissed"
    ),
    "style": (
        "hyperspeed, homemade video, home video, live stream, livestream, screen recording, webcam footage, "
        "tiltshift, found footage, body cam, dashcam footage, security footage, photo realism, hyperrealism, "
        "surrealism, glitch, lo fi, cinematic, photorealistic, hyperrealistic, realistic, anime, documentary, "
        "style, cartoon, 3d, animation, animated, 4k, 8k, hd, uhd, masterpiece, best quality, high quality, high "
        "detail, highly detailed, ultra detailed, depth of field, bokeh, film grain, 35mm, 16mm, color grading, "
        "color grade, color palette, palette, tones, monochrome, black and white, slow motion, time lapse, "
        "timelapse, hyperlapse, vintage, retro, surreal, minimalist, watercolor, oil painting, pixar, disney, "
        "ghibli, unreal engine, render, rendering, rendered, cgi, film stock, anamorphic, dslr, kodak, fujifilm, "
        "imax, mood, atmosphere, aesthetic, vibe, whimsical, dreamlike, ethereal, moody, epic, noir, cyberpunk, "
        "steampunk, sci fi, futuristic, fantasy, stop motion, claymation, pixel art, vhs, grainy, hyper "
        "realistic, stylized, photography, cinematography, photo realistic, photograph, painting, trailer, "
        "commercial, ad, vlog, movie, film, artstation, octane render, raw photo, 35 mm, soft grain, contrast, "
        "vivid colors, vibrant colors, saturated, muted, pastel, desaturated, sharp focus, soft focus, ultra "
        "realistic, lifelike, art style, comic, gritty, dreamy, nostalgic, advertisement, footage, hyperreal, "
        "macro photography, shot on, documentary style, illustration, sketch, papercraft, motion graphics, "
        "gorgeous, feeling, fast paced, music video, slow mo, high speed, fast motion, artwork, concept art, "
        "intricate details, tilt shift, shadows muted, teal and orange"
    ),
    "audio": (
        "tone of voice, music, soundtrack, score, ambient sound, sound, sounds, sound effects, sfx, ambience, "
        "silence, no music, voice over, voiceover, birdsong, chirping, roaring, hissing, humming, engine roar, "
        "footsteps, thunder rumble, rumble, rumbling, echo, echoes, echoing, buzzing, crackling, whoosh, chime, "
        "beat, melody, laughter, applause, murmur, hum, audio, noise, heartbeat, drum beat, bass, song, "
        "narration, whistle, loudly, clatter, clinking, creaking, splashing sound, beatbox, asmr, peeping, "
        "howling, chatter, jingle, guitar music, piano music, rustling, sizzling, whispering wind, lapping, tune, "
        "accent, voice, crunch, crunching, paddle strokes, distant traffic, synth, orchestral, screech, "
        "screeching"
    ),
    "camera_movement": (
        "tour of, walkthrough of, fly through of, static, static shot, locked off, tripod, handheld, hand held, "
        "steadicam, fpv, tracking shot, dolly shot, crane shot, orbit shot, arc shot, pan left, pan right, slow "
        "pan, pans, panning, tilt up, tilt down, tilting, dolly in, dolly out, dolly, push in, pushes in, pushing "
        "in, pull back, pulls back, pulling back, pull out, zoom in, zoom out, zooms, zooming, zoom, orbit, "
        "orbiting, tracking, flyover, flying over, flying through, fly through, camera movement, camera moves, "
        "camera motion, moving camera, whip pan, rack focus, still frame, static view, slow push, slow orbit, "
        "snap pan, head bob, crane up, crane down, fixed camera, dash cam, flythrough, gliding over, soaring "
        "over, swoops, driving pov, mounted"
    ),
    "dialogue": (
        "tells a joke, telling a joke, raps about, rapping about, talking about, talks about, voice over says, "
        "narrator says, dialogue, voiceover, voice over, says, sings about, monologue, speaks the words, explains "
        "that, narrates, introduces himself, reciting, singing along, shouts that, saying"
    ),
}
"""The analyser's own words beside the lexicon, by component."""

WEAK_TERMS = term_set(
    "single insert shot,insert,cutaway,spot,period,fill,bow,lines,score,quiet,ramp,drift,lead,reversed,"
    "backwards,wind,ms,ws,fs,cu,roll,tilt,pan,truck,track in,wipe,clean,single,spare,raw,rough,playful,"
    "calm,peaceful,grand,sweeping,echo,impact,surf,breeze,gusts,widen,tighten,move in,symmetry,crab,"
    "looking up,looking down,morph,dissolve,montage,film,movie,ad,ornate,western,horror,thriller,fantasy,"
    "vintage,retro,epic,tense,serene,intimate,eerie,gritty,whimsical,melancholic,nostalgic,ominous,"
    "ethereal,triumphant,kinetic,uncanny,sentimental,suspense,dread,baroque,footage,voice,photograph,"
    "painting,sketch,commercial,feeling,bass,song,tune,accent,contrast,muted,gorgeous,noise,hum,beat,"
    "murmur,whistle,still,dolly,mounted,clothes,real time,looping,collage,miniature,cutout,impasto,"
    "brutalist,from below,lift off,corkscrew,infrared,camcorder,unhurried,wistful,victorious,foreboding,"
    "otherworldly,sombre,flashing,lively,saying,tracking,arc left,crunch,howling,lapping,futuristic,"
    "dreamy,moody,ambient light,build up,echoing,reverb,period,flat grade,punchy,kicker,high key,"
    "crisp focus,swoosh,riser"
)
"""Terms that are as often ordinary words: they count where the clause is short or has another term of the component."""
