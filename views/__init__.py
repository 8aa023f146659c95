"""Networks and their evidence as HTML: one file that opens from disk and asks the network nothing.

============ ================================================
module       question
============ ================================================
network_page the page: one HTML file
selection    what is drawn of a graph?
layout       where does each node stand?
evidence     what does the panel show of a node or tie?
page_data    what else are the page's scripts given?
naming       under which name does a thing stand on the page?
words        the page's own words, in each of its languages
============ ================================================

`templates/` holds the page itself: its frame, its style sheet, its scripts, the looks of kinds and
ties (style.toml) and the page's own words (words.toml). Importing the room is cheap: numpy, scipy
and pyvis load with the first page.
"""
