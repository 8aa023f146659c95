"""Findings → entities: which office, territory, body or event a wording stands for; `link` decides.

============= ======================================================================================
module        links
============= ======================================================================================
link          everything that one document says, under the ids of the graph
record        what one document gives, as `passerelle extract` prints it and `load` stores it
context       what all linkers share
territories   which territory does a name mean?
counterparts  which office a counterpart has whom the text has named before
offices       who holds an office, and which one where a phrase leaves it open
jurisdictions over which territory, of which body is an office that a phrase names?
kinds         what kind of office does a wording name, and is it a deputy's?
posts         which offices has the text named so far?
persons       every mention of one name is one person, unless their offices differ
organisations by the vocabulary, by kind and territory, or by name
parties       who an actor of the text is in the graph
clusters      which phrases mean one event
nearest       which event does a sentence without one speak of?
owners        whose meeting is it?
implied       when, where and with whom an event was that no sentence about it says
events        what is said of each event, and what of the main one
agreements    which they are, who signed them, when, about what
subjects      what events and agreements are about
cooperation   who is said to work together
============= ======================================================================================
"""
