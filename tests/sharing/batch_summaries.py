"""Everything a summary of a batch says, and whether two of them say the same."""


def plain(summary):
    """All numbers of a summary: equal texts mean equal digits."""
    classes, sure = summary.by_class, summary.reliability
    names = ("count", "kept", "reduction", "mean", "deviation", "lowest", "highest")
    more = ("nonfinite", "odd", "correct", "hardest")
    found = {name: getattr(summary, name) for name in names + more}
    found |= {how: summary.value(how) for how in ("sum", "mean", "weighted_mean", "batchmean")}
    if classes is not None:
        found["classes"] = [getattr(classes, n).tolist() for n in ("count", "loss", "wrong")]
        found["weight"] = classes.weight.tolist()
    if sure is not None:
        found["sure"] = [getattr(sure, n).tolist() for n in ("count", "confidence", "accuracy")]
        found["error"] = sure.error
    for logarithmic in (False, True):
        counts = summary.histogram(logarithmic=logarithmic)
        found[f"histogram {logarithmic}"] = (counts.edges.tolist(), counts.count.tolist())
    return repr(found)


def same(one, other):
    """Whether two summaries are equal to the last digit."""
    assert plain(one) == plain(other)
