"""How well drafts are made: gold sentences read strictly, Sened's drafter run on them, every value scored.

`python -m sened.evaluate FOLDER` prints the table; `evaluate` returns the figures and every difference.
"""

from sened.evaluate.run import Evaluation, evaluate

__all__ = ["Evaluation", "evaluate"]
