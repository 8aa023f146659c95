"""What is shown: networks and their evidence, and texts with what was read from them.

A page is one HTML file that opens from disk and asks the network nothing.

================ ==========================================================
module           question
================ ==========================================================
network_page     the network as a page
selection        what is drawn of a graph?
layout           where does each node stand?
evidence         what does the panel show of a node or tie?
page_data        what else are the page's scripts given?
explanation_page marked texts, what was read and by which rule, as a page
explanation_text the same in the terminal
marked_text      a text whose marks may cross, in pieces that only nest
frame            what closes a page: escaping, and a policy for it
naming           under which name does a thing stand on the page?
words            the network page's own words, in each of its languages
terminal         what may a terminal be told?
================ ==========================================================

`templates/` holds the pages themselves: frames, style sheets, scripts, the looks of kinds and ties
(style.toml) and the network page's own words (words.toml). Importing the room is cheap: numpy,
scipy and pyvis load with the first network.
"""
