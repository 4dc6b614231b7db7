"""The live plot: a figure drawn with pyqtgraph and updated in place.

Importing this package is cheap; :mod:`lossexplorer.views.plot.plot_view` loads
pyqtgraph, so the main window imports it after it has been shown.
"""
