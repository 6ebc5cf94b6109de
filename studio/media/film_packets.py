"""Owns the joining of clips without decoding: whether it can be done, and the packets of the film in order.

Pictures lie on the film's frames. Sound lies on one grid of whole packets from the first to the last, so no player can
drift: at each join the next clip's packets take the slots nearest to its first frame, at most half a packet (11 ms)
away from it, and what is missing becomes silence. Each clip's sound begins with the packet before its first, which its
decoder needs; that one takes the last slot of the clip before.
"""

import math
from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Stream
from av.video.stream import VideoStream

from studio.media.opening import frame_count, frame_rate, is_regular, key_frames, open_container, picture_stream
from studio.media.shown_shape import first_turns, may_be_turned, pixel_shape

SLOT = 1024  # samples of one AAC packet
_OPEN_AT_ONCE = 60


class NotWhole(Exception):
    """A clip does not hold the packets that its index names: it can be decoded as far as it goes, but not copied."""


class FilmPart(NamedTuple):
    """One clip of a film: frames `first_frame` to before `first_frame + frames`, counted at the film's rate."""

    shot_id: str
    path: str
    first_frame: int
    frames: int


class _Nature(NamedTuple):
    """What clips must share to be joined by copy."""

    codec: str
    extradata: bytes | None
    width: int
    height: int
    pixel_format: str | None
    rate: Fraction
    shape: Fraction


class _SoundNature(NamedTuple):
    codec: str
    extradata: bytes | None
    rate: int
    channels: int


class Clip:
    """One opened clip. Blocks; raises UnreadableMedia."""

    def __init__(self, part: FilmPart) -> None:
        self.part = part
        self._container: InputContainer | None = open_container(part.path)
        video = picture_stream(self._container)
        context = video.codec_context
        self.rate = frame_rate(video)
        self.frames = frame_count(self._container, video, self.rate)
        self.nature = _Nature(
            context.name, context.extradata, context.width, context.height, context.pix_fmt, self.rate,
            pixel_shape(video),
        )  # fmt: skip
        self.sound = _sound_nature(self._container)
        self.frames_a_second = math.ceil(self.rate)
        self._keys = set(key_frames(video))
        self._reorders = bool(context.has_b_frames)
        self._regular = is_regular(video, self.rate)

    @property
    def container(self) -> InputContainer:
        """The open file; opened again where it was closed."""
        if self._container is None:
            self._container = open_container(self.part.path)
        return self._container

    @property
    def video(self) -> VideoStream:
        """Its picture track."""
        return picture_stream(self.container)

    def can_be_cut(self) -> bool:
        """Say whether its range can be copied: from a key frame on, to the end where frames are reordered, none held.

        A whole clip may lack one frame: lengths in seconds are rounded. Its last picture then stays for two.
        """
        part = self.part
        end, spare = part.first_frame + part.frames, 1 if part.first_frame == 0 else 0
        whole_end = end >= self.frames or not self._reorders
        return self._regular and part.first_frame in self._keys and whole_end and end <= self.frames + spare

    def lies(self) -> bool:
        """Say whether its pictures are to be turned before they are shown. May decode one."""
        if not may_be_turned(self.part.path, self.container.format.name):
            return False
        turns = first_turns(self.container, self.video)
        self.close()  # the decoder has read on
        return turns != 0

    def close(self) -> None:
        """Close the file."""
        if self._container is not None:
            self._container.close()
            self._container = None


def open_clips(parts: tuple[FilmPart, ...], look_up: Callable[[], None] = lambda: None) -> list[Clip]:
    """Open all clips; of very many, those behind are closed again until they are needed.

    `look_up` is called between them and may raise to stop.
    """
    clips: list[Clip] = []
    try:
        for part in parts:
            look_up()
            clips.append(Clip(part))
            if len(clips) > _OPEN_AT_ONCE:
                clips[-1].close()
    except BaseException:
        close_clips(clips)
        raise
    return clips


def close_clips(clips: list[Clip]) -> None:
    """Close all files."""
    for clip in clips:
        clip.close()


def can_copy(clips: list[Clip], width_px: int, height_px: int, rate: Fraction) -> bool:
    """Say whether the clips can be joined as they are."""
    first = clips[0].nature
    if (first.width, first.height, first.rate) != (width_px, height_px, rate) or first.codec not in {"h264", "hevc"}:
        return False
    if first.shape != 1 or any(clip.nature != first or not clip.can_be_cut() for clip in clips):
        return False
    sounds = {clip.sound for clip in clips if clip.sound is not None}
    if len(sounds) > 1 or any(sound.codec != "aac" for sound in sounds):
        return False
    if any(clip.lies() for clip in clips):
        return False
    silent = any(clip.sound is None for clip in clips)
    return not (silent and sounds) or _silence_fits(next(iter(sounds)))


class PacketJoiner:
    """Writes the packets of clips that `can_copy` allows, closing each clip after its last."""

    def __init__(self, out: OutputContainer, clips: list[Clip], rate: Fraction) -> None:
        self._clips = clips
        self._rate = rate
        self._out = out
        self._video = out.add_stream_from_template(clips[0].video)
        self._video.time_base = 1 / rate
        speaking = next((clip for clip in clips if clip.sound is not None), None)
        self._sound = None
        if speaking is not None:
            source = speaking.container.streams.audio[0]
            self._sound = _SoundGrid(out, out.add_stream_from_template(source), source.codec_context.sample_rate)
        self._last_dts = -(1 << 60)

    def write(self) -> Iterator[int]:
        """Write everything; yield the number of the film's frames written, now and then. Raises NotWhole."""
        at = 0
        for clip in self._clips:
            yield from self._write_clip(clip, at)
            clip.close()
            at += clip.part.frames
            yield at
        if self._sound is not None:
            self._sound.settle(at / self._rate)

    def _write_clip(self, clip: Clip, at: int) -> Iterator[int]:
        part, video, sound = clip.part, clip.video, self._sound
        trim_s = (video.start_time or 0) * (video.time_base or 0) + part.first_frame / self._rate
        if part.first_frame:
            clip.container.seek(math.floor(trim_s * av.time_base), backward=True)
        tracks: list[VideoStream | AudioStream] = [video]
        if sound is not None:
            sound.begin(at / self._rate, (at + part.frames) / self._rate)
            if clip.sound is not None:
                tracks.append(clip.container.streams.audio[0])
                sound.lay(tracks[1].time_base or Fraction(1, sound.rate), at / self._rate - trim_s)
        place = _Rounding((video.time_base or Fraction(1)) * clip.rate, -trim_s * clip.rate)
        written, there = 0, min(part.frames, clip.frames - part.first_frame)
        for packet in clip.container.demux(tracks):
            if packet.pts is None or packet.dts is None:
                continue
            if packet.stream_index != video.index:
                if sound is not None:
                    sound.put(packet)
                continue
            frame = place.of(packet.pts)
            if 0 <= frame < part.frames:
                written += 1
                last = 1 + part.frames - there if written == there else 1
                self._put_picture(packet, at + frame, at + place.of(packet.dts), last)
                if written % 48 == 0:
                    if sound is not None and clip.sound is None:
                        sound.settle((at + written) / self._rate)
                    yield at + written
            elif frame >= part.frames + 2 * clip.frames_a_second:
                break  # the sound of the last frame lies before this
        if written != there:
            raise NotWhole

    def _put_picture(self, packet: "Packet[Stream]", pts: int, dts: int, duration: int) -> None:
        self._last_dts = max(dts, self._last_dts + 1)
        packet.stream = self._video
        packet.time_base = 1 / self._rate
        packet.pts, packet.dts, packet.duration = pts, min(self._last_dts, pts), duration
        self._out.mux_one(packet)


class _Rounding:
    """Turns time stamps into places of a grid: the nearest to `stamp * step + offset`, in whole numbers only."""

    def __init__(self, step: Fraction, offset: Fraction) -> None:
        self._factor = 2 * step.numerator * offset.denominator
        self._constant = 2 * offset.numerator * step.denominator + step.denominator * offset.denominator
        self._divisor = 2 * step.denominator * offset.denominator

    def of(self, stamp: int) -> int:
        return (stamp * self._factor + self._constant) // self._divisor


class _SoundGrid:
    """The film's sound: packets in slots of 1024 samples, from slot -1 (the decoder's lead-in) on, without a hole.

    The newest packet is held back until the next comes: at a join it may have to give its slot to the next clip.
    """

    def __init__(self, out: OutputContainer, stream: AudioStream, rate: int) -> None:
        self._out = out
        self._stream = stream
        self._last = -2  # the slot written last
        self._held: tuple[int, Packet[Stream]] | None = None
        self._first, self._end = 0, 0  # the slots of the present clip
        self._place = _Rounding(Fraction(1, SLOT), Fraction(0))
        self._silence: bytes | None = None
        self.rate = rate

    def begin(self, start_s: Fraction, end_s: Fraction) -> None:
        """Begin a clip that lasts from `start_s` to `end_s` of the film."""
        self._first, self._end = self._slot(start_s), self._slot(end_s)

    def lay(self, time_base: Fraction, offset_s: Fraction) -> None:
        """Say where the clip's packets belong: at `pts * time_base + offset_s` of the film."""
        self._place = _Rounding(time_base * self.rate / SLOT, offset_s * self.rate / SLOT)

    def put(self, packet: "Packet[Stream]") -> None:
        """Take a packet of the clip, where its slot lies in the clip and is free."""
        slot = self._place.of(packet.pts or 0)
        if not max(self._first, self._last + 2) - 1 <= slot < self._end:
            return
        if self._held is not None and self._held[0] < slot:
            self._write_held()
        self._held = (slot, packet)

    def settle(self, end_s: Fraction) -> None:
        """Write what is held, and silence up to `end_s` of the film."""
        self._write_held()
        self._fill(self._slot(end_s))

    def _slot(self, time_s: Fraction) -> int:
        return math.floor(time_s * self.rate / SLOT + Fraction(1, 2))

    def _write_held(self) -> None:
        if self._held is not None:
            slot, packet = self._held
            self._held = None
            self._fill(slot)
            self._write(packet)

    def _fill(self, slot: int) -> None:
        while self._last < slot - 1:
            if self._silence is None:
                channels = self._stream.codec_context.layout.nb_channels
                self._silence = silent_packet(self.rate, channels)[1]
            self._write(Packet(self._silence))

    def _write(self, packet: "Packet[Stream]") -> None:
        self._last += 1
        packet.stream = self._stream
        packet.time_base = Fraction(1, self.rate)
        packet.pts = packet.dts = self._last * SLOT
        packet.duration = SLOT
        packet.is_keyframe = True
        self._out.mux_one(packet)


def silent_packet(rate: int, channels: int) -> tuple[bytes, bytes]:
    """Return the description and one packet of silence, encoded as AAC."""
    encoder = av.CodecContext.create("aac", "w")
    encoder.sample_rate, encoder.layout, encoder.format = rate, "mono" if channels == 1 else "stereo", "fltp"
    encoder.time_base = Fraction(1, rate)
    packets: list[Packet[Stream]] = []
    for place in range(6):
        frame = AudioFrame.from_ndarray(np.zeros((channels, SLOT), np.float32), "fltp", encoder.layout.name)
        frame.sample_rate, frame.pts, frame.time_base = rate, place * SLOT, Fraction(1, rate)
        packets += encoder.encode(frame)
    return encoder.extradata or b"", bytes(packets[-1])


def _sound_nature(container: InputContainer) -> _SoundNature | None:
    if not container.streams.audio or container.streams.audio[0].codec_context is None:
        return None
    context = container.streams.audio[0].codec_context
    return _SoundNature(context.name, context.extradata, context.sample_rate, context.layout.nb_channels)


def _silence_fits(sound: _SoundNature) -> bool:
    """Say whether silence can be made that the same decoder takes for these clips' sound."""
    if sound.channels not in {1, 2} or not sound.extradata:
        return False
    return silent_packet(sound.rate, sound.channels)[0][:2] == sound.extradata[:2]
