"""Documents in: files → text (`readers`), text → findings (`extraction`), findings → entities
(`linking`); `load` does all of it and writes the claims into a store.
"""
