"""Owns the sketch plan: what the animatic draws, as closed words that a painter knows.

`craft` makes a plan from a prompt; the drawing worker paints it. The plan crosses the process boundary as JSON. It
holds no prompt text beyond the spans that say which words were drawn and which were not.

Over 400 lines: one vocabulary, all of its closed words in one place; half of them are lists without logic.
"""

from enum import StrEnum

from pydantic import Field

from studio.domain.base import Frozen


class Place(StrEnum):
    """The set a beat plays in. NEUTRAL when the words name none, ABSTRACT when they ask for no place at all."""

    LAKE = "lake"
    RIVER = "river"
    SEA = "sea"
    BEACH = "beach"
    MOUNTAINS = "mountains"
    FOREST = "forest"
    MEADOW = "meadow"
    DESERT = "desert"
    SNOW = "snow"
    CITY_STREET = "city_street"
    SKYLINE = "skyline"
    NEON_ALLEY = "neon_alley"
    ROAD = "road"
    TOWER = "tower"
    ROOM = "room"
    WINDOW = "window"
    KITCHEN = "kitchen"
    BAR = "bar"
    CORRIDOR = "corridor"
    MARKET = "market"
    GARDEN = "garden"
    UNDERWATER = "underwater"
    SPACE = "space"
    OPEN_SKY = "open_sky"
    NEUTRAL = "neutral"
    ABSTRACT = "abstract"


class Season(StrEnum):
    """The foliage. None in a plan means the set's own."""

    SPRING = "spring"
    SUMMER = "summer"
    AUTUMN = "autumn"
    WINTER = "winter"


class Weather(StrEnum):
    """What moves through the air."""

    RAIN = "rain"
    SNOW = "snow"
    FOG = "fog"
    DUST = "dust"
    SMOKE = "smoke"
    STEAM = "steam"
    WIND = "wind"
    STORM = "storm"
    LEAVES = "leaves"
    PETALS = "petals"
    FIREFLIES = "fireflies"
    CLOUDS = "clouds"


class Light(StrEnum):
    """A row of the palette table (art direction, section 2)."""

    DAWN = "dawn"
    GOLDEN = "golden"
    NOON = "noon"
    OVERCAST = "overcast"
    SUNSET = "sunset"
    DUSK = "dusk"
    NIGHT = "night"
    STORM = "storm"
    NEON = "neon"
    LAMP = "lamp"
    SPOTLIGHT = "spotlight"
    UNDERWATER = "underwater"
    SPACE = "space"


class LightAccent(StrEnum):
    """A light source that is to be seen in the picture, beside the palette."""

    CANDLE = "candle"
    FIRE = "fire"
    LAMP = "lamp"
    BULBS = "bulbs"
    NEON_SIGNS = "neon_signs"
    SPOTLIGHT = "spotlight"
    BEAM = "beam"
    BACKLIGHT = "backlight"
    MOON = "moon"
    SUN = "sun"
    STARS = "stars"
    LIGHTNING = "lightning"
    HEADLIGHTS = "headlights"
    WINDOW_LIGHT = "window_light"
    AURORA = "aurora"
    WILDFIRE = "wildfire"
    CAUSTICS = "caustics"


class LightEvent(StrEnum):
    """What happens to the light within a beat, beside a turn to another hour."""

    LIGHTS_OUT = "lights_out"
    LIGHTS_ON = "lights_on"
    INTO_SHADOW = "into_shadow"
    INTO_LIGHT = "into_light"
    FLICKER = "flicker"


class Family(StrEnum):
    """A silhouette family. `variant` of a subject narrows it (`boat` + `canoe`); an unknown one draws the family."""

    PERSON = "person"
    COUPLE = "couple"
    CROWD = "crowd"
    CHILD = "child"
    DOG = "dog"
    CAT = "cat"
    HORSE = "horse"
    BEAST = "beast"
    BIRD = "bird"
    FLOCK = "flock"
    FISH = "fish"
    INSECT = "insect"
    CAR = "car"
    BICYCLE = "bicycle"
    MOTORBIKE = "motorbike"
    BOAT = "boat"
    SHIP = "ship"
    TRAIN = "train"
    PLANE = "plane"
    ROCKET = "rocket"
    DRONE = "drone"
    ROBOT = "robot"
    CUP = "cup"
    BOTTLE = "bottle"
    FOOD = "food"
    FLOWER = "flower"
    TREE = "tree"
    BUILDING = "building"
    LIGHTHOUSE = "lighthouse"
    INSTRUMENT = "instrument"
    MICROPHONE = "microphone"
    BALL = "ball"
    CHAIR = "chair"
    BOOK = "book"
    LAMP = "lamp"
    HANDS = "hands"
    EYE = "eye"
    OBJECT = "object"


class Action(StrEnum):
    """The primary motion of a subject."""

    STILL = "still"
    WALK = "walk"
    RUN = "run"
    SIT = "sit"
    STAND = "stand"
    DANCE = "dance"
    REACH = "reach"
    WORK = "work"
    WAVE = "wave"
    HOLD = "hold"
    GLIDE = "glide"
    FLOAT = "float"
    FLY = "fly"
    DRIVE = "drive"
    RIDE = "ride"
    SWIM = "swim"
    TURN = "turn"
    RISE = "rise"
    FALL = "fall"
    JUMP = "jump"
    SPIN = "spin"
    POUR = "pour"
    FLICKER = "flicker"
    GROW = "grow"
    OPEN = "open"
    BURST = "burst"
    STRIKE = "strike"


class Speed(StrEnum):
    """How fast a subject or the camera moves."""

    SLOW = "slow"
    NORMAL = "normal"
    FAST = "fast"


class Colour(StrEnum):
    """A colour named in the words; its value is in the art direction, section 5."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    PURPLE = "purple"
    PINK = "pink"
    BROWN = "brown"
    BLACK = "black"
    WHITE = "white"
    GREY = "grey"
    GOLD = "gold"
    SILVER = "silver"


class Spot(StrEnum):
    """Where in the frame. CENTRE is what "in the centre" asks for; None in a plan leaves it to the composition."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    UPPER = "upper"
    LOWER = "lower"
    UPPER_LEFT = "upper_left"
    UPPER_RIGHT = "upper_right"
    LOWER_LEFT = "lower_left"
    LOWER_RIGHT = "lower_right"
    FOREGROUND = "foreground"
    BACKGROUND = "background"


class ShotSize(StrEnum):
    """How large the subject is in the frame."""

    EXTREME_WIDE = "extreme_wide"
    WIDE = "wide"
    MEDIUM_WIDE = "medium_wide"
    MEDIUM = "medium"
    CLOSE_UP = "close_up"
    EXTREME_CLOSE_UP = "extreme_close_up"


class Angle(StrEnum):
    """Where the camera stands."""

    EYE_LEVEL = "eye_level"
    LOW = "low"
    HIGH = "high"
    AERIAL = "aerial"
    OVERHEAD = "overhead"
    OVER_THE_SHOULDER = "over_the_shoulder"
    POV = "pov"
    DUTCH = "dutch"


class Move(StrEnum):
    """A camera movement. Directions say where the camera looks or goes: PAN_LEFT moves the picture to the right."""

    STATIC = "static"
    PAN_LEFT = "pan_left"
    PAN_RIGHT = "pan_right"
    TILT_UP = "tilt_up"
    TILT_DOWN = "tilt_down"
    PUSH_IN = "push_in"
    PULL_BACK = "pull_back"
    TRACK_LEFT = "track_left"
    TRACK_RIGHT = "track_right"
    CRANE_UP = "crane_up"
    CRANE_DOWN = "crane_down"
    ORBIT_LEFT = "orbit_left"
    ORBIT_RIGHT = "orbit_right"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    ROLL_LEFT = "roll_left"
    ROLL_RIGHT = "roll_right"
    HANDHELD = "handheld"
    FPV = "fpv"
    RACK_FOCUS = "rack_focus"


class Treatment(StrEnum):
    """A look laid over the whole picture."""

    BLACK_AND_WHITE = "black_and_white"
    SEPIA = "sepia"
    FILM_GRAIN = "film_grain"
    ANIME = "anime"
    NEON = "neon"
    WATERCOLOUR = "watercolour"
    NOIR = "noir"
    VIGNETTE = "vignette"
    LETTERBOX = "letterbox"
    SHALLOW_FOCUS = "shallow_focus"


class Pace(StrEnum):
    """How time runs in the picture."""

    NORMAL = "normal"
    SLOW_MOTION = "slow_motion"
    TIME_LAPSE = "time_lapse"


class Sound(StrEnum):
    """A bed or an effect that the sound of an animatic can hold."""

    WIND = "wind"
    WAVES = "waves"
    LAKE = "lake"
    RAIN = "rain"
    THUNDER = "thunder"
    FOREST = "forest"
    BIRDS = "birds"
    CRICKETS = "crickets"
    CITY = "city"
    CROWD = "crowd"
    ROOM = "room"
    FIRE = "fire"
    ENGINE = "engine"
    STEPS = "steps"
    HUM = "hum"
    UNDERWATER = "underwater"
    DRONE = "drone"
    KETTLE = "kettle"
    BELL = "bell"
    SPLASH = "splash"
    HEARTBEAT = "heartbeat"
    CLICK = "click"
    WHOOSH = "whoosh"


class Mood(StrEnum):
    """What a face shows."""

    HAPPY = "happy"
    SAD = "sad"
    ANGRY = "angry"
    AMAZED = "amazed"


class HeldThing(Frozen):
    """What a person holds, plays or uses; drawn in the hands."""

    family: Family
    variant: str = ""
    colour: Colour | None = None


class SketchSubject(Frozen):
    """One drawn subject. `count` is how many of it; `garment` colours a person's coat, `colour` the thing itself."""

    family: Family
    variant: str = ""
    colour: Colour | None = None
    action: Action = Action.STILL
    speed: Speed = Speed.NORMAL
    count: int = Field(default=1, ge=1, le=40)
    spot: Spot | None = None
    facing_left: bool = False
    held: HeldThing | None = Field(default=None, description="what a person has in their hands")
    mood: Mood | None = Field(default=None, description="what a person's face shows, where words say it")


class CameraMove(Frozen):
    """One camera movement at a speed; several in a beat happen together unless `then` puts one after the other."""

    move: Move
    speed: Speed = Speed.NORMAL
    then: bool = Field(default=False, description="begins when the movement before it ends, not together with it")


class SketchBeat(Frozen):
    """What is seen from `start_s` to `end_s` (seconds from the take's start; the beats of a plan meet without gap)."""

    start_s: float = Field(ge=0)
    end_s: float = Field(gt=0)
    cut: bool = Field(default=False, description="starts with a cut to a new picture; else the same picture changes")
    place: Place = Place.NEUTRAL
    place_detail: str = ""
    season: Season | None = None
    weather: tuple[Weather, ...] = ()
    light: Light = Light.OVERCAST
    light_to: Light | None = Field(default=None, description="the light this beat changes to on purpose")
    light_accents: tuple[LightAccent, ...] = ()
    light_event: LightEvent | None = None
    tones: tuple[Colour, ...] = Field(default=(), description="colours of the picture itself, where it shows no thing")
    subjects: tuple[SketchSubject, ...] = Field(default=(), description="the first is the primary subject")
    size: ShotSize = ShotSize.WIDE
    angle: Angle = Angle.EYE_LEVEL
    camera: tuple[CameraMove, ...] = ()


class Subtitle(Frozen):
    """A spoken line shown from `start_s` to `end_s`."""

    start_s: float = Field(ge=0)
    end_s: float = Field(gt=0)
    text: str


class SoundCue(Frozen):
    """A bed (`end_s` is the end of the take) or an effect at `start_s`."""

    sound: Sound
    start_s: float = Field(default=0.0, ge=0)
    end_s: float | None = None
    bed: bool = True


class SoundPlan(Frozen):
    """The sound of a sketch. `silent` wins over all cues; `music_bpm` is None where no music was asked for."""

    silent: bool = False
    cues: tuple[SoundCue, ...] = ()
    music_bpm: int | None = Field(default=None, ge=40, le=220)
    music_mood: str = ""


class DrawnWords(Frozen):
    """Words of the prompt and what they became; offsets count Unicode code points, end exclusive."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str
    drawn_as: str


class IgnoredWords(Frozen):
    """Words of the prompt that changed nothing in the drawing."""

    start: int = Field(ge=0)
    end: int = Field(gt=0)
    text: str


class SketchReading(Frozen):
    """What was drawn from which words, and what was not drawn. Kept in the take's slate."""

    drawn: tuple[DrawnWords, ...] = ()
    not_drawn: tuple[IgnoredWords, ...] = ()


class SketchPlan(Frozen):
    """A whole animatic in the painter's words. Beats are in order and cover the duration."""

    duration_s: float = Field(gt=0, le=60)
    beats: tuple[SketchBeat, ...] = Field(min_length=1, max_length=12)
    treatments: tuple[Treatment, ...] = ()
    pace: Pace = Pace.NORMAL
    sound: SoundPlan = SoundPlan()
    subtitles: tuple[Subtitle, ...] = ()
    reading: SketchReading = SketchReading()
