"""Owns the words by which English prompts ask for something to be read in the picture, as tables."""

from studio.craft.tokens import term_set, word_set

WRITING = """
lyrics crawl, lyrics scroll, lyrics appear, lyrics run, lyrics on the screen, stock prices, share prices, exchange
rates, sign painter, signwriter, sign writer, numerals, roman numerals, digits,
percentage counter, number counter, login screen, password field, error message,
lock screen, checklist, to do list, bullet points, karaoke lyrics, song lyrics,
skywriting, alphabet blocks, scrabble tiles, name badge, jersey number, house number, wording, discount code, promo
code, newspaper headline, end titles, superimposed text,
name strap, channel bug, street name, byline, masthead, footnote, subtitled in, surtitle, surtitles, autocue, word
appears, words appear, words fade, words float, words form, words scroll, words rise, words drift, www,
overlay, overlays, overlaid text, rep counter, split flap board, flap board, front page, letter by letter, carved
name, engraved name, serif letters, chalk letters,
flashing letters, scoreboard digits, score counter, high score, on screen score, handwritten text, calligraphic text,
monogram, title card, title cards, title sequence, opening title, opening titles, closing title, opening credits, end
credits,
closing credits,
credits roll, rolling credits, end card, intertitle, intertitles, caption, captions, captioned, closed captions,
subtitle, subtitles, subtitled,
lower third, lower thirds, chyron, news ticker, ticker tape text, scrolling ticker, ticker, lettering, font, fonts,
typeface, typography,
kinetic typography, typographic, text,
text overlay, text overlays, on screen text, onscreen text, overlay text, text box, bold text, word art, headline,
headlines, slogan, tagline, catchphrase text,
speech bubble, speech bubbles, thought bubble, word balloon, name tag, name tags, nameplate, name plate, price tag,
price tags, price list, priced, menu board, scoreboard,
scoreboards, leaderboard, hashtag, call to action, watermark, inscription, inscribed, engraved with the, handwritten
note, handwritten letter, handwritten words,
neon letters, block letters, giant letters, bold letters, golden letters, glowing letters, letters spelling, letters
that spell, alphabet, cursive, calligraphy,
kanji, hieroglyphs, hieroglyphics, chinese characters, japanese characters, hangul characters, countdown timer,
countdown clock, countdown numbers, timestamp, time stamp,
date stamp, timecode overlay, phone number, license plate reads, website address, web address, url, qr code, speech
text, lyrics on screen, song lyrics appear, karaoke lyrics,
infographic, infographics, bar chart, pie chart, line chart, flowchart, labeled diagram, labelled diagram, annotated
diagram, crossword, word cloud, newspaper front page, wanted poster, title, username, usernames, screen name,
gamertag, initials,
movie poster title, book title, titled, entitled, labeled, labelled, label reading, the words, the word, logo text,
title text, title screen, title appears, title fades, main title, game over
"""
"""Names of what is to be read, in commas."""

SCREEN = """
typing indicator, chat thread, group chat, whatsapp chat, user interface, ui, graphical interface, interface, app
interface, chat interface, chat window, chat bubbles, chat
bubble, text message, text messages, text thread, search bar, search box,
home screen, homepage, web page, webpage, website, landing page, dashboard ui, spreadsheet, screen recording,
screencast, screenshot, code editor, lines of code, green code, scrolling code, computer code, code scrolls, code
scrolling, matrix code, legible, readable text, readable label, source code, terminal window,
command line, pop up window, dialog box, notification, notifications, push notification, email, emails, inbox, loading
bar, progress bar, health bar, hud overlay, game hud, video game hud,
stream overlay, livestream overlay, live stream overlay, video game interface, heads up display showing, stock ticker,
departure board, departures board, arrivals board, teleprompter,
digital readout, digital display reading, status bar, menu screen, settings menu, control panel readout, comment
section, comments scroll, social media post, tweet, instagram post
"""
"""Names of screens and their parts that are to be read, in commas."""

CARRIERS = word_set(
    "sentence phrase plank gravestone label digit caption date sign signs signboard signpost billboard banner "
    "banners poster posters placard placards board chalkboard "
    "blackboard whiteboard marquee plaque screen display monitor shirt tshirt hoodie jersey cap "
    "mug cake cupcake book cover newspaper magazine note letter card cards envelope label ticket menu flag "
    "storefront awning window door wall graffiti sticker tag badge bottle box package can bag jar license plate "
    "plate paper page scroll tombstone gravestone headstone tattoo balloon balloons neon invitation map calendar "
    "clock watch display tablet phone laptop television tv chest helmet van truck bus title word words name "
    "number numbers slogan letters bib timer countdown postcard leaflet brochure flyer recipe certificate diploma "
    "menu thermometer speedometer"
)
"""Things that can bear words, as stems."""

SAYS = word_set(
    "spell announcing advertising declaring proclaiming traces tracing scrawls scrawling carves sprays types reads "
    "reading read says saying say saying spells "
    "spelling spelled spell written writing writes write wrote "
    "painted printed carved etched engraved displaying displays bearing bears labeled labelled titled entitled "
    "marked "
    "stating states showing shows emblazoned inscribed stamped embroidered stenciled scrawled spelt named"
)
"""Words by which a thing says something."""

STRONG_SAYS = word_set(
    "spell announcing advertising declaring proclaiming traces tracing scrawls scrawling carves sprays types reads "
    "spells spelling spelled labeled labelled titled "
    "entitled inscribed emblazoned stenciled scrawled captioned"
)
"""Those of them that only words go with."""

SPEAKERS = word_set(
    "him you we i us her he she they man woman boy girl voice narrator character person who host actor speaker"
)
"""Who says something aloud, as stems."""

TYPED = term_set(
    "prompt, message, email, query, search, code, password, text, command, address, name, note, sentence, word, "
    "words, number, comment, tweet"
)
"""What is typed to be seen."""

SHOWS = word_set(
    "showing shows displaying displays bearing bears stating states painted printed carved etched marked named"
)
"""Those of `SAYS` that show other things as well."""

WRITES = word_set(
    "writes writing write wrote written spells spelling spelled scrawls scrawling carves carving paints sprays "
    "draws etches types traces tracing"
)
"""Verbs of writing."""

FILLERS = word_set("the a word words in letters as with out name text phrase message big large bold red white black")
"""Words between a verb and its wording."""
