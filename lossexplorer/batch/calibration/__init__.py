"""The temperature that makes logits as sure as they are right."""
