"""Owns the names of brands, products, companies, shows, clubs and franchise characters, as tables of household names.

Knows nothing of how a name is used; see `brands`.
"""

ANY_CASE = """
speedo, havaianas, fila, umbro, barbour jacket, michelin man, bibendum, duracell bunny, energizer bunny, kool aid man,
pillsbury doughboy,
marlboro man, jolly green giant, uncle ben's, mr peanut, geico gecko, aflac duck, duracell, energizer, wd 40, velcro
logo, jacuzzi logo,
havana club, tesco bag, aldi bag, ryanair plane, deliveroo, doordash, uber eats, grubhub, bolt scooter, lime
scooter,
audi, bmw, volkswagen, vw beetle, vw bus, vw van, vw camper, porsche, mercedes, mercedes benz, maybach, vauxhall, seat
ibiza, skoda, ferrari, lamborghini, lambo, maserati, alfa romeo, bugatti, pagani, koenigsegg, mclaren, aston martin,
bentley, rolls royce, land rover, range rover, lotus elise, mini cooper, peugeot, renault, citroën, citroen, volvo,
saab, polestar, toyota, prius, corolla, honda, nissan, mazda, miata, subaru, mitsubishi, suzuki, lexus, acura,
infiniti, hyundai, kia, tata nano, mahindra thar, byd, geely, nio et7, tesla, cybertruck, model 3, rivian, lucid air,
chevrolet, chevy, corvette, camaro, ford mustang, ford f 150, f150, ford focus, ford transit, bronco sport, cadillac,
escalade, buick, pontiac, dodge challenger, dodge charger, dodge ram, chrysler, jeep wrangler, jeep cherokee, gmc,
hummer, oldsmobile, delorean, lincoln continental, mack truck, peterbilt, kenworth, freightliner, scania, iveco, john
deere, caterpillar excavator, harley, harley davidson, ducati, kawasaki, yamaha, vespa, triumph bonneville, ktm,
piaggio, moto guzzi, royal enfield, winnebago, airstream, michelin, pirelli, goodyear, bridgestone, waymo, uber, lyft,
airbnb, boeing, airbus, cessna, gulfstream, learjet, lockheed martin, spacex, nasa, blue origin, lufthansa, ryanair,
easyjet, british airways, emirates airline, qatar airways, etihad, air france, klm, delta airlines, delta air lines,
american airlines, united airlines, southwest airlines, jetblue, air canada, qantas, singapore airlines, aeroflot,
turkish airlines, cathay pacific, japan airlines, air india, virgin atlantic, fedex, ups truck, ups driver, dhl, usps,
amtrak, maersk, eurostar, shinkansen n700, iphone, ipad, ipod, imac, macbook, airpods, apple watch, apple store, apple
logo, apple vision pro, vision pro, apple pencil, samsung, samsung galaxy, galaxy s24, huawei, xiaomi, oneplus,
google, google maps, google pixel, pixel phone, gmail, microsoft, windows 95, windows xp, windows 11, xbox,
playstation, ps5, ps4, nintendo, nintendo switch, game boy, gameboy, wii, sega, atari, commodore 64, ibm, intel,
nvidia, amd ryzen, dell laptop, lenovo, thinkpad, hewlett packard, asus, logitech, razer, sony walkman, walkman, sony,
panasonic, toshiba, hitachi, lg tv, philips, siemens, dyson, roomba, whirlpool, kitchenaid, nespresso, keurig,
vitamix, instant pot, tupperware, thermos flask, bose, sonos, beats headphones, marshall amp, fender stratocaster,
stratocaster, telecaster, les paul, gibson guitar, steinway, stradivarius, amazon echo, alexa device, amazon prime,
amazon box, amazon package, amazon warehouse, amazon delivery, whatsapp, discord server, twitch stream, spotify, hulu,
paypal, wikipedia, ebay, etsy, shopify, alibaba, wechat, weibo, telegram app, autocad, powerpoint, microsoft word,
microsoft excel, excel spreadsheet, github, stack overflow, linux penguin, ubuntu, bitcoin logo, zoom call, zoom
meeting, google meet, microsoft teams, qualcomm, meta quest, quest 3, dji, gopro hero, roku, fitbit, garmin, boston
dynamics, nike, adidas, puma sneakers, puma shoes, reebok, asics, converse sneakers, converse shoes, chuck taylor,
chuck taylors, air jordan, air jordans, air force 1, yeezy, yeezys, vans sneakers, new balance, under armour,
lululemon, north face, the north face, patagonia jacket, timberland, dr martens, doc martens, birkenstock, ugg boots,
uggs, crocs, levi's, levis, wrangler jeans, calvin klein, tommy hilfiger, ralph lauren, lacoste, abercrombie, h&m,
zara, uniqlo, primark, gucci, prada, chanel, louis vuitton, vuitton, hermès, hermes bag, birkin, birkin bag, dior,
versace, armani, balenciaga, givenchy, fendi, burberry, dolce gabbana, dolce & gabbana, valentino gown, moncler, stone
island, carhartt, ray ban, ray bans, oakley, rolex, omega watch, omega seamaster, patek philippe, audemars piguet,
cartier, tag heuer, casio, g shock, seiko, bulgari, tiffany & co, swarovski, pandora bracelet, victoria's secret,
sephora, l'oreal, loreal, maybelline, estée lauder, estee lauder, lancome, clinique, nivea, old spice, axe deodorant,
gillette, colgate, oral b, listerine, dove soap, head & shoulders, huggies, kleenex, band aid, vaseline, johnson &
johnson, tylenol, pfizer, lysol, clorox, tide pods, ariel detergent, mr clean, swiffer, coca cola, coke can, coke
bottle, diet coke, can of coke, bottle of coke, pepsi, pepsico, dr pepper, mountain dew, sprite can, fanta, 7up, red
bull, monster energy, gatorade, powerade, lipton, nestea, snapple, evian, perrier, san pellegrino, fiji water,
nescafé, nescafe, starbucks, dunkin, dunkin donuts, tim hortons, costa coffee, lavazza, mcdonald's, mcdonalds, big
mac, happy meal, ronald mcdonald, burger king, wendy's, kfc, kentucky fried chicken, colonel sanders, taco bell,
subway sandwich, subway restaurant, five guys, shake shack, in n out, chick fil a, popeyes, dominos pizza, pizza hut,
papa john's, papa
johns, little caesars, panda express, wingstop, arby's, applebee's, olive garden, hooters, waffle house, ihop,
denny's, cheesecake factory, dairy queen, baskin robbins, ben & jerry's, ben and jerry's, häagen dazs, haagen dazs,
magnum ice cream, cornetto, krispy kreme, cinnabon, heinz, hellmann's, nutella, kellogg's, kelloggs, corn flakes box,
cheerios, froot loops, frosted flakes, tony the tiger, quaker oats, oreo, oreos, chips ahoy, ritz crackers, pringles,
doritos, cheetos, chester cheetah, fritos, takis, snickers, kitkat, kit kat, twix, mars bar, milky way bar, toblerone,
hershey, hershey's, hersheys, reese's, m&m, m&ms, m&m's, skittles, haribo, jelly belly, mentos, tic tac, tic tacs,
lindt, ferrero rocher, cadbury, milka, ghirardelli, godiva, kinder egg, kinder surprise, nestlé, danone, chobani,
philadelphia cream cheese, velveeta, spam can, campbell's soup, campbell's, barilla, maggi, knorr, tabasco, sriracha
bottle, kikkoman, ikea, walmart, costco, kroger, target store, whole foods, trader joe's, tesco, sainsbury's, aldi,
lidl, carrefour, 7 eleven, seven eleven, circle k, home depot, lowe's store, macy's, nordstrom,
bloomingdale's, harrods, selfridges, walgreens, cvs, toys r us, gamestop, blockbuster video, radioshack, family mart,
familymart, lawson store, 99 ranch, budweiser, bud light, heineken, corona beer, corona bottle, corona extra,
guinness, stella artois, carlsberg, miller lite, coors, modelo especial, asahi, sapporo beer, jack daniel's, jack
daniels, johnnie walker, jim beam, chivas regal, glenfiddich, macallan, bacardi, captain morgan, absolut vodka,
smirnoff, grey goose, stolichnaya, jägermeister, jagermeister, patrón tequila, jose cuervo, moët, dom perignon, dom
pérignon, veuve clicquot, campari, aperol, martini bottle, bombay sapphire, tanqueray, marlboro, camel cigarettes,
zippo, visa card, mastercard, american express, wells fargo, jpmorgan, goldman sachs, barclays, hsbc,
citibank, deutsche bank, santander bank, western union, deloitte, pwc, accenture, ernst & young, exxon, exxonmobil,
chevron station, shell station, shell gas station, bp station, texaco, gazprom, general electric, 3m, hilton hotel,
marriott, hyatt, ritz carlton, four seasons hotel, holiday inn, motel 6, best western, disneyland, disney world,
disney castle, disney princess, universal studios, legoland, six flags, sea world, seaworld, euro disney, harley
quinn, cnn, bbc news, bbc microphone, bbc reporter, msnbc, fox news, sky news, al jazeera, espn, nbc, abc news, cbs,
weather channel, new york times, washington post, wall street journal, the guardian newspaper, vogue cover, vogue
magazine, playboy bunny, playboy, rolling stone magazine, forbes cover, forbes magazine, daily mail, snl, saturday
night live, tonight show, oprah winfrey show, love island, american idol, x factor, big
brother house, great british bake off, bake off tent, masterchef, hell's kitchen, top gear, shark tank, survivor tv
show, squid game, stranger things, demogorgon, game of thrones, iron throne, house of the dragon, westeros, daenerys,
jon snow, tyrion lannister, breaking bad, walter white, heisenberg hat, saul goodman, better call saul, walking dead,
peaky blinders, the crown netflix, bridgerton, downton abbey, the mandalorian, mandalorian, grogu, baby yoda, big bang
theory, seinfeld, friends tv show, central perk, dunder mifflin, michael scott, dwight schrute, doctor who, tardis,
dalek, daleks, cybermen, star trek, starship enterprise, captain kirk, spock, klingon, klingons, picard, the x files,
mulder and scully, twin peaks, buffy the vampire slayer, baywatch, knight rider, a team van, miami vice, power
rangers, power ranger, teletubbies, teletubby, sesame street, cookie monster, oscar the grouch, kermit,
kermit the frog, miss piggy, muppets, muppet, barney the dinosaur, thomas the tank engine, bob the builder, peppa pig,
paw patrol, bluey and bingo, cocomelon, blue's clues, postman pat, star wars, darth vader, luke skywalker, skywalker,
han solo, princess leia, chewbacca, wookiee, wookie, yoda, obi wan, kenobi, jedi, sith, sith lord, lightsaber,
lightsabers, light saber, lightsabre, stormtrooper, stormtroopers, boba fett, r2d2, r2 d2, c3po, c 3po, death star,
millennium falcon, x wing, x wings, tie fighter, tie fighters, at at walker, at ats, jabba the hutt, ewok, ewoks, kylo
ren, darth maul, tatooine, harry potter, hogwarts, hogwarts express, dumbledore, voldemort, hermione, ron weasley,
hagrid, snape, quidditch, gryffindor, slytherin, hedwig, dementor, dementors, gandalf, frodo, bilbo, gollum, legolas,
aragorn, sauron, saruman, middle earth, mordor, hobbiton, uruk hai, balrog, nazgul, narnia, aslan, willy wonka, oompa
loompa, oompa loompas, mary poppins, indiana jones, james bond, jason bourne, john wick, ethan hunt, rocky balboa,
rambo, t 800, t 1000, robocop, judge dredd, ghostbusters, ghostbuster, ecto 1, slimer, marty mcfly, doc brown, back to
the future, gremlin gizmo, e.t. the extra terrestrial, xenomorph, xenomorphs, ellen ripley, godzilla, king kong,
mothra, jurassic park, jurassic world, forrest gump, jack sparrow, captain jack sparrow, edward scissorhands,
beetlejuice, pennywise, freddy krueger, jason voorhees, michael myers, ghostface, chucky doll, annabelle doll,
hannibal lecter, katniss, hunger games, maximus decimus, john rambo, ace ventura, borat, mr bean, mr. bean, austin
powers, ron burgundy, lebowski, barbie, oppenheimer movie, wakanda, black panther marvel, iron man, ironman, tony
stark, captain america, the incredible hulk, thor's hammer, mjolnir, black widow marvel, hawkeye marvel, doctor
strange, dr strange, scarlet witch, ant man, thanos, loki marvel, star lord, rocket raccoon, groot, baby groot,
guardians of the galaxy, gamora, spider man, spiderman, miles morales, peter parker, green goblin, doctor octopus, doc
ock, mary jane watson, deadpool, wolverine claws, x men, professor x, jean grey, cyclops x men, fantastic four, silver
surfer, doctor doom, punisher, batman, batmobile, bruce wayne, gotham, catwoman, superman, clark kent, kal
el, supergirl, batgirl, wonder woman, aquaman, the flash superhero, green lantern, justice league, lex luthor, bane
mask, shazam, teenage mutant ninja turtles, ninja turtle, ninja turtles,
tmnt, he man, skeletor, she ra, g.i. joe, gi joe, optimus prime, bumblebee transformer, megatron, decepticon,
decepticons, autobot, autobots, my little pony, care bears, hello kitty, sanrio, cinnamoroll, labubu, furby,
tamagotchi, rubik's cube, rubiks cube, play doh, hot wheels, matchbox car, playmobil, lego, legos, nerf gun, monopoly
board, jenga, mattel, hasbro, mickey mouse, minnie mouse, mickey, donald duck, scrooge mcduck, cinderella's castle
disney, elsa and anna, elsa from frozen, mufasa, hakuna matata, moana, maui demigod, rapunzel disney, tinker bell,
tinkerbell, peter pan, winnie the pooh, tigger, eeyore, piglet pooh, dumbo, bambi, buzz lightyear, toy story, sheriff
woody, nemo and dory, finding nemo, lightning mcqueen, wall e, monsters inc, mike wazowski, mr incredible, shrek,
princess fiona, puss in boots, kung fu panda, how to train your dragon, toothless dragon, despicable me, felonious
gru, ice age scrat, scrat, madagascar penguins, paddington, paddington bear, wallace and gromit, wallace & gromit,
gromit, shaun the sheep, the simpsons, simpsons, homer simpson, bart simpson, marge simpson, lisa simpson, family guy,
peter griffin, stewie, south park, cartman, futurama, rick and morty, rick sanchez, bojack horseman, adventure time,
spongebob, sponge bob, spongebob squarepants, patrick star, squidward, bikini bottom, scooby doo, scooby, shaggy
rogers, mystery machine, tom and jerry, bugs bunny, daffy duck, porky pig, road runner and wile, wile e coyote, wile
e. coyote, tweety, sylvester cat, looney tunes, taz devil, popeye, betty boop, felix the cat, snoopy, charlie brown,
smurf, smurfs, asterix, obelix, tintin, moomin, moomins, totoro, my neighbor totoro, catbus, chihiro, howl's moving
castle, spirited away, kiki's delivery service, ponyo, princess mononoke, akira motorcycle, goku, vegeta, super
saiyan, dragon ball, dragon ball z, naruto, sasuke, kakashi, one piece luffy, luffy, monkey d luffy, zoro swordsman,
ichigo kurosaki, light yagami, death note, eren yeager, attack on titan, levi ackerman, demon slayer, tanjiro, nezuko,
sailor moon, gundam, evangelion, evangelion unit, doraemon, astro boy, pokémon, pokemon, pikachu, charizard,
bulbasaur, squirtle, charmander, jigglypuff, snorlax, eevee, mewtwo, gengar, ash ketchum, pokeball, pokeballs, poke
ball, pokéball, poké ball, team rocket, yu gi oh, digimon, super mario, mario kart, mario and luigi, princess peach,
bowser, yoshi, toad mario, donkey kong, diddy kong, wario, kirby nintendo, zelda, legend of zelda, hyrule, ganondorf,
samus aran, samus, metroid, animal crossing, splatoon, sonic the hedgehog, dr eggman, eggman, knuckles the echidna,
shadow the hedgehog, pac man, pacman, space invaders, tetris, minecraft, creeper minecraft, enderman, fortnite,
roblox, among us, amogus, gta, gta v, gta 6, grand theft auto, call of duty, master chief, doom slayer, doomguy, half
life gordon, gordon freeman, portal gun, counter strike, league of legends, dota, overwatch, valorant, world of
warcraft, warcraft, diablo iv, starcraft, skyrim, dragonborn, fallout vault boy, vault boy, pip boy, elder scrolls,
elden ring, dark souls, witcher, geralt, geralt of rivia, ciri, cyberpunk 2077, red dead redemption, arthur morgan,
assassin's creed, ezio, lara croft, tomb raider, uncharted drake, nathan drake, kratos, god of war, the last of us,
joel and ellie, resident evil, umbrella corporation, silent hill, pyramid head, metal gear, solid snake, final
fantasy, cloud strife, sephiroth, chocobo, kingdom hearts, street fighter, ryu and ken, chun li, mortal kombat,
scorpion mortal, sub zero, tekken, megaman, mega man, crash bandicoot, spyro, cuphead, hollow knight, hades game,
stardew valley, the sims, angry birds, candy crush, clash of clans, genshin impact, five nights at freddy's, freddy
fazbear, huggy wuggy, skibidi toilet, skibidi, slenderman, hatsune miku, miku, vocaloid, wednesday addams, addams
family, munsters, rocky horror, phantom of the opera mask, hamilton musical, cats musical, lion king, real madrid, fc
barcelona, barcelona fc, barça, manchester united, manchester city, man united, arsenal fc, arsenal jersey, chelsea
fc, liverpool fc, liverpool jersey, tottenham, bayern munich, fc bayern, borussia dortmund, juventus, ac milan, inter
milan, paris saint germain, psg, ajax amsterdam, celtic fc, boca juniors, lakers, la lakers, chicago
bulls, golden state warriors, boston celtics, miami heat, knicks, brooklyn nets, yankees, new york yankees, red sox,
dodgers, chicago cubs, dallas cowboys, patriots jersey, green bay packers, steelers, 49ers, seahawks, kansas city
chiefs, raiders jersey, maple leafs, canadiens, nba, nfl, nhl, mlb, fifa, uefa, premier league, champions league,
super bowl, world cup trophy, olympic rings, wwe, ufc, nascar, formula e, all blacks, wimbledon championship, chat
gpt, openai, deepmind, siri, alexa, beyblade, stanley cup tumbler, stanley tumbler, yeti cooler, post it notes,
sharpie, bic lighter, montblanc pen, moleskine, crayola, leatherman, swiss army knife, kalashnikov, ak 47, glock,
desert eagle pistol, terminator robot, pokemon card, magneton, lucario, gyarados, dragonite, haunter pokemon, psyduck,
vaporeon, arcanine, greninja, rayquaza, blastoise, venusaur, ditto pokemon, togepi, machamp, alakazam, mewtu
"""
"""Names that hardly mean anything else, with a capital or without."""

CAPITAL = """
Apple, Amazon, Shell, Gap, Oracle, Jaguar, Puma, Ford, Mustang, Bronco, Impala, Beetle, Emirates, Starlink, Visa,
Discover Card, Shein, Temu, Hermes, Omega, Diesel, Converse, Patagonia, Supreme, Off White, Hugo Boss, Wrangler, Coke,
Sprite, Corona, Modelo, Jello, Jell O, Galaxy Bar, Twinkie, Twinkies, Slack, Zoom, Facetime, FaceTime, Meta, Telegram,
Discord, Twitter, Bing, Excel, Android phone, Chrome, Firefox, Dell, Acer, Braun, Nokia, Motorola, BlackBerry,
Blackberry, HP, LG, GE, BP, UPS, MG, AMG, ABC, Yahoo, Skype, Target,  Delta, Virgin Galactic, Vans, Nerf,
Mario, Luigi, Sonic, Hulk, Minions, Minion, Tiffany, Jameson, Benz, Moet, Hennessy, Olaf, Elmo, Garfield, Vader,
Packers, Bruins, Simba, Elsa, Stitch, Mulan, Pocahontas, Aladdin, Goofy, Nemo, Thor, Loki, Joker, Venom, Kirby,
Morpheus, Neo, Leia, Chewie, Ahsoka, Predator, Cortana, Replicate, Copilot, Canva, Trello, Duolingo, Salesforce,
Dropbox, Docker, Hilton, Sheraton, Vodafone, Verizon, Greggs, Nando's, Publix, Safeway, Jumanji, Zootopia, Encanto,
Pandora, Skynet, Bluey, Ken doll, Jordans, Uno, Catan, Seat Leon, Golf GTI, Ram truck, Jeep, Lincoln Navigator, Indian
Motorcycle, Concorde, Opel, Fiat, Dodge, Bosch, Tinder, Cisco, Oculus, Pampers, Whopper, Chipotle, Domino's, Nestle,
Kraft, Sears, Baileys, Amex, Jeopardy, Avengers, Magneto, Daredevil, Transformers, Scrabble, Celtics, Lays, Haunter,
Mew, Ditto, Onix, Incredibles
"""
"""Names that are ordinary words, too: a capital within a sentence tells them."""

SIGNED = """
Dove, Genesis, Lotus, Triumph, Mini, Smart, Charger, Challenger, Ram, Lincoln, Golf, Polo, Tata, Mack, Virgin,
Southwest, United, American, Iberia, Spirit, Frontier, Chase, Wise, Stripe, Square, Coach, Guess, Fossil, Champion,
Columbia, Boss, Mango, Monster, Crush, Miller, Stella, Tide, Crest, Gain, Ariel, Dawn, Bounty, Axe, Joy, Pledge,
Galaxy, Mars, Teams, Threads, Signal, Outlook, Windows, Android, Safari, Opera, Steam, Switch, Sharp, Echo, Ring,
Nest, Guardian, Elle, Sims, Halo, Doom, Portal, Diablo, Destiny, Frozen, Cars, Friends, Lost, Robin, Flash, Vision,
Storm, Rogue, Blade, Belle, Jasmine, Woody, Pluto, Peach, Link, Toad, Chelsea, Arsenal, Everton, Liverpool, Barcelona,
Rangers, Bulls, Heat, Warriors, Nets, Cowboys, Giants, Jets, Eagles, Rams, Bears, Patriots, Raiders, Lions, Notion,
Box, Python, Stanley, Yeti, Coleman, Marriott, Orange, Sprint, Boots, Lush, Giant, Trek, Specialized, Scott, Fox, Sky,
Time, Life, People, Fortune, Camel, Kent, Pall Mall, Santander, Illy, Celtic, Ajax, Gemini, Claude, Cursor, Runway
"""
"""Names that are other names as well: beside the capital a word of trade stands next to them ("Delta plane")."""

LOOKS = """
pixar, disney, walt disney, dreamworks, ghibli, studio ghibli, marvel, dc comics, warner bros, warner brothers,
universal pictures, mgm, a24, aardman, laika, nickelodeon, cartoon network, adult swim, hanna barbera, lucasfilm, bbc,
national geographic, nat geo, discovery channel, hallmark, netflix, hbo, mtv, vogue, gopro, go pro, canon, nikon,
leica, hasselblad, polaroid, fujifilm, fuji, kodak, pentax, olympus, lumix, arri, arri alexa, alexa mini, alexa 35,
alexa lf, red komodo, red camera, blackmagic, sony alpha, sony fx3, sony fx6, sony venice, sony a7, imax, technicolor,
panavision, zeiss, bolex, dolby, unreal engine, unity engine, octane render, cinema 4d, wes anderson, blade runner,
the matrix, mad max, black mirror, twilight zone, planet earth, artstation, photolab, lightroom, adobe lightroom,
photoshop, davinci resolve, da vinci resolve, iphone camera, adobe, sora, sora 2, veo, veo 3, kling, pika, hailuo,
stable diffusion, midjourney, seedance, chatgpt, gemini, ray ban meta, studio canal, game of thrones intro, national
geographic documentary, youtube, tiktok, tik tok, instagram, snapchat, facebook, linkedin, reddit, pinterest, time
magazine
"""
"""Makers and works that a prompt names for a look far more often than to be seen."""
