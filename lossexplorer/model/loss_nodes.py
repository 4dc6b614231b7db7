"""The tree behind the list of losses: families, and their losses below them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lossexplorer.losses.spec import Loss


@dataclass(eq=False)
class LossNode:
    """A family (no loss) or a loss (no children)."""

    title: str
    row: int
    parent: LossNode | None = None
    loss: Loss | None = None
    children: list[LossNode] = field(default_factory=list)


def tree_of(losses: Iterable[Loss]) -> LossNode:
    """The root over one node a family, in order of appearance."""
    root = LossNode("", 0)
    families: dict[str, LossNode] = {}
    for loss in losses:
        family = families.get(loss.family)
        if family is None:
            family = LossNode(loss.family, len(root.children), root)
            families[loss.family] = family
            root.children.append(family)
        family.children.append(LossNode(loss.title, len(family.children), family, loss))
    return root
