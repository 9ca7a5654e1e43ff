"""Which period a number is about: times of the sentence, relative times, and what earlier sentences left standing."""
