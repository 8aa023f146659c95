"""Extractors beside the rules: models that propose mentions and ties, of which what holds is kept.

The rules always read. A model proposes; its proposals enter the rules' chart before the offices
find their holders and the events their participants, and are linked as everything else is. Where
the rules have read a span, their reading stays.

========= ==========================================================================================
module    gives
========= ==========================================================================================
proposals what an extractor proposes, and the interface of one
passages  a long text in pieces that end where sentences do
wanted    what a model may answer, and how it is asked: made from the schema
answers   a model's answer → proposals: verbatim quotes, known types, allowed ends
forming   a proposed mention → the phrase that the rules would have made of it
adopting  proposals → phrases and findings of the chart
beside    one document, read by the rules and by models
gliner    names by a GLiNER model in a local folder
endpoint  mentions and ties by an OpenAI-compatible endpoint
exchange  one question over HTTP, one answer: limits, patience, no redirects
naming    names such as gliner:FOLDER and openai:URL#MODEL → extractors
========= ==========================================================================================
"""
