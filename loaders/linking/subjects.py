"""What events and agreements are about."""

from __future__ import annotations

from ...ontology.ids import slug
from ..extraction.circumstances import Circumstance
from ..extraction.phrases import Topic
from .context import Linking

__all__ = ["about"]


def about(linking: Linking, target: str, circumstance: Circumstance) -> None:
    """Tie the topic of ``circumstance`` to entity ``target``."""
    topic = circumstance.value
    assert isinstance(topic, Topic)
    text = linking.chart.text
    if topic.concept:
        id, name = f"topic/{topic.concept}", linking.concept("topic", topic.concept)
    else:
        name = text.spaced(topic.first, topic.last)
        id = f"topic/{slug(name)}"
    linking.record.entity(id, name)
    linking.mention(id, topic)
    evidence = linking.evidence(topic.first, topic.last, circumstance.rule, circumstance.confidence)
    linking.record.relate("ABOUT", target, id, evidence)
