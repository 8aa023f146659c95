"""Text → findings: the grammar, in stages that fill one chart; `read` runs them in order.

Every word that the rules go by comes from the vocabularies of `passerelle.ontology`.

================ ===================================================================================
module           reads
================ ===================================================================================
read             the stages, in order
analysis         tokens, sentences, lexicon matches: the ground on which the grammar stands
sentences        where sentences end, and which are headings, items or furniture
remembered       what a text or a chart was asked before
chart            the phrases found so far, by where they begin and what they cover
phrases          what the grammar finds: one type a kind of phrase
numerals         numbers as a text writes them
quantities       counts of people
turnout          whether a count of people says how many took part
days             days, months and years as a text writes them
figures          dates in figures alone
datelines        datelines, and what was signed in their town
dates            date expressions and what they resolve to
tense            whether a sentence tells of what is to come, of now, or of the past
periods          weeks, months and years told from the day of publication
terms            from when until when an office is held
abbreviations    what stands in brackets for words before it, or spells out what stands there
heads            which kind of office, body, event, agreement or group a word names
government       what stands before a noun phrase and governs it
noun_or_verb     forms that are the noun of an event and a verb: "visite"
finite           whether a clause stands somewhere: a finite verb, an auxiliary
complements      what stands behind a head
domains          lists of domains behind an office that no vocabulary has
kinds_of_place   the kind of territory that a word before a name says
place_descriptions what stands before a place to say what sort of place it is
institutions     what a territory is called as an institution
shortened        names of territories of which a hyphen leaves out a part
places           territories and their adjectives
fronts           where the noun phrases of events and agreements begin
funding          names of funding programmes, called after territories
localities       villages and other places that no table knows
unknown_towns    what tells that a name which no table has is a town's
venues           buildings and rooms where something is held
venue_names      venues that only the town behind their name tells
buildings        buildings that a text speaks of as places, whatever was held there
areas            regions across a border that a text means as areas, not as bodies
particles        particles of surnames, and prepositions that look like them
name_rows        names that nobody knows, in a list of names
name_lists       whether a list or initials tell that capitals are a name
name_words       words of a person's name, and what joins them
surname_ends     how far a surname reaches
titles           whether an office before a word makes a name of it
names            persons' names
charges          domains of ministers behind their names
colleagues       surnames in lists that a plural opens
surname_mentions surnames alone, of persons named before
modifiers        what stands before the head of an office, or in its compound
possessors       whose an office is, told before adjectives
office_heads     which words are the head of an office, and which only look like one
stations         where holders of an office were
offices          office phrases
bodies           organisations: known, or by kind
shared_heads     bodies that share the noun of their kind
kind_alone       bodies that the word for their kind alone names
in_front         how far the name of a body reaches before its head
further          how much further the name of a body reaches than its head and territory tell
no_body          what looks like the head of a body and is none
known            well-known bodies by name, and the numbers that tell several apart
units            units of an administration that are called by their domains
namesakes        is it another country's body that is called like a known one?
nationality      is a country's adjective of a body's name?
qualifiers       what else the words of a body or group say than its kind
proper           how far the proper name of an organisation reaches
purposes         what the name of an organisation says that it is for
bracketed        names that a bracket with their acronym ends
quotations       names of organisations in quotation marks
legal_forms      organisations that their legal form alone tells
acronyms         acronyms of organisations that no words spell out
beside_bodies    organisations that nobody knows, told by what stands beside them
seats            where a body has its seat
locations        in which territory places and bodies lie, by the words behind them
foreign          organisations named in another language than the text's
affiliations     organisations that only the bracket behind a person tells
partners         lines of partners, and organisations that they alone tell
again            organisations that the text calls by their head alone
described        organisations told by what they are in charge of
groups           unnamed sets of people or bodies
senders          for which bodies a group of representatives stands
assemblies       bodies called by the word for their meeting, where that is meant
event_heads      which words are the head of an event, and which only look like one
event_titles     titles of events and of their parts
events           noun phrases of events
agreements       noun phrases of agreements
nominals         where a noun phrase ends
topics           concepts of the vocabulary, and the phrases that say what something is about
points           the points of a meeting or a programme, a line each
lead_ins         what stands between a verb and the topics that it leads to
discussion       what was spoken of
agendas          what is on an agenda
themes           what events and agreements are about
day_headings     headings that are but a day, and the events below
nesting          which events are parts of others
separable        verbs whose second part stands further on
perfects         participles of a perfect that may be finite verbs
behind_nouns     participles behind their noun, and the agent behind them
attributive      participles before their noun, with who did it behind the article
verbs            verbs that give a role, in both voices
assertion        does the text say that it was so?
relatives        relative clauses that are over before their sentence is
apposition       what may stand between a name and its office
plurals          who shares a plural office
choosing         who is chosen for an office
copulas          verbs of being and becoming before an office
predicates       who is said to be or to become what
tenure           is an office held, given up, still to come, or only sought?
stacked          names and offices on lines below each other
between_names    whose an office is that stands between two names
holding          who holds which office
taking_over      who takes over a post that is named as a thing, or presides over a body
actors           who can act: persons, offices, bodies, groups, territories by their kind
enumeration      lists of actors beside a verb or a preposition
subjects         the list of actors before a verb
sentence_openers the subject behind what opens a sentence
next_subjects    the subject of the next clause behind an agent
passive_agents   the agent of a passive
infinitives      who does what an infinitive tells
retrospects      what a sentence tells of what lies years back
clauses          the parts of a clause around a verb of a role
pronouns         whom pronouns mean
talking          that somebody "had" talks with others
between_whom     between, of or with whom an event is said to be
meetings         who met, received or brought together whom
absence          persons for whom others were there
representing     who stood for whom
partaking        what a text tells of somebody's part: one record a fact
company          who took part beside the subject of a verb
occasions        of which event a verb speaks whose clause names none
organs           organs that met, whose members nobody names
gathered         participles that tell that somebody met: "Réuni à Metz, …"
openings         openings of things, which no noun names as events
participation    who took part in what, in which role
organisers       who is called the organiser or host
programmes       who speaks at what, by the lines of a programme
talk_titles      titles of the talks of a programme
labels           who did what by the label of a line: "Moderation: A"
attendance       which lines list people who were there
speeches         who gave a speech, by the noun that tells of it
presence         who was there, by what reports do
spoken_of        persons named for something else than being there
also_named       whom else a report names
by_name          territories that sign or cooperate under their bare names
signatures       what nouns of signing tell of an agreement
party_rows       rows of parties, states under their bare names
agreeing         the parties of an agreement
attachment       to which event of a sentence something belongs
asides           what beside an agreement tells of its signing alone
signing          which agreements were signed, which with them, and for whom
town_rows        rows of towns in all of which something was
settings         places told beside a day, or that somebody went to, without an event
whereabouts      where events took place
at_houses        what was at the house of a body, or done there
waters           rivers on which something was
where_clauses    what took place in the place before a "where"
hosting          towns that host an event
sequels          which event came next on the day of another
cancellations    what was called off or put off
other_deeds      dates that are told of another deed than an event
data_lines       where lines of data open beside the title of an event
stamps           lines of data that say when and where
deciding         which territories decide, pay or join under their bare names
membership       who is said to be a partner, a member or involved
acting           which territories act, and so are institutions
circumstances    when, where and with how many, with the themes
================ ===================================================================================
"""
