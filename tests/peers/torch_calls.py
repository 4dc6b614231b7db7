"""PyTorch's losses and its autograd; PyTorch itself is imported only to run them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from side_by_side import Case, Computed, input_names

CONVENTION = "pytorch"


def compute(case: Case, inputs: tuple[Any, ...], options: Mapping[str, Any]) -> Computed:
    """Value, and gradients of its sum by autograd."""
    import torch

    tensors = [torch.as_tensor(array) for array in inputs]
    for name, tensor in zip(input_names(case), tensors, strict=True):
        asked = case.slopes is None or name in case.slopes
        tensor.requires_grad_(asked and tensor.is_floating_point())
    keywords = {
        name: torch.as_tensor(value) if isinstance(value, np.ndarray) else value
        for name, value in options.items()
    }
    value = case.call(*tensors, **keywords)
    value.sum().backward()
    gradients = {
        name: None if tensor.grad is None else tensor.grad.numpy()
        for name, tensor in zip(input_names(case), tensors, strict=True)
    }
    return value.detach().numpy(), gradients


class _Functional:
    """``torch.nn.functional``, imported when first used."""

    def __getattr__(self, name: str) -> Any:
        import torch.nn.functional

        return getattr(torch.nn.functional, name)


F = _Functional()


def l2_norm(prediction: Any, target: Any) -> Any:
    import torch

    return torch.linalg.vector_norm(prediction - target, dim=-1)


def sigmoid_focal_loss(logits: Any, target: Any, alpha: float = 0.25, gamma: float = 2.0) -> Any:
    """torchvision.ops.sigmoid_focal_loss, which needs torchvision's compiled part to import."""
    import torch

    p = torch.sigmoid(logits)
    entropy = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    p_t = p * target + (1 - p) * (1 - target)
    loss = entropy * ((1 - p_t) ** gamma)
    if alpha >= 0:
        loss = (alpha * target + (1 - alpha) * (1 - target)) * loss
    return loss


def _classified(loss: Any) -> Any:
    """PyTorch calls the class weights ``weight``."""

    def call(prediction: Any, target: Any, class_weight: Any = None, **options: Any) -> Any:
        return loss(prediction, target, weight=class_weight, **options)

    return call


cross_entropy = _classified(lambda *x, **o: F.cross_entropy(*x, **o))
nll = _classified(lambda *x, **o: F.nll_loss(*x, **o))
multi_margin = _classified(lambda *x, **o: F.multi_margin_loss(*x, **o))
