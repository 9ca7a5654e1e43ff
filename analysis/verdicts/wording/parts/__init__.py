"""Sentences put together anew from their parts: what each word does, whatever its place, and the usual wording of all of it."""
