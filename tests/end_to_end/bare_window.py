"""A window with nothing in it that covers the screen: what lies under it cannot be seen."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Cover")
window.setGeometry(0, 0, 1600, 1000)
window.show()
sys.exit(app.exec())
