"""Documents in: files → text → findings → entities → claims in a store.

=========== ========================================================================================
module      gives
=========== ========================================================================================
documents   paths → documents: what is to be read, its text, language, title and date
readers     files → text
extraction  text → findings
linking     findings → entities
extractors  models that read beside the rules
workers     several processes that read, in order
load        all of it, and the claims into a store
explanation what was found in one document and by which rules, and what came to nothing
reference   the rules that read texts, as one page
=========== ========================================================================================
"""
