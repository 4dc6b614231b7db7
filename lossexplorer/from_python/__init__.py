"""What scripts and notebooks call: :func:`explore` and :func:`figure`, see ``lossexplorer``."""
