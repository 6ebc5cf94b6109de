"""Draws resources/app/*.png from shotwright.svg, for `make icons` after the drawing changed. Imports no `studio`."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)
FOLDER = Path(__file__).resolve().parent.parent / "resources" / "app"


def draw(renderer: QSvgRenderer, size_px: int) -> None:
    """Write `shotwright-<size>.png`: premultiplied drawing, straight alpha in the file."""
    image = QImage(size_px, size_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    target = FOLDER / f"shotwright-{size_px}.png"
    if not image.save(str(target)):
        raise OSError(f"cannot write {target}")


def main() -> None:
    """Draw every size."""
    app = QGuiApplication([])
    renderer = QSvgRenderer(str(FOLDER / "shotwright.svg"))
    if not renderer.isValid():
        raise ValueError("shotwright.svg cannot be drawn")
    for size_px in SIZES_PX:
        draw(renderer, size_px)
    app.quit()


if __name__ == "__main__":
    main()
