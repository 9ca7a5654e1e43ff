"""The periods of all figures of an article, sentence by sentence, and what a sentence leaves standing for the next."""
