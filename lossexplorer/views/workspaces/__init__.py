"""One panel of controls and one plot for each workspace."""
