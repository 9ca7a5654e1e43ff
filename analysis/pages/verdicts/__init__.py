"""The page of verdicts: scorecard, cases, what moves a verdict, the method."""
