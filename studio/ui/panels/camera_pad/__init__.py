"""The camera pad: six movements of the camera as pads and sliders that write words."""
