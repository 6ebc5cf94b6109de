"""Owns the dialog that cuts a first or last frame: the picture, the numbers, the result, and the way out."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from studio.domain.picture_origin import BLURRED_EDGE
from studio.ui.kit.controls import Button, NumberField, Segmented
from studio.ui.kit.forms import Form
from studio.ui.kit.look import Look
from studio.ui.kit.pictures import image_of
from studio.ui.kit.text import label
from studio.ui.panels.frame_editor.canvas import CropCanvas, ResultPreview
from studio.ui.panels.frame_editor.view_model import BLACK, WHITE, FrameEditorModel, Way

WIDEST = 16_777_215
SIZE = QSize(920, 620)


class FrameEditor(Form):
    """Cuts a picture to a shape. Enter uses it, Esc leaves everything as it was; see `kit.forms.fill_in`."""

    def __init__(self, look: Look, model: FrameEditorModel, title: str, parent: QWidget | None = None) -> None:
        super().__init__(look, title, "", "", parent=parent)
        self.model = model
        self._look = look
        image = image_of(model.shown)
        self.canvas = CropCanvas(look, model, image)
        self.preview = ResultPreview(look, model, image)
        self._size = label(role="label", tone="text2", wrap=True)
        self._small = label(role="label", tone="warning", wrap=True)
        self._way = Segmented(
            look, self.tr("Shape"), ((Way.FILL, self.tr("Fill (crop)")), (Way.FIT, self.tr("Fit (pad)")))
        )
        edges = ((BLURRED_EDGE, self.tr("Softened")), (BLACK, self.tr("Black")), (WHITE, self.tr("White")))
        self._pad = Segmented(look, self.tr("Edges"), edges)
        self._numbers = self._made_numbers()
        self.setMaximumWidth(WIDEST)
        self.setSizeGripEnabled(True)
        self._lay_out()
        self._connect()
        self._read()
        self.resize(SIZE.boundedTo(parent.size()) if parent is not None else SIZE)
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_numbers(self) -> dict[str, NumberField]:
        width, height = self.model.size
        cutting = self.model.cutting
        lowest = cutting.of_width(cutting.largest(), cutting.narrowest)
        return {
            "left": NumberField(self._look, self.tr("Left in px"), 0, width, 1),
            "top": NumberField(self._look, self.tr("Top in px"), 0, height, 1),
            "width": NumberField(self._look, self.tr("Width in px"), cutting.narrowest, cutting.widest, 1),
            "height": NumberField(
                self._look, self.tr("Height in px"), lowest.height_px, cutting.largest().height_px, 1
            ),
        }  # fmt: skip

    def _lay_out(self) -> None:
        numbers = QGridLayout()
        numbers.setSpacing(6)
        names = {
            "left": self.tr("Left"), "top": self.tr("Top"), "width": self.tr("Width"), "height": self.tr("Height"),
        }  # fmt: skip
        for row, (name, field) in enumerate(self._numbers.items()):
            numbers.addWidget(label(names[name], "label", tone="text2"), row, 0)
            numbers.addWidget(field, row, 1)
        self._largest = Button(self._look, self.tr("Largest part"), "quiet", icon="arrows-out")
        self._part = QWidget()
        part = QVBoxLayout(self._part)
        part.setContentsMargins(0, 0, 0, 0)
        part.addLayout(numbers)
        part.addWidget(self._largest, alignment=Qt.AlignmentFlag.AlignLeft)
        self._edges = QWidget()
        edges = QVBoxLayout(self._edges)
        edges.setContentsMargins(0, 0, 0, 0)
        edges.addWidget(label(self.tr("Edges"), "label", tone="text2"))
        edges.addWidget(self._pad)
        side = QVBoxLayout()
        side.setSpacing(10)
        side.addWidget(label(self.tr("Result"), "label", tone="text2"))
        side.addWidget(self.preview)
        for widget in (self._size, self._small, self._way, self._part, self._edges):
            side.addWidget(widget)
        side.addStretch()
        content = QHBoxLayout()
        content.setSpacing(16)
        keys = self.tr(
            "Drag the frame or a corner. Arrows move it by 1 px, with Shift by 10; wheel, plus and minus zoom."
        )
        picture = QVBoxLayout()
        picture.setSpacing(6)
        picture.addWidget(self.canvas, 1)
        picture.addWidget(label(keys, "caption", tone="text3", wrap=True))
        content.addLayout(picture, 1)
        content.addLayout(side)
        self.rows.insertLayout(1, content, 1)

    def _connect(self) -> None:
        model, numbers = self.model, self._numbers
        model.changed.connect(self._read)
        self._way.value_chosen.connect(model.use_way)
        self._pad.value_chosen.connect(model.use_pad)
        self._largest.clicked.connect(model.fill)
        numbers["left"].number_chosen.connect(lambda to: model.move_to(round(to), model.crop.top_px))
        numbers["top"].number_chosen.connect(lambda to: model.move_to(model.crop.left_px, round(to)))
        numbers["width"].number_chosen.connect(lambda to: model.set_width(round(to)))
        numbers["height"].number_chosen.connect(lambda to: model.set_height(round(to)))

    def _read(self) -> None:
        model, fills = self.model, self.model.way is Way.FILL
        self._way.set_value(model.way)
        self._pad.set_value(model.pad)
        self._part.setVisible(fills)
        self._edges.setVisible(not fills)
        crop = model.crop
        for name, value in (
            ("left", crop.left_px), ("top", crop.top_px), ("width", crop.width_px), ("height", crop.height_px),
        ):  # fmt: skip
            self._numbers[name].set_number(value)
        width, height = model.result_size
        self._size.setText(self.tr("{0} × {1} px, {2}").format(width, height, model.aspect_ratio))
        self._small.setText(
            self.tr("The take is {0} × {1}: this would be enlarged.").format(*model.wanted) if model.is_small else ""
        )
        self._small.setVisible(model.is_small)
        self.verb.set_words(self.tr("Use this part") if fills else self.tr("Use with edges"))
        self.preview.setAccessibleDescription(self._size.text())
