"""The device side of sound, with a sink in the test's hand, and the search for a real one."""

from PySide6.QtCore import QBuffer, QIODevice, QObject

from studio.ui.kit.playback.sound import DeviceOutput, open_device


class _Sink:
    def __init__(self) -> None:
        self.buffer = QBuffer()
        self.calls: list[str] = []
        self.room = 1003
        self.volume = 1.0

    def start(self) -> QIODevice:
        self.calls.append("start")
        self.buffer.close()
        self.buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        return self.buffer

    def reset(self) -> None:
        self.calls.append("reset")

    def bytesFree(self) -> int:
        return self.room

    def processedUSecs(self) -> int:
        return 1500

    def setVolume(self, volume: float) -> None:
        self.volume = volume


def test_only_whole_samples_that_fit_are_written() -> None:
    sink = _Sink()
    output = DeviceOutput(sink)
    assert output.write(b"early") == 0
    output.start()
    assert output.write(bytes(5000)) == 1000
    assert sink.buffer.size() == 1000
    sink.room = 3
    assert output.write(bytes(5000)) == 0
    output.stop()
    sink.room = 1000
    assert output.write(bytes(5000)) == 0
    assert sink.calls == ["reset", "start", "reset"]


def test_time_and_volume_are_the_sinks() -> None:
    sink = _Sink()
    output = DeviceOutput(sink)
    output.set_volume(0.25)
    assert (output.played_ns(), sink.volume) == (1_500_000, 0.25)


def test_looking_for_a_device_never_fails(qapp: QObject) -> None:
    parent = QObject()
    found = open_device(parent)
    assert found is None or found.played_ns() == 0
