"""Numbers out of text: every quantity of an article with its exact quote and what it claims."""

from analysis.claims.claim import Claim
from analysis.claims.find import find_claims

__all__ = ["Claim", "find_claims"]
