"""Networks and their evidence as HTML: one file that opens from disk and asks the network nothing.

`passerelle.views.network_page.network_page` makes the file. `selection` is what is drawn, `layout`
where each node stands, `evidence` what the panel shows. `templates/` holds the page itself: its
frame, its style sheet, its scripts, the looks of kinds and ties (style.toml) and the page's own
words (words.toml). Importing the room is cheap: numpy, scipy and pyvis load with the first page.
"""
